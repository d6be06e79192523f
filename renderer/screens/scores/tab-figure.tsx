import { IconHelp } from '@tabler/icons-react';
import { useState } from 'react';
import { type Period } from '../../../electron/contract/dashboard.ts';
import { type FigureName } from '../../../electron/contract/scores.ts';
import { type ScoredFigure } from '../../../electron/contract/scored-figure.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { ScoreCard } from '../../components/score-card.tsx';
import { useWords, type Words } from '../../i18n/use-words.ts';
import { FigureExplained } from '../today/figure-explained.tsx';
import { directionOf } from '../today/figures.ts';

type TabFigureProps = {
  readonly name: FigureName;
  readonly figure: ScoredFigure;
  readonly period: Period;
  /** Where the figure is money: in which currency. */
  readonly currency?: string;
};

/** Figures of which a shop hopes for less. */
const fallGood: readonly FigureName[] = ['lapsed', 'churnMonth', 'churnQuarter'];

function shortChange({ change: { sentence } }: ScoredFigure, { t, tSentence }: Words, name: FigureName): string {
  const { key, params } = sentence;
  if (key === 'higher') return t('figures.shortHigher', { count: Number(params.d) });
  if (key === 'lower') return t('figures.shortLower', { count: Number(params.d) });
  if (key === 'cannot_tell') return t('figures.shortCannotTell');
  return key === 'too_few' ? t('figures.shortTooFew') : tSentence(sentence, name);
}

/** One figure of a tab with its range, what it rests on, its change if one can be told, and how it is counted. */
export function TabFigure({ name, figure, period, currency }: TabFigureProps) {
  const words = useWords();
  const { t, tSentence, formats } = words;
  const [isExplained, setIsExplained] = useState(false);
  const { value, lo, hi, level, sentence, change } = figure;
  const isShown = value !== null && lo !== null && hi !== null;
  const isNps = name === 'nps';
  const written =
    currency === undefined
      ? formats.figure(isNps ? 'nps' : 'share', figure).value
      : value === null
        ? null
        : formats.money(Math.round(100 * value), currency);
  const ends = isNps ? { min: -100, max: 100 } : { min: 0, max: 1 };
  const marks = { rough: t('figures.markRough'), full_wide: t('figures.markWide') };
  return (
    <>
      <ScoreCard
        name={t(`figures.${name}_name`)}
        value={written}
        range={isShown && currency === undefined ? { ...ends, value, lo, hi } : undefined}
        mark={level === 'rough' || level === 'full_wide' ? marks[level] : undefined}
        reading={tSentence(sentence, name)}
        basis={formats.period(period)}
        change={
          isShown
            ? {
                direction: directionOf(change.sentence),
                words: shortChange(figure, words, name),
                isFallGood: fallGood.includes(name),
              }
            : undefined
        }
        explain={
          <IconButton
            label={t('figures.explain', { name: t(`figures.${name}_name`) })}
            onClick={() => setIsExplained(true)}
          >
            <IconHelp size="1.125rem" stroke={1.8} aria-hidden />
          </IconButton>
        }
      />
      <FigureExplained
        name={name}
        figure={{ ...figure, change: change.sentence }}
        isOpen={isExplained}
        onClose={() => setIsExplained(false)}
      />
    </>
  );
}
