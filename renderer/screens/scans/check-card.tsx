import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Answer } from '../../../electron/contract/answers.ts';
import { type MarkCheck, type ScannedSheet } from '../../../electron/contract/scans.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { checkStart, pressCheckKey } from '../../../electron/domain/check-keys.ts';
import { type PaperKey } from '../../../electron/domain/paper-keys.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { answerText } from '../surveys/answer-text.ts';
import { paperKeyOf } from '../typing/paper-event-key.ts';
import { PaperRow } from '../typing/paper-row.tsx';
import { PaperPicture } from './paper-picture.tsx';
import css from './check-card.module.css';

type CheckCardProps = {
  readonly batchId: number;
  readonly check: MarkCheck;
  readonly sheet: ScannedSheet;
  readonly question: Question;
  /** Its place on the form, from 1. */
  readonly questionNumber: number;
  /** Which of how many it is, from 1. */
  readonly number: number;
  readonly total: number;
  readonly onDecide: (answer: Answer) => void;
  readonly onGo: (step: -1 | 1) => void;
  readonly onSheet: () => void;
};

const pointKeys: readonly PaperKey[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** One doubtful question: the paper enlarged, what the reader thinks, and one key to decide. Mount it anew for each. */
export function CheckCard({
  batchId,
  check,
  sheet,
  question,
  questionNumber,
  number,
  total,
  onDecide,
  onGo,
  onSheet,
}: CheckCardProps) {
  const api = useApi();
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const suggestion = check.isDecided ? check.answer : check.suggestion;
  const [state, setState] = useState(() => checkStart(question, suggestion));
  const { position, q } = check;
  const crop = useRead(api.scans.crop, { batchId, position, q });
  const { language } = sheet;
  const words = question.texts[language] ?? question.code;
  const isSeveral = question.type === 'several';
  const chosen = isSeveral ? (state.answers[question.code] ?? suggestion) : suggestion;
  const thought = answerText(question, chosen, language, t);

  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
  }, []);

  function press(key: PaperKey): void {
    const step = pressCheckKey(question, state, suggestion, key);
    if (step.kind === 'decided') onDecide(step.answer);
    else if (step.kind === 'back') onGo(-1);
    else if (step.kind === 'next') onGo(1);
    else if (step.kind === 'chosen') setState(step.state);
    else setSaid(t('scans.refused'));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isButton = event.target instanceof HTMLButtonElement;
    const key = paperKeyOf(event.nativeEvent);
    // Enter on a button presses that button.
    if (key === null || (isButton && key === 'enter')) return;
    event.preventDefault();
    press(key);
  }

  return (
    <Card
      title={t('scans.checkOf', { number, total })}
      aside={<span>{t('typing.sheet', { number: check.sheet })}</span>}
    >
      <div
        ref={frame}
        className={css.frame}
        role="group"
        aria-label={t('scans.checkLabel', { number: check.sheet, question: words })}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <PaperPicture picture={crop.data} label={t('scans.cropLabel', { number: check.sheet, question: words })} />
        <p className={css.why}>{check.reasons.map((reason) => t(`scans.doubt_${reason}`)).join(' ')}</p>
        <p className={css.thought}>
          {state.isOneWaiting
            ? t('scans.oneWaiting')
            : check.isDecided
              ? t('scans.decidedAs', { answer: thought })
              : t('scans.thought', { answer: thought })}
        </p>
        <PaperRow
          number={questionNumber}
          question={question}
          language={language}
          answer={chosen}
          draft={null}
          isCurrent
          isOneWaiting={state.isOneWaiting}
          onGo={() => frame.current?.focus()}
          onKey={press}
          onPoint={(point) => (point === 1 || point === 10 ? onDecide(point) : press(pointKeys[point] ?? '0'))}
          onWords={() => undefined}
        />
        <div className={css.signs}>
          <Button look="primary" onClick={() => press('enter')}>
            {t('scans.accept', { answer: thought })}
          </Button>
          <Button onClick={() => press('none')}>{t('scans.none')}</Button>
          {!isSeveral && <Button onClick={() => press('twoMarks')}>{t('scans.two')}</Button>}
          <Button onClick={() => press('unreadable')}>{t('scans.unreadable')}</Button>
        </div>
      </div>
      <p className={css.said} role="status" aria-live="assertive">
        {said}
      </p>
      <div className={css.signs}>
        <Button isDisabled={number === 1} onClick={() => onGo(-1)}>
          {t('scans.back')}
        </Button>
        <Button onClick={onSheet}>{t('scans.wholeSheet')}</Button>
      </div>
      <p className={css.keys}>{t('scans.keys')}</p>
    </Card>
  );
}
