import { completePairs, pearson, rankCorrelation } from './correlation.ts';
import { minimiseSmooth } from './minimise.ts';
import { digamma, logGamma } from './special-functions.ts';

/** Parameters of the gamma-gamma model of spend per visit; gamma in money. */
export type GammaGammaParameters = { readonly p: number; readonly q: number; readonly gamma: number };

/** Repeat visits of a customer and their mean amount. */
export type Spend = { readonly repeats: number; readonly meanAmount: number };

/** Customers the model can use: a repeat visit and a mean amount above 0; the others are left out and counted. */
export function usableSpend(customers: readonly Spend[]): {
  readonly used: readonly Spend[];
  readonly excluded: number;
} {
  const used = customers.filter(
    ({ repeats, meanAmount }) => repeats > 0 && meanAmount > 0 && Number.isFinite(meanAmount),
  );
  return { used, excluded: customers.length - used.length };
}

/**
 * Expected spend per visit E = p (γ + x z̄)/(p x + q - 1) (Fader & Hardie 2013 note 025); null for q <= 1, where the
 * shop has no mean.
 */
export function expectedSpend({ p, q, gamma }: GammaGammaParameters, { repeats, meanAmount }: Spend): number | null {
  if (!(q > 1 && p > 0 && gamma > 0 && repeats >= 0 && meanAmount >= 0)) return null;
  return (p * (gamma + repeats * meanAmount)) / (p * repeats + q - 1);
}

/**
 * Whether spend and frequency are unrelated, as the model needs: |rank correlation| up to 0.3; null for a constant
 * column.
 */
export function spendIndependence(customers: readonly Spend[]): {
  readonly spearman: number | null;
  readonly pearson: number | null;
  readonly isUnrelated: boolean;
} {
  const { used } = usableSpend(customers);
  const { x, y } = completePairs(
    used.map(({ repeats }) => repeats),
    used.map(({ meanAmount }) => meanAmount),
  );
  const spearman = rankCorrelation(x, y);
  return { spearman, pearson: pearson(x, y), isUnrelated: spearman === null || Math.abs(spearman) <= 0.3 };
}

/** Repeaters needed to fit the model. */
export const repeatersForSpend = 100;

/** A fitted gamma-gamma model, or why there is none. */
export type GammaGammaFit =
  | {
      readonly status: 'ok';
      readonly parameters: GammaGammaParameters;
      readonly logLikelihood: number;
      readonly customers: number;
    }
  | {
      readonly status: 'refuse';
      readonly reason:
        'repeaters_below_100' | 'spend_related_to_frequency' | 'q_not_above_1' | 'parameter_out_of_range';
    }
  | { readonly status: 'no_data' };

/**
 * Maximum likelihood over customers with repeat visits and positive spend, Σ ln Γ(px+q) - ln Γ(px) - ln Γ(q) + q ln γ +
 * (px-1) ln z̄ + px ln x - (px+q) ln(γ + x z̄) (Fader & Hardie 2013 note 025). Refused below 100 repeaters, with
 * |Spearman| above 0.3, for q <= 1 or a parameter that runs away.
 */
export function fitGammaGamma(customers: readonly Spend[]): GammaGammaFit {
  const { used } = usableSpend(customers);
  if (used.length === 0) return { status: 'no_data' };
  if (used.length < repeatersForSpend) return { status: 'refuse', reason: 'repeaters_below_100' };
  if (!spendIndependence(used).isUnrelated) return { status: 'refuse', reason: 'spend_related_to_frequency' };
  const n = used.length;
  const largest = used.reduce((most, { repeats }) => Math.max(most, repeats), 0);
  const byRepeats = new Float64Array(largest + 1);
  for (const { repeats } of used) byRepeats[repeats] += 1;
  const meanAmount = used.reduce((sum, spend) => sum + spend.meanAmount, 0) / n;
  const found = minimiseSmooth(
    (at, gradient) => {
      const [p, q, gamma] = at.map(Math.exp);
      if (at.some((value) => !(Math.abs(value) < 30))) return Number.POSITIVE_INFINITY;
      let sum = n * (q * Math.log(gamma) - logGamma(q));
      let [slopeP, slopeQ, slopeGamma] = [0, n * (Math.log(gamma) - digamma(q)), (n * q) / gamma];
      byRepeats.forEach((count, x) => {
        if (count === 0) return;
        sum += count * (logGamma(p * x + q) - logGamma(p * x));
        slopeP += count * x * (digamma(p * x + q) - digamma(p * x));
        slopeQ += count * digamma(p * x + q);
      });
      for (const { repeats: x, meanAmount: z } of used) {
        const all = gamma + x * z;
        const [logAll, logSpend] = [Math.log(all), Math.log(x * z)];
        sum += p * x * (logSpend - logAll) - Math.log(z) - q * logAll;
        slopeP += x * (logSpend - logAll);
        slopeQ -= logAll;
        slopeGamma -= (p * x + q) / all;
      }
      gradient[0] = (-p * slopeP) / n;
      gradient[1] = (-q * slopeQ) / n;
      gradient[2] = (-gamma * slopeGamma) / n;
      return -sum / n;
    },
    [Math.log(2), Math.log(3), Math.log(meanAmount)],
    1e-9,
  );
  const [p, q, gamma] = found.at.map(Math.exp);
  if (q <= 1) return { status: 'refuse', reason: 'q_not_above_1' };
  if ([p, q].some((value) => value < 1e-3 || value > 1e3))
    return { status: 'refuse', reason: 'parameter_out_of_range' };
  return { status: 'ok', parameters: { p, q, gamma }, logLikelihood: -found.value * n, customers: n };
}
