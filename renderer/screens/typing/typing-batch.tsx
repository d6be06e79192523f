import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Answers } from '../../../electron/contract/answers.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { type KeyingErrors, type Sheet, type TypingBatch } from '../../../electron/contract/typing.ts';
import { emptySheet, type PaperSheet, reopenedSheet } from '../../../electron/domain/paper-keys.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { FinishDialog } from './finish-dialog.tsx';
import { LastSheets } from './last-sheets.tsx';
import { PaperGrid } from './paper-grid.tsx';
import { keepSheetDraft, keptSheetDraft, type SheetDraft } from './sheet-draft.ts';
import { useSecondTyping } from './use-second-typing.ts';
import css from './typing-batch.module.css';

type TypingBatchPartProps = {
  readonly batch: TypingBatch;
  readonly sheets: readonly Sheet[];
  readonly errors: KeyingErrors;
  readonly questions: readonly Question[];
};

/** Types sheet after sheet; each is kept for good at its Enter, the one under the keys is remembered as a draft. */
export function TypingBatchPart({ batch, sheets, errors, questions }: TypingBatchPartProps) {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const [lastSaved, setLastSaved] = useState(0);
  const nextNumber = Math.max(lastSaved, ...sheets.map(({ number }) => number)) + 1;
  const [draft, setDraft] = useState<SheetDraft | null>(() => keptSheetDraft(batch.id));
  const [isFinishing, setIsFinishing] = useState(false);
  const [times, setTimes] = useState<readonly number[]>([]);
  const second = useSecondTyping(batch.id);
  const current: SheetDraft = draft ?? { number: nextNumber, sheet: emptySheet, slip: '' };

  const save = useWrite(api.typing.saveSheet);
  const home = `/surveys/${batch.surveyId}`;
  const pause = useWrite(api.typing.pause, { onDone: () => go(home) });
  const discard = useWrite(api.typing.discard, {
    onDone: () => {
      toast({ message: t('typing.discarded', { name: batch.name }), offers: 'undo' });
      go(home);
    },
  });
  const finish = useWrite(api.typing.finish, {
    onDone: () => {
      toast({ message: t('typing.finished', { name: batch.name }), offers: 'undo' });
      go(home);
    },
  });

  function change(next: SheetDraft | null): void {
    setDraft(next);
    keepSheetDraft(batch.id, next);
  }

  function keepTyped(sheet: PaperSheet): void {
    if (second.number === null) change({ ...current, sheet });
    else second.change(sheet);
  }

  /** The next sheet is under the keys at once; a sheet that was refused comes back with what was typed on it. */
  async function saveSheet(answers: Answers, isBlank: boolean): Promise<void> {
    const { number, slip } = current;
    const typed = { ...current, sheet: reopenedSheet(questions, answers) };
    setDraft(null);
    setLastSaved(Math.max(lastSaved, number));
    setTimes([...times, Date.now()].slice(-20));
    const sheet = { batchId: batch.id, number, answers, isBlank, ...(slip.trim() === '' ? {} : { slip }) };
    const kept = await save.send(sheet);
    if (!kept) change(typed);
    else if (keptSheetDraft(batch.id)?.number === number) keepSheetDraft(batch.id, null);
  }

  function onSave(answers: Answers, isBlank: boolean): void {
    if (second.number === null) void saveSheet(answers, isBlank);
    else second.compare(answers);
  }

  const first = times[0];
  const last = times.at(-1);
  const pace = first && last && times.length > 2 ? Math.round((last - first) / (times.length - 1) / 1000) : null;
  const number = second.number ?? current.number;
  const title =
    second.number === null
      ? batch.expectedSheets === null
        ? t('typing.sheet', { number })
        : t('typing.sheetOf', { number, total: batch.expectedSheets })
      : t('typing.again', { number });
  return (
    <Page
      title={batch.name}
      aside={
        <span>
          {title}
          {pace !== null && ` · ${t('typing.pace', { seconds: formats.number(pace) })}`}
        </span>
      }
      action={
        <Button look="primary" isDisabled={sheets.length === 0} onClick={() => setIsFinishing(true)}>
          {t('typing.finish')}
        </Button>
      }
    >
      {batch.surveyState === 'closed' && <Notice>{t('typing.surveyClosed')}</Notice>}
      <Failed failure={save.failure ?? finish.failure ?? second.failure} />
      {second.told && <Notice>{second.told(t, questions)}</Notice>}
      <div className={css.columns}>
        <PaperGrid
          label={title}
          questions={questions}
          language={batch.language}
          sheet={second.number === null ? current.sheet : second.sheet}
          onChange={keepTyped}
          onSave={onSave}
        />
        <div className={css.side}>
          <LastSheets
            sheets={sheets}
            questions={questions}
            onOpen={(sheet) =>
              change({ number: sheet.number, sheet: reopenedSheet(questions, sheet.answers), slip: sheet.slip ?? '' })
            }
          />
          {second.number === null && (
            <TextField
              label={t('typing.slip')}
              value={current.slip}
              maxLength={20}
              autoComplete="off"
              onChange={(slip) => change({ ...current, slip })}
            />
          )}
          <Button onClick={() => pause.mutate({ id: batch.id })}>{t('typing.pause')}</Button>
          <Button look="quiet" onClick={() => discard.mutate({ id: batch.id })}>
            {t('typing.discard')}
          </Button>
        </div>
      </div>
      <FinishDialog
        batchId={batch.id}
        isOpen={isFinishing}
        errors={errors}
        isBusy={finish.isPending}
        onClose={() => setIsFinishing(false)}
        onCheck={(sample) => {
          setIsFinishing(false);
          second.start(sample);
        }}
        onFinish={() => {
          setIsFinishing(false);
          finish.mutate({ id: batch.id });
        }}
      />
    </Page>
  );
}
