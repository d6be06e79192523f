import { median } from '../../electron/domain/averages.ts';
import { cadence } from '../../electron/domain/rhythm.ts';

/** A customer's visits as a list of days that rises, and what they paid in the last year. */
export type PlainCustomer = { readonly id: number; readonly days: readonly number[]; readonly paidMinor: number };

export type PlainAtRisk = {
  readonly rhythm: 'ok' | 'too_few' | 'no_rhythm';
  readonly factor: number;
  readonly ids: readonly number[];
};

const gapsOf = (days: readonly number[]) => days.slice(1).map((day, index) => day - days[index]);

/** The late factor of the shop as metrics 8.3 words it: every finished gap beside the median of those before it. */
function ownFactor(customers: readonly PlainCustomer[]): number | null {
  const ratios = customers.flatMap(({ days }) => {
    const gaps = gapsOf(days);
    const later = gaps.slice(3).map((gap, index) => gap / (median(gaps.slice(0, index + 3)) ?? Number.NaN));
    return later.map((value) => ({ value, weight: 1 / later.length }));
  });
  ratios.sort((a, b) => a.value - b.value);
  const all = ratios.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  const at = ratios.find(({ weight }) => (reached += weight) >= 0.9 * all * (1 - 1e-12));
  return ratios.length >= 50 && at !== undefined && at.value <= 4 ? at.value : null;
}

function rhythmOf(customers: readonly PlainCustomer[]): PlainAtRisk['rhythm'] {
  const pairs = customers.map(({ days }) => gapsOf(days).slice(-2)).filter(({ length }) => length === 2);
  if (pairs.length < 30) return 'too_few';
  const v = pairs.reduce((sum, [before, last]) => sum + (last / (last + before) - 0.5) ** 2, 0) / pairs.length;
  return v === 0 || (1 - 4 * v) / (8 * v) >= 1.5 ? 'ok' : 'no_rhythm';
}

/** Who is at risk, written down once more from metrics 8.2 and 8.3 without a thought of speed. */
export function atRiskPlainly(customers: readonly PlainCustomer[], asOf: number, lapseDays: number): PlainAtRisk {
  const rhythm = rhythmOf(customers);
  const factor = ownFactor(customers);
  const ids = customers
    .filter(({ days }) => {
      if (days.length < 3) return false;
      const since = asOf - days[days.length - 1];
      if (since > 2 * lapseDays) return false;
      const { status } = cadence(days, asOf, factor) ?? { status: 'rhythm_unknown' };
      if (rhythm === 'ok' && status !== 'rhythm_unknown') return status === 'late';
      return since > lapseDays;
    })
    .toSorted((a, b) => b.paidMinor - a.paidMinor || a.id - b.id)
    .map(({ id }) => id);
  return { rhythm, factor: factor ?? 2, ids };
}
