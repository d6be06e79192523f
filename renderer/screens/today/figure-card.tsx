import { IconHelp } from '@tabler/icons-react';
import { useState } from 'react';
import { type ComparedFigure, type Distribution, type Period } from '../../../electron/contract/dashboard.ts';
import { AnswerDots } from '../../components/answer-dots.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ScoreCard } from '../../components/score-card.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { FigureExplained } from './figure-explained.tsx';
import { directionOf, figureEnds, figureKinds, type FigureName, shortChange } from './figures.ts';

type FigureCardProps = {
  readonly name: FigureName;
  readonly figure: ComparedFigure;
  readonly distribution: Distribution;
  readonly period: Period;
};

function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** One headline figure as a card; few answers are shown one by one instead of as a number. */
export function FigureCard({ name, figure, distribution, period }: FigureCardProps) {
  const words = useWords();
  const { t, tSentence, formats } = words;
  const [isExplained, setIsExplained] = useState(false);
  const { value, lo, hi, n, level, sentence, change } = figure;
  const isShown = value !== null && lo !== null && hi !== null;
  const written = formats.figure(figureKinds[name], figure);
  const marks = { rough: t('figures.markRough'), full_wide: t('figures.markWide') };
  return (
    <>
      <ScoreCard
        name={t(`figures.${name}_name`)}
        value={written.value}
        range={isShown ? { ...figureEnds[name], value, lo, hi } : undefined}
        mark={level === 'rough' || level === 'full_wide' ? marks[level] : undefined}
        reading={written.range === null ? tSentence(sentence, name) : t('figures.likely', { range: written.range })}
        basis={t('figures.basis', {
          answers: t('figures.answers', { count: n, shown: formats.number(n) }),
          period: t('figures.lastDays', { count: daysIn(period) }),
        })}
        change={isShown ? { direction: directionOf(change), words: shortChange(figure, words) } : undefined}
        dots={n > 0 && <AnswerDots {...distribution} label={t('figures.eachAnswer')} />}
        explain={
          <IconButton
            label={t('figures.explain', { name: t(`figures.${name}_name`) })}
            onClick={() => setIsExplained(true)}
          >
            <IconHelp size="1.125rem" stroke={1.8} aria-hidden />
          </IconButton>
        }
      />
      <FigureExplained name={name} figure={figure} isOpen={isExplained} onClose={() => setIsExplained(false)} />
    </>
  );
}
