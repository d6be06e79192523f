import { sumOf } from './averages.ts';

/**
 * Value of a customer as a multiple of one year's margin, margin earned at the end of the year: r/(1 + i - r) (Gupta &
 * Lehmann 2003 J Interactive Marketing 17(1):9).
 */
export function endOfYearMultiple(retention: number, discount: number): number {
  return retention / (1 + discount - retention);
}

/** The same with the margin earned at the start of the year: (1 + i)/(1 + i - r). */
export function startOfYearMultiple(retention: number, discount: number): number {
  return (1 + discount) / (1 + discount - retention);
}

/** Effect of so many points more retention on the value of a customer; changes are shares of the value before. */
export type RetentionEffect =
  | {
      readonly status: 'ok';
      readonly endOfYear: { readonly before: number; readonly after: number; readonly change: number | null };
      readonly startOfYear: { readonly before: number; readonly after: number; readonly change: number | null };
    }
  | { readonly status: 'refuse'; readonly reason: 'infinite' }
  | { readonly status: 'invalid' };

/**
 * Value multiples before and after (metrics 11.6); refused where the retention reaches 1 or no discount bounds it,
 * change null from nothing.
 */
export function retentionEffect(retention: number, points: number, discount: number): RetentionEffect {
  const after = retention + points / 100;
  if (!(retention >= 0 && after >= 0 && discount >= 0)) return { status: 'invalid' };
  if (after >= 1 || retention >= 1) return { status: 'refuse', reason: 'infinite' };
  const compare = (multiple: (r: number, i: number) => number) => {
    const [old, now] = [multiple(retention, discount), multiple(after, discount)];
    return { before: old, after: now, change: old > 0 ? now / old - 1 : null };
  };
  return { status: 'ok', endOfYear: compare(endOfYearMultiple), startOfYear: compare(startOfYearMultiple) };
}

/** Customers of today, what each brings in a year, and how many of them stay. */
export type CustomerBase = { readonly customers: number; readonly marginPerYear: number; readonly retention: number };

/** Margin of today's customers over so many years, with and without more retention. */
export type RetentionProfit =
  | {
      readonly status: 'ok';
      readonly before: number;
      readonly after: number;
      readonly gain: number;
      readonly gainShare: number | null;
    }
  | { readonly status: 'refuse'; readonly reason: 'infinite' }
  | { readonly status: 'invalid' };

/**
 * Σ customers · margin · r^t/(1 + i)^t for t = 0 to years - 1, so the first year is earned before anybody leaves; gain
 * is after the cost of the programme (paid once). Refused where the retention would reach 1.
 */
export function retentionProfit(
  base: CustomerBase,
  plan: {
    readonly points: number;
    readonly years: number;
    readonly discount: number;
    readonly programmeCost?: number;
  },
): RetentionProfit {
  const { customers, marginPerYear, retention } = base;
  const { points, years, discount, programmeCost = 0 } = plan;
  const improved = retention + points / 100;
  const isPossible =
    customers >= 0 &&
    Number.isFinite(marginPerYear) &&
    retention >= 0 &&
    improved >= 0 &&
    Number.isInteger(years) &&
    years >= 1 &&
    discount > -1;
  if (!isPossible) return { status: 'invalid' };
  if (improved >= 1) return { status: 'refuse', reason: 'infinite' };
  const over = (r: number): number =>
    customers * marginPerYear * sumOf(Array.from({ length: years }, (_, t) => (r / (1 + discount)) ** t));
  const [before, after] = [over(retention), over(improved)];
  const gain = after - before - programmeCost;
  return { status: 'ok', before, after, gain, gainShare: before > 0 ? gain / before : null };
}

/**
 * The figure to show first: customers who are still there next year because of the points, and their margin (metrics
 * 11.6).
 */
export function retentionNextYear(
  { customers, marginPerYear, retention }: CustomerBase,
  points: number,
):
  | { readonly status: 'ok'; readonly extraCustomers: number; readonly gain: number }
  | { readonly status: 'refuse'; readonly reason: 'infinite' } {
  if (retention + points / 100 >= 1) return { status: 'refuse', reason: 'infinite' };
  const extraCustomers = (customers * points) / 100;
  return { status: 'ok', extraCustomers, gain: extraCustomers * marginPerYear };
}
