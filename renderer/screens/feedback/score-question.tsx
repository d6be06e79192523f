import { type Ref } from 'react';
import { type Question } from '../../../electron/contract/surveys.ts';
import { ScaleRow } from '../../components/scale-row.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type FeedbackDraft } from './feedback-draft.ts';

type ScoreQuestionProps = {
  readonly question: Question;
  readonly draft: FeedbackDraft;
  readonly onChange: (part: Partial<FeedbackDraft>) => void;
  readonly onChosen?: () => void;
  readonly ref?: Ref<HTMLFieldSetElement>;
};

/** One of the three headline questions of the survey, in the words that the counter uses. */
export function ScoreQuestion({ question, draft, onChange, onChosen, ref }: ScoreQuestionProps) {
  const { t } = useWords();
  const { slot, scaleMin, scaleMax } = question;
  if ((slot !== 'csat' && slot !== 'nps' && slot !== 'ces') || scaleMin === null || scaleMax === null) return null;
  return (
    <ScaleRow
      ref={ref}
      label={t(`feedback.ask_${slot}`)}
      low={t(`feedback.low_${slot}`)}
      high={t(`feedback.high_${slot}`)}
      min={scaleMin}
      max={scaleMax}
      value={draft[slot]}
      onChange={(score) => onChange({ [slot]: score })}
      onChosen={onChosen}
    />
  );
}
