import { type FigureKind } from '../i18n/formats.ts';

/** The three headline figures in the order in which they are told. */
export const metrics = ['csat', 'nps', 'ces'] as const;
export type Metric = (typeof metrics)[number];

/** How each of them is written. */
export const measures = { csat: 'share', nps: 'nps', ces: 'share' } as const satisfies Record<Metric, FigureKind>;
