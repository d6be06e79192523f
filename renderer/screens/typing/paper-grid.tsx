import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Answers } from '../../../electron/contract/answers.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import {
  hasTenAfterTen,
  type PaperKey,
  type PaperSheet,
  type PaperStep,
  pressKey,
  typeWords,
} from '../../../electron/domain/paper-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import { answerText } from '../surveys/answer-text.ts';
import { paperKeyOf } from './paper-event-key.ts';
import { PaperRow } from './paper-row.tsx';
import css from './paper-grid.module.css';

type PaperGridProps = {
  readonly label: string;
  readonly questions: readonly Question[];
  readonly language: Language;
  readonly sheet: PaperSheet;
  readonly onChange: (sheet: PaperSheet) => void;
  readonly onSave: (answers: Answers, isBlank: boolean) => void;
};

/** A paper form under the keys: one key an answer, Enter saves. Keys act only while the form has the focus. */
export function PaperGrid({ label, questions, language, sheet, onChange, onSave }: PaperGridProps) {
  const { t } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [isShaken, setIsShaken] = useState(false);
  const { current } = sheet;
  const question = questions[current];
  const hasField = question?.type === 'text' || question?.type === 'number';

  useEffect(() => {
    (hasField ? field.current : grid.current)?.focus({ preventScroll: true });
    grid.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [hasField, current, label]);

  function tell({ effect, sheet: next }: PaperStep): void {
    const following = questions[next.current];
    if (effect === 'askEmpty') setSaid(t('typing.askEmpty'));
    else if (effect === 'refused')
      setSaid(question ? t('typing.refused', { number: sheet.current + 1 }) : t('typing.refusedEnd'));
    else if (!following) setSaid(t('typing.through'));
    else if (effect === 'answered' && question) {
      const answer = answerText(question, next.answers[question.code] ?? null, language, t);
      setSaid(t('typing.answered', { answer, question: following.texts[language] ?? following.code }));
    }
  }

  function take(step: PaperStep): void {
    tell(step);
    setIsShaken(step.effect === 'refused');
    if (step.effect === 'save') onSave(step.sheet.answers, step.sheet.isEmptyConfirmed);
    else onChange(step.sheet);
  }

  function belongsToField(key: PaperKey | null, { target }: KeyboardEvent): boolean {
    if (!(target instanceof HTMLInputElement) || target !== field.current) return false;
    if (key === 'back') return target.selectionStart !== 0;
    if (key === 'next') return target.selectionEnd !== target.value.length;
    return key === null || (key !== 'enter' && (sheet.draft !== '' || /^\d$/.test(key)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = paperKeyOf(event.nativeEvent);
    if (key === null || belongsToField(key, event)) return;
    event.preventDefault();
    take(pressKey(questions, sheet, key));
  }

  return (
    <div className={css.frame}>
      <div
        ref={grid}
        className={css.grid}
        role="group"
        aria-label={label}
        tabIndex={0}
        data-shaken={isShaken || undefined}
        onKeyDown={onKeyDown}
        onAnimationEnd={() => setIsShaken(false)}
      >
        {questions.map((shown, index) => (
          <PaperRow
            key={shown.code}
            ref={index === sheet.current ? field : undefined}
            number={index + 1}
            question={shown}
            language={language}
            answer={sheet.answers[shown.code]}
            draft={index === sheet.current ? sheet.draft : null}
            isCurrent={index === sheet.current}
            isOneWaiting={index === sheet.current && sheet.isOneWaiting}
            onGo={() => onChange({ ...sheet, current: index, isOneWaiting: false })}
            onKey={(key) => take(pressKey(questions, { ...sheet, current: index, isOneWaiting: false }, key))}
            onPoint={(point) => {
              const here = { ...sheet, current: index, isOneWaiting: false };
              const step = pressKey(questions, here, point === 10 ? '1' : keyOfPoint(point));
              if (point === 10) take(pressKey(questions, step.sheet, '0'));
              else if (step.sheet.isOneWaiting) take(pressKey(questions, step.sheet, 'next'));
              else take(step);
            }}
            onWords={(words) => take(typeWords(questions, sheet, words))}
          />
        ))}
      </div>
      <p className={css.said} role="status" aria-live="assertive">
        {said}
      </p>
      <p className={css.keys}>{t('typing.keys')}</p>
      {hasTenAfterTen(questions) && <p className={css.keys}>{t('typing.tenHint')}</p>}
    </div>
  );
}

const pointKeys: readonly PaperKey[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

function keyOfPoint(point: number): PaperKey {
  return pointKeys[point] ?? '0';
}
