import * as z from 'zod/mini';
import { Figure } from './figure.ts';

/** A figure with the same of the period before, and the difference between the two as far as it can be told. */
export const ScoredFigure = z.strictObject({ ...Figure.shape, previous: Figure, change: Figure });
export type ScoredFigure = z.infer<typeof ScoredFigure>;

/** Answers of the period that no figure rests on: asked on another scale or occasion, and unreadable ones. */
export const LeftOut = z.strictObject({ askedOtherwise: z.int(), unread: z.int() });
export type LeftOut = z.infer<typeof LeftOut>;
