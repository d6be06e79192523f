import { describe, expect, it } from 'vitest';
import { RegularWorth } from '../../../electron/contract/goodwill.ts';
import { Money } from '../../../electron/contract/score-tabs.ts';
import { formatDay, parseDay } from '../../../electron/domain/calendar.ts';
import { halfUp } from '../../../electron/domain/display.ts';
import { numberAt, numbersAt, recordAt, textAt } from '../../oracles/json.ts';
import { casesByName } from '../../oracles/named-case.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

/**
 * The money oracles as small shops, asked through `scores.money` and `goodwill.worth`. Not shop data:
 *
 * - `base400-1y`, `base400-3y`: no screen reckons over several years; the figure shown is next year's, `year2-by-hand`.
 * - `complaint-cost`, its expected loss: it states a range of the extra loss that no counts of customers give; the direct
 *   part is asked in complaint-oracles.
 * - `multiple_start_of_year`: only its change is shown, which is compared here.
 */
const oracle = casesByName('money-and-rhythm.json');

const today = '2024-07-01';
const asOf = parseDay(today) ?? 0;
const idOf = (answer: unknown) => (answer as { id: number }).id;
const customer = async (shop: TestApp, fullName: string) => idOf(await shop.ask('customers.create', { fullName }));
const buys = (shop: TestApp, customerId: number, ago: number, amountMinor: number) =>
  shop.ask('interactions.create', { kind: 'purchase', customerId, day: formatDay(asOf - ago), amountMinor });
const worth = async (shop: TestApp) => RegularWorth.parse(await shop.ask('goodwill.worth'));
const money = async (shop: TestApp) => Money.parse(await shop.ask('scores.money', {}));

/** Margin per regular and year, in minor units, of the shops below. */
const marginMinor = 3000;

/** Regulars of last year of whom so many come on as regulars this year; everybody spends the same. */
async function shopThatKeeps(kept: number, before: number, discount: number): Promise<TestApp> {
  const shop = await openTestShop({ today });
  await shop.ask('definitions.change', { marginPercent: 50, discountPercent: Math.round(100 * discount) });
  for (let i = 0; i < before; i++) {
    const id = await customer(shop, `Regular ${i}`);
    for (const ago of [700, 600, 500]) await buys(shop, id, ago, 1000);
    for (const ago of i < kept ? [200, 100, 10] : []) await buys(shop, id, ago, (2 * marginMinor) / 3);
  }
  return shop;
}

/** Fewest customers, from 50 on, of whom a share is a whole number and leaves the 30 that a range needs. */
function customersFor(share: number): { readonly kept: number; readonly before: number } {
  for (let before = 50; before < 200; before++) {
    const kept = Math.round(share * before);
    if (kept >= 30 && Math.abs(kept - share * before) < 1e-9) return { kept, before };
  }
  throw new Error(`No number of customers for ${share}`);
}

async function worthOfRegular(retention: number, discount: number) {
  const { kept, before } = customersFor(retention);
  const shop = await shopThatKeeps(kept, before, discount);
  const { expected } = await worth(shop);
  if (expected.status !== 'ok') throw new Error(expected.reason);
  return { multiple: expected.perRegularMinor / marginMinor, whatIf: (await money(shop)).whatIf };
}

describe('the money of the screens is what the oracles say', () => {
  it.each(['plus5-0.6-0.1', 'plus5-0.8-0.1', 'plus5-0.8-0.15'])(
    '%s: a regular before and after, and what that is more',
    async (id) => {
      const { input, expected } = oracle(id);
      const [retention, discount] = [numberAt(input, 'retention'), numberAt(input, 'discount')];
      const before = await worthOfRegular(retention, discount);
      const after = await worthOfRegular(retention + numberAt(input, 'points') / 100, discount);
      expect(before.multiple).toBeCloseTo(numberAt(expected, 'multiple_end_of_year'), 9);
      expect(after.multiple).toBeCloseTo(numberAt(expected, 'multiple_end_of_year_after'), 9);
      expect(before.whatIf[1]).toEqual({
        key: 'what_if_value',
        params: {
          end: halfUp(100 * numberAt(expected, 'value_change_end_of_year')),
          start: halfUp(100 * numberAt(expected, 'value_change_start_of_year')),
          r: Math.round(100 * retention),
          i: Math.round(100 * discount),
        },
      });
    },
  );

  it('year2-by-hand: the customers and the margin of next year', async () => {
    const { input, expected } = oracle('year2-by-hand');
    const [customers, retention] = [numberAt(input, 'customers'), numberAt(input, 'retention')];
    const shop = await openTestShop({ today });
    await shop.ask('definitions.change', { marginPercent: 50 });
    const ofLastYear = 40;
    const gone = Math.round((1 - retention) * ofLastYear);
    for (let i = 0; i < customers + gone; i++) {
      const id = await customer(shop, `Customer ${i}`);
      if (i < ofLastYear) await buys(shop, id, 500, 700);
      if (i >= gone) await buys(shop, id, 100, 2 * 100 * numberAt(input, 'margin_per_year'));
    }
    expect((await money(shop)).whatIf[0]).toEqual({
      key: 'what_if_next',
      params: {
        customers: numberAt(expected, 'extra_customers'),
        gain: 100 * numberAt(expected, 'gain'),
        currency: 'EUR',
      },
    });
  });

  it('edge-r1-no-discount: no number where nothing bounds the years', async () => {
    const { input, expected } = oracle('edge-r1-no-discount');
    const shop = await shopThatKeeps(30, 30, numberAt(input, 'discount'));
    expect((await money(shop)).whatIf).toEqual([{ key: `what_if_${textAt(expected, 'reason')}`, params: {} }]);
    expect((await worth(shop)).expected).toEqual({ status: 'unknown', reason: textAt(expected, 'reason') });
  });

  it('annual-value, every customer ten times so that there is a range', async () => {
    const { input, expected } = oracle('annual-value');
    const orders = recordAt(input, 'order_amounts_by_customer');
    const percent = 100 * numberAt(input, 'gross_margin');
    const shop = await openTestShop({ today });
    await shop.ask('definitions.change', { marginPercent: percent });
    for (const name of Object.keys(orders))
      for (let copy = 0; copy < 10; copy++) {
        const id = await customer(shop, `${name} ${copy}`);
        for (const [i, amount] of numbersAt(orders, name).entries()) await buys(shop, id, 100 + 10 * i, 100 * amount);
      }
    const { everybody } = await worth(shop);
    const { annualValue, margin, concentration } = await money(shop);
    const n = 10 * numberAt(expected, 'active_customers');
    expect(everybody).toMatchObject({
      n,
      value: numberAt(expected, 'mean_revenue'),
      sentence: {
        key: 'annual_value',
        params: {
          mean: 100 * numberAt(expected, 'mean_revenue'),
          median: 100 * numberAt(expected, 'median_revenue'),
          largest: halfUp((100 * numberAt(expected, 'top_customer_share')) / 10),
          n,
        },
      },
    });
    expect(annualValue).toMatchObject({ n, value: everybody.value, lo: everybody.lo, hi: everybody.hi });
    expect(margin).toMatchObject({
      key: 'margin',
      params: {
        mean: 100 * numberAt(expected, 'mean_margin'),
        median: 100 * numberAt(expected, 'median_margin'),
        percent,
      },
    });
    expect(concentration.points.at(-1)).toEqual({ customers: 1, revenue: 1 });
  });
});
