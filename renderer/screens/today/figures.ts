import { type ComparedFigure } from '../../../electron/contract/dashboard.ts';
import { type Sentence } from '../../../electron/contract/figure.ts';
import { type Direction } from '../../components/score-card.tsx';
import { type FigureKind } from '../../i18n/formats.ts';
import { type Words } from '../../i18n/use-words.ts';

/** The three headline figures, in the order of the cards. */
export const figureNames = ['csat', 'nps', 'ces'] as const;
export type FigureName = (typeof figureNames)[number];

/** Ends of the scale that a figure's range bar is drawn on. */
export const figureEnds = { csat: { min: 0, max: 1 }, ces: { min: 0, max: 1 }, nps: { min: -100, max: 100 } } as const;

/** How each figure is written. */
export const figureKinds = { csat: 'share', ces: 'share', nps: 'nps' } as const satisfies Record<
  FigureName,
  FigureKind
>;

const directions: Readonly<Record<string, Direction>> = { higher: 'up', lower: 'down' };

/** Which way a figure went, and only if the difference is larger than chance. */
export function directionOf({ key }: Sentence): Direction {
  return directions[key] ?? 'none';
}

/** The change since the period before in a few words. */
export function shortChange({ change: { key, params } }: ComparedFigure, { t }: Words): string {
  if (key === 'higher') return t('figures.shortHigher', { count: Number(params.d) });
  if (key === 'lower') return t('figures.shortLower', { count: Number(params.d) });
  return key === 'too_few' ? t('figures.shortTooFew') : t('figures.shortCannotTell');
}
