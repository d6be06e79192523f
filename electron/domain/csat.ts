import { type AnswerCounts, answersBetween, countAnswers, isScale, meanMark, type Scale } from './answers.ts';
import { type Range, wilson, wilsonRange } from './proportions.ts';

/**
 * Satisfaction (CSAT): counts always, share, range and mean mark only when somebody answered; invalid if the cut lies
 * off the scale.
 */
export type Csat = Omit<AnswerCounts, 'scale'> & {
  readonly satisfied: number;
  readonly dissatisfied: number;
} & (
    | ({ readonly status: 'ok'; readonly score: number; readonly mean: number } & Range)
    | { readonly status: 'no_data' | 'invalid' }
  );

/** Lowest mark that counts as satisfied when the owner chose none: 4 of 5, else the two highest points of the scale. */
export function defaultSatisfiedFrom(scale: Scale): number {
  return scale.max - 1;
}

/**
 * CSAT = satisfied / valid answers, 0 to 1, Wilson range; dissatisfied counts the two lowest marks (Wilson 1927 JASA
 * 22:209).
 */
export function csatFromCounts(
  answers: AnswerCounts,
  satisfiedFrom = defaultSatisfiedFrom(answers.scale),
  conf = 0.95,
): Csat {
  const { scale, ...counted } = answers;
  const satisfied = answersBetween(answers, satisfiedFrom, scale.max);
  const dissatisfied = answersBetween(answers, scale.min, scale.min + 1);
  const both = { ...counted, satisfied, dissatisfied };
  if (!isScale(scale) || !(satisfiedFrom > scale.min && satisfiedFrom <= scale.max))
    return { ...both, status: 'invalid' };
  const share = wilson(satisfied, answers.nValid, conf);
  const mean = meanMark(answers);
  if (share.status !== 'ok' || mean === null) return { ...both, status: 'no_data' };
  return { ...both, status: 'ok', score: share.p, lo: share.lo, hi: share.hi, mean: mean.mean };
}

/** CSAT of a list of answers, null where a customer was asked and gave none. */
export function csat(
  answers: readonly (number | null)[],
  scale: Scale,
  satisfiedFrom = defaultSatisfiedFrom(scale),
  conf = 0.95,
): Csat {
  return csatFromCounts(countAnswers(answers, scale), satisfiedFrom, conf);
}

/** What one customer gave: how many answers, and how many of them were satisfied; `customers` of them gave the same. */
export type CustomerAnswers = { readonly answers: number; readonly satisfied: number; readonly customers?: number };

/** CSAT with several answers per customer; se and nEff null where they cannot be told. */
export type ClusteredCsat = { readonly nAnswers: number; readonly nCustomers: number } & (
  | ({
      readonly status: 'ok';
      readonly score: number;
      readonly se: number | null;
      readonly nEff: number | null;
      readonly nEffUsed: number;
    } & Range)
  | { readonly status: 'no_data' | 'invalid' }
);

/**
 * Satisfied share p = Σy/Σm over k customers, SE² = k/(k-1) Σ(y - p m)²/(Σm)², n_eff = min(p(1-p)/SE², answers), k at 0
 * or 100 percent and for a single customer; Wilson range with n_eff (Cochran 1977 ch. 6 and 9A; Lumley 2004 J Stat
 * Softw 9(8); Korn & Graubard 1998 Surv Methodol 24:193). no_data without answers, invalid for more satisfied than
 * answers.
 */
export function clusteredCsat(customers: readonly CustomerAnswers[], conf = 0.95): ClusteredCsat {
  const answering = customers.filter(({ answers }) => answers > 0);
  const k = answering.reduce((sum, { customers: same = 1 }) => sum + same, 0);
  const n = answering.reduce((sum, { answers, customers: same = 1 }) => sum + same * answers, 0);
  const x = answering.reduce((sum, { satisfied, customers: same = 1 }) => sum + same * satisfied, 0);
  const counted = { nAnswers: n, nCustomers: k };
  if (customers.some(({ answers, satisfied }) => !(satisfied >= 0 && satisfied <= answers))) {
    return { ...counted, status: 'invalid' };
  }
  if (n === 0) return { ...counted, status: 'no_data' };
  const p = x / n;
  const squares = answering.reduce(
    (sum, { answers, satisfied, customers: same = 1 }) => sum + same * (satisfied - p * answers) ** 2,
    0,
  );
  const se = k > 1 ? Math.sqrt(((k / (k - 1)) * squares) / (n * n)) : null;
  const isExtreme = x === 0 || x === n;
  const fromSpread = se === null || se === 0 ? null : (p * (1 - p)) / (se * se);
  const nEff = isExtreme ? k : fromSpread;
  const nEffUsed = nEff === null ? (se === null ? k : n) : Math.min(nEff, n);
  return { ...counted, status: 'ok', score: p, se, nEff, nEffUsed, ...wilsonRange(p, nEffUsed, conf) };
}
