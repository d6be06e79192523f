import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ScanView } from '../../../electron/contract/scans.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useHandedFiles } from '../../api/handed-files.ts';
import { useApi } from '../../api/provider.tsx';
import { useActions } from '../../components/actions.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { undoActions, useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CheckCard } from './check-card.tsx';
import { EndCard } from './end-card.tsx';
import { MorePages } from './more-pages.tsx';
import { SecondReading } from './second-reading.tsx';
import { SheetsPart } from './sheets-part.tsx';
import { UnreadPages } from './unread-pages.tsx';
import { useChecking } from './use-checking.ts';
import { useScanReading } from './use-scan-reading.ts';
import { WholeSheet } from './whole-sheet.tsx';
import { WritingCard } from './writing-card.tsx';
import css from './scans.module.css';

/** Checks what the reader doubts, shows what it could not read, and saves all at the end. */
export function ScanCheckPart({ view }: { readonly view: ScanView }) {
  const api = useApi();
  const toast = useToast();
  const [, go] = useLocation();
  const { t, formats } = useWords();
  const { batch, sheets, checks, writings, unread } = view;
  const checking = useChecking(batch.id, checks);
  const [shownPage, setShownPage] = useState<number | null>(null);
  const [side, setSide] = useState<'marks' | 'writing' | 'again'>('marks');
  const { current } = checking;
  const sheet = current && sheets.find(({ number }) => number === current.check.sheet);
  const survey = useRead(
    api.surveys.version,
    { versionId: current?.check.versionId ?? 0 },
    { isEnabled: current !== null },
  );
  const questions = survey.data?.questions ?? [];
  const question = questions.find(({ code }) => code === current?.check.q);
  const more = useScanReading({ batchId: batch.id }, () => undefined);
  useHandedFiles(more.start);
  const discard = useWrite(api.scans.discard, {
    onDone: () => {
      toast({ message: t('typing.discarded', { name: batch.name }), offers: 'undo' });
      go('/scans');
    },
  });
  const { takeBack } = checking;
  useActions(
    takeBack && side === 'marks'
      ? [
          {
            name: undoActions.undo,
            labelKey: 'scans.takeBack',
            shortcut: { code: 'KeyZ' },
            menu: { name: 'edit', group: 1 },
            run: takeBack,
          },
        ]
      : noActions,
  );

  const taken = sheets.filter(({ isTaken }) => isTaken).length;
  return (
    <Page
      title={batch.name}
      aside={t('scans.summary', {
        sheets: t('scans.sheetCount', { count: taken }),
        sure: formats.number(view.sure),
        questions: formats.number(view.questions),
        left: formats.number(checking.left),
      })}
    >
      {batch.state !== 'checking' && <Notice>{t('scans.ended')}</Notice>}
      <Failed failure={checking.failure ?? more.failure ?? discard.failure ?? survey.failure} />
      <p className={css.muted}>{t('scans.nothingSaved')}</p>
      <div className={css.columns}>
        <div className={css.side}>
          {side === 'writing' && (
            <WritingCard batchId={batch.id} writings={writings} sheets={sheets} onDone={() => setSide('marks')} />
          )}
          {side === 'again' && <SecondReading view={view} onDone={() => setSide('marks')} />}
          {side === 'marks' && current && sheet && question && (
            <CheckCard
              key={`${current.check.position}:${current.check.q}`}
              batchId={batch.id}
              check={current.check}
              sheet={sheet}
              question={question}
              questionNumber={questions.indexOf(question) + 1}
              number={current.number}
              total={checking.total}
              onDecide={checking.decide}
              onGo={checking.step}
              onSheet={() => setShownPage(current.check.position)}
            />
          )}
          {side === 'marks' && !current && (
            <EndCard
              view={view}
              onLookAgain={checking.total > 0 ? checking.restart : null}
              onType={() => setSide('writing')}
              onReadAgain={() => setSide('again')}
            />
          )}
        </div>
        <div className={css.side}>
          <SheetsPart batchId={batch.id} sheets={sheets} onShow={setShownPage} />
          <UnreadPages pages={unread} />
          <MorePages reading={more} />
          <div className={css.buttons}>
            <Button look="quiet" onClick={() => discard.mutate({ id: batch.id })}>
              {t('typing.discard')}
            </Button>
          </div>
        </div>
      </div>
      <WholeSheet batchId={batch.id} position={shownPage} onClose={() => setShownPage(null)} />
    </Page>
  );
}

const noActions: readonly never[] = [];
