import { describe, expect, it } from 'vitest';
import { CustomerCard } from '../../../electron/contract/customers.ts';
import { AtRisk } from '../../../electron/contract/loyalty.ts';
import { formatDay, parseDay } from '../../../electron/domain/calendar.ts';
import { listAt, numberAt, textAt } from '../../oracles/json.ts';
import { casesByName } from '../../oracles/named-case.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

/**
 * The oracles of lateness as small shops, asked through `loyalty.atRisk` and the customer's card. Not shop data:
 *
 * - `eb-gap-2-38.86`, `eb-gap-0-10`: they state the parameters of the model of visits, which a shop can only fit, and no
 *   screen shows a gap for customers with fewer than three.
 * - The chance of `exceed-3` and `exceed-9`: no screen shows it; compared is whether "longer than ever" may be said.
 *
 * Those of eighteen months of a real shop (`cdnow-…`) are asked beside its import, in the tests of the command line.
 */
const oracle = casesByName('money-and-rhythm.json');

const asOf = '2024-07-01';
const before = (days: number) => formatDay((parseDay(asOf) ?? 0) - days);
const idOf = (answer: unknown) => (answer as { id: number }).id;

async function visitor(shop: TestApp, fullName: string, days: readonly string[]): Promise<number> {
  const customerId = idOf(await shop.ask('customers.create', { fullName }));
  for (const day of days) await shop.ask('interactions.create', { kind: 'visit', customerId, day });
  return customerId;
}

const atRisk = async (shop: TestApp) => AtRisk.parse(await shop.ask('loyalty.atRisk'));
const cardOf = async (shop: TestApp, id: number) => CustomerCard.parse(await shop.ask('customers.card', { id }));

/** The log of the oracles, among regulars of whom one in five once stayed away for 2.5 times the usual. */
async function shopWithItsOwnFactor(): Promise<{ readonly shop: TestApp; readonly ids: ReadonlyMap<string, number> }> {
  const shop = await openTestShop({ today: asOf });
  for (let i = 0; i < 60; i++) {
    const last = i % 5 === 0 ? 20 : 8;
    await visitor(shop, `Regular ${i}`, [25 + last, 17 + last, 9 + last, 1 + last, 1].map(before));
  }
  const days = new Map<string, string[]>();
  for (const line of listAt(oracle('small-repeat-rate').input, 'log')) {
    const [name, day]: unknown[] = Array.isArray(line) ? line : [];
    days.set(String(name), [...(days.get(String(name)) ?? []), String(day)]);
  }
  const ids = new Map<string, number>();
  for (const [name, visits] of days) ids.set(name, await visitor(shop, name, visits));
  return { shop, ids };
}

describe('who is late is what the oracles say', () => {
  it('small-ann, small-dia, small-ivo: only the one who is late stands in the list', async () => {
    const cases = ['small-ann', 'small-dia', 'small-ivo'].map(oracle);
    const { shop, ids } = await shopWithItsOwnFactor();
    const { rhythm, factor, isRuleOfThumb, regulars } = await atRisk(shop);
    expect({ rhythm, isRuleOfThumb }).toEqual({ rhythm: 'ok', isRuleOfThumb: false });
    const late = cases.filter(({ expected }) => expected.status === 'late');
    expect(regulars.map(({ customer }) => customer.fullName)).toEqual(late.map(({ input }) => input.customer));
    for (const { input, expected } of late) {
      expect(factor).toBeCloseTo(numberAt(input, 'late_factor'), 9);
      expect(regulars[0]).toMatchObject({
        gaps: expected.gaps,
        medianGap: expected.median_gap,
        daysSilent: expected.days_since,
        isLongerThanEver: false,
        reason: { key: 'late', params: { m: expected.median_gap, g: expected.days_since } },
      });
    }
    for (const { input, expected } of cases) {
      const { rhythm: own, visitDays } = await cardOf(shop, ids.get(textAt(input, 'customer')) ?? 0);
      expect(visitDays).toHaveLength(numberAt(expected, 'gaps') + 1);
      expect(own).toEqual({
        status: expected.status,
        daysSince: expected.days_since,
        usualDays: expected.median_gap,
        isLongest: false,
      });
    }
  });

  it('exceed-3, exceed-9: longer than ever is said from nine gaps on', async () => {
    const inCases = casesByName('complaints.json');
    const shop = await openTestShop({ today: asOf });
    for (let i = 0; i < 30; i++) await visitor(shop, `Weekly ${i}`, [29 + (i % 2), 22, 15 + (i % 2), 8, 1].map(before));
    for (const id of ['exceed-3', 'exceed-9']) {
      const { input, expected } = inCases(id);
      const gaps = numberAt(input, 'complete_gaps');
      const customerId = await visitor(
        shop,
        id,
        Array.from({ length: gaps + 1 }, (_, i) => before(20 + 7 * (gaps - i))),
      );
      const found = (await atRisk(shop)).regulars.find(({ customer }) => customer.id === customerId);
      expect(found).toMatchObject({ gaps, daysSilent: 20, isLongerThanEver: expected.enough_for_90 });
      expect((await cardOf(shop, customerId)).rhythm?.isLongest).toBe(expected.enough_for_90);
    }
  });
});
