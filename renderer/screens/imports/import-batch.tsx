import { IconDeviceFloppy } from '@tabler/icons-react';
import { useLocation, useParams } from 'wouter';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { RejectedRows } from './rejected-rows.tsx';
import css from './imports.module.css';

const counts = ['imported', 'known', 'rejected', 'skipped'] as const;

/** What one import did: how many rows, which stayed out and why, and the way back. */
export function ImportBatch() {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const [, go] = useLocation();
  const { batch: id = '' } = useParams();
  const { t, tAction, formats } = useWords();
  const batchId = Number(id);
  const batches = useRead(api.imports.list, {});
  const batch = batches.data?.find((candidate) => candidate.id === batchId);
  const left = useRead(api.imports.rejected, { batchId }, { isEnabled: batch !== undefined });
  const maySave = useMay(api.imports.saveRejected);
  const save = useWrite(api.imports.saveRejected, { onDone: (file) => void transport.saveFile(file) });
  const undo = useWrite(api.history.undo, {
    onDone({ action, kept }) {
      const what = tAction(action);
      const message =
        kept.length > 0 ? t('shell.undoneSome', { what, count: kept.length }) : t('shell.undone', { what });
      toast({ message, offers: 'redo' });
      go('/import');
    },
  });
  const again = <Button onClick={() => go('/import')}>{t('imports.otherFile')}</Button>;
  return (
    <Page title={t('imports.title')} aside={batch && <bdi>{batch.name}</bdi>}>
      <Failed failure={batches.failure ?? left.failure ?? save.failure ?? undo.failure} />
      {batches.data && !batch && <EmptyState action={again}>{t('imports.undone')}</EmptyState>}
      {batch && (
        <>
          <p>
            {t('imports.madeOn', { as: t(`imports.as_${batch.importAs}`), when: formats.dateTime(batch.startedAt) })}
          </p>
          <dl className={css.result}>
            {counts.map((name) => (
              <div key={name}>
                <dt>{t(`imports.count_${name}`)}</dt>
                <dd>{formats.number(batch[name])}</dd>
              </div>
            ))}
          </dl>
          <div className={css.buttons}>
            {batch.canUndo && (
              <Button isBusy={undo.isPending} onClick={() => undo.mutate({ batchId })}>
                {t('imports.undo')}
              </Button>
            )}
            {again}
          </div>
        </>
      )}
      {batch && left.data && left.data.rows.length > 0 && (
        <section className={css.part} aria-label={t('imports.rejectedRows')}>
          <h2>{t('imports.rejectedRows')}</h2>
          <p>{t('imports.correct')}</p>
          {maySave && (
            <div className={css.buttons}>
              <Button
                icon={<IconDeviceFloppy size="1.125rem" stroke={1.8} aria-hidden />}
                isBusy={save.isPending}
                onClick={() => save.mutate({ batchId })}
              >
                {t('imports.saveRejected')}
              </Button>
            </div>
          )}
          <RejectedRows rows={left.data.rows} />
        </section>
      )}
    </Page>
  );
}
