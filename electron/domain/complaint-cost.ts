import { type Range } from './proportions.ts';
import { endOfYearMultiple } from './retention-value.ts';
import { shareDifference } from './two-shares.ts';

/**
 * What one complaint takes, in minutes and money, and how many more complainers lapse than others (share, with range;
 * null while unknown).
 */
export type ComplaintInputs = {
  readonly minutes: number;
  readonly hourlyCost: number;
  readonly refund: number;
  readonly goodsAndPostage: number;
  readonly goodwill: number;
  readonly annualMargin: number;
  readonly retention: number;
  readonly discount: number;
  readonly extraLoss: ({ readonly share: number } & Range) | null;
};

/** Cost of a complaint in money; isLossShown only when the range of the extra loss lies above 0. */
export type ComplaintCost =
  | {
      readonly status: 'ok';
      readonly handling: number;
      readonly direct: number;
      readonly valueAtRisk: number;
      readonly expectedLoss: number | null;
      readonly total: number;
      readonly lo: number;
      readonly hi: number;
      readonly isLossShown: boolean;
    }
  | { readonly status: 'refuse'; readonly reason: 'infinite' }
  | { readonly status: 'invalid' };

/**
 * minutes/60 · hourly + refund + goods and postage + goodwill + extra loss · annual margin · r/(1 + i - r); a negative
 * end of the extra loss counts as 0 (Fornell & Wernerfelt 1987 J Marketing Res 24:337; metrics 11.4). Without an extra
 * loss the total is the direct cost.
 */
export function complaintCost(inputs: ComplaintInputs): ComplaintCost {
  const { minutes, hourlyCost, refund, goodsAndPostage, goodwill, annualMargin, retention, discount, extraLoss } =
    inputs;
  const given = [minutes, hourlyCost, refund, goodsAndPostage, goodwill, annualMargin, retention, discount];
  if (!given.every((value) => value >= 0)) return { status: 'invalid' };
  if (retention > 1 || retention >= 1 + discount) return { status: 'refuse', reason: 'infinite' };
  const handling = (minutes / 60) * hourlyCost;
  const direct = handling + refund + goodsAndPostage + goodwill;
  const valueAtRisk = annualMargin * endOfYearMultiple(retention, discount);
  const loss = (share: number): number => Math.max(0, share) * valueAtRisk;
  return {
    status: 'ok',
    handling,
    direct,
    valueAtRisk,
    expectedLoss: extraLoss === null ? null : loss(extraLoss.share),
    total: direct + loss(extraLoss?.share ?? 0),
    lo: direct + loss(extraLoss?.lo ?? 0),
    hi: direct + loss(extraLoss?.hi ?? 0),
    isLossShown: extraLoss !== null && extraLoss.lo > 0,
  };
}

/**
 * How many more complainers than similar other customers lapsed, as a share with its range (Newcombe 1998 Stat Med
 * 17:873); null without customers on a side.
 */
export function extraLossOfComplainers(
  complainers: { readonly lapsed: number; readonly all: number },
  others: { readonly lapsed: number; readonly all: number },
  conf = 0.95,
): ComplaintInputs['extraLoss'] {
  const result = shareDifference(complainers.lapsed, complainers.all, others.lapsed, others.all, conf);
  return result.status === 'ok' ? { share: result.difference, lo: result.lo, hi: result.hi } : null;
}
