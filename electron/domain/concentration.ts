import { sumOf } from './averages.ts';

/**
 * Revenue of the best customers: points of the curve from the largest down, both axes 0 to 1, and what the best fifth
 * brings.
 */
export type Concentration =
  | {
      readonly status: 'ok';
      readonly customers: number;
      readonly topFifthShare: number;
      readonly curve: readonly { readonly customers: number; readonly revenue: number }[];
    }
  | { readonly status: 'no_data' };

/**
 * Concentration of revenue: customers from the largest down against their share of all revenue, in at most `steps` even
 * steps; the best fifth is rounded up to whole customers (Lorenz 1905 Publ Am Stat Assoc 9:209, read from the top).
 * no_data without customers or revenue.
 */
export function concentration(revenueByCustomer: readonly number[], steps = 100): Concentration {
  const sorted = revenueByCustomer.filter((revenue) => revenue > 0).sort((a, b) => b - a);
  const customers = sorted.length;
  const total = sumOf(sorted);
  if (!(total > 0)) return { status: 'no_data' };
  const sums = [0];
  for (const revenue of sorted) sums.push(sums[sums.length - 1] + revenue);
  const points = Math.min(steps, customers);
  const curve = Array.from({ length: points + 1 }, (_, i) => {
    const count = Math.round((i * customers) / points);
    return { customers: count / customers, revenue: sums[count] / total };
  });
  return { status: 'ok', customers, topFifthShare: sums[Math.ceil(customers / 5)] / total, curve };
}
