import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ScanView } from '../../../electron/contract/scans.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ReadingErrorLine } from './reading-error-line.tsx';
import css from './scans.module.css';

type EndCardProps = {
  readonly view: ScanView;
  readonly onLookAgain: (() => void) | null;
  readonly onType: () => void;
  readonly onReadAgain: () => void;
};

/** The end of a batch: when and by whom the forms were collected, what is still to type, and the one button that saves. */
export function EndCard({ view, onLookAgain, onType, onReadAgain }: EndCardProps) {
  const api = useApi();
  const toast = useToast();
  const [, go] = useLocation();
  const { t } = useWords();
  const { batch, sheets, writings, errors } = view;
  const today = useRead(api.dashboard.today, {}).data?.day;
  const staff = useRead(api.lists.list, { list: 'staff' });
  const [day, setDay] = useState<string | null>(null);
  const [collectorId, setCollectorId] = useState('');
  const shownDay = day ?? today ?? null;
  const taken = sheets.filter(({ isTaken }) => isTaken);
  const untyped = writings.filter(({ typed }) => typed === null).length;
  const isHidden = taken.some(({ anonymity }) => anonymity === 'anonymous');
  const sample = useRead(api.scans.sample, { id: batch.id }, { isEnabled: taken.length > 0 });
  const finish = useWrite(api.scans.finish, {
    onDone: ({ answers }) => {
      toast({ message: t('scans.finished', { count: answers, name: batch.name }), offers: 'undo' });
      go('/');
    },
  });
  const people = (staff.data ?? []).map((person) => ({ value: String(person.id), label: person.name }));

  if (taken.length === 0)
    return (
      <Card title={t('scans.endTitle')}>
        <p>{t('scans.nothingToSave')}</p>
      </Card>
    );
  return (
    <Card title={t('scans.endTitle')}>
      <div className={css.form}>
        <Failed failure={finish.failure} />
        <p>{t('scans.allChecked', { count: taken.length })}</p>
        {untyped > 0 && (
          <Notice tone={isHidden ? 'warn' : 'plain'} action={<Button onClick={onType}>{t('scans.typeNow')}</Button>}>
            {t('scans.handwriting', { count: untyped })}{' '}
            {isHidden ? t('scans.handwritingAnonymous') : t('scans.handwritingKept')}
          </Notice>
        )}
        {errors.sheets > 0 ? (
          <Notice>
            <ReadingErrorLine errors={errors} />
          </Notice>
        ) : (
          <Notice action={<Button onClick={onReadAgain}>{t('scans.readAgain')}</Button>}>
            {t('scans.sampleText', { count: sample.data?.length ?? 0 })}
          </Notice>
        )}
        <DateField label={t('surveys.batchDay')} value={shownDay} onChange={setDay} />
        {people.length > 0 && (
          <Select
            label={t('surveys.collector')}
            choices={[{ value: '', label: t('surveys.nobody') }, ...people]}
            value={collectorId}
            onChange={setCollectorId}
          />
        )}
        <div className={css.buttons}>
          {onLookAgain && <Button onClick={onLookAgain}>{t('scans.lookAgain')}</Button>}
          <Button
            look="primary"
            isBusy={finish.isPending}
            isDisabled={shownDay === null}
            onClick={() =>
              shownDay !== null &&
              finish.mutate({
                id: batch.id,
                day: shownDay,
                collectorId: collectorId === '' ? null : Number(collectorId),
              })
            }
          >
            {t('scans.finish', { count: taken.length })}
          </Button>
        </div>
      </div>
    </Card>
  );
}
