import { halfUp } from './display.ts';
import { retentionEffect, retentionNextYear } from './retention-value.ts';
import { type Sentence } from './sentences.ts';

/** Points of retention that the question "what if" adds. */
const points = 5;

/**
 * What 5 points more retention would bring (metrics 11.6): next year's margin first, then the value of a customer;
 * `retention` is the share of last year's customers who came this year, 0 to 1, or null where too few can be told.
 */
export function retentionFindings(
  base: { readonly customers: number; readonly marginPerYearMinor: number | null; readonly retention: number | null },
  discount: number,
  currency: string,
): Sentence[] {
  const { customers, marginPerYearMinor, retention } = base;
  if (retention === null || marginPerYearMinor === null) return [{ key: 'what_if_unknown', params: {} }];
  const next = retentionNextYear({ customers, marginPerYear: marginPerYearMinor, retention }, points);
  const effect = retentionEffect(retention, points, discount);
  if (next.status !== 'ok' || effect.status !== 'ok') return [{ key: 'what_if_infinite', params: {} }];
  const [end, start] = [effect.endOfYear.change, effect.startOfYear.change];
  if (end === null || start === null) return [{ key: 'what_if_unknown', params: {} }];
  return [
    { key: 'what_if_next', params: { customers: halfUp(next.extraCustomers), gain: halfUp(next.gain), currency } },
    {
      key: 'what_if_value',
      params: {
        end: halfUp(100 * end),
        start: halfUp(100 * start),
        r: halfUp(100 * retention),
        i: halfUp(100 * discount),
      },
    },
  ];
}
