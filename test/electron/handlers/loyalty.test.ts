import { describe, expect, it } from 'vitest';
import { AtRisk, SatisfiedNotReturning } from '../../../electron/contract/loyalty.ts';
import { formatDay, parseDay } from '../../../electron/domain/calendar.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { rowsOf } from '../../support/rows.ts';

const today = '2026-11-10';
const asOf = parseDay(today) ?? 0;
const idOf = (answer: unknown) => (answer as { id: number }).id;
const customer = async (shop: TestApp, fullName: string) => idOf(await shop.ask('customers.create', { fullName }));

async function visits(shop: TestApp, customerId: number, daysAgo: readonly number[], amountMinor = 500): Promise<void> {
  for (const ago of daysAgo)
    await shop.ask('interactions.create', { kind: 'purchase', customerId, day: formatDay(asOf - ago), amountMinor });
}

/** Regulars who come every week, like clockwork with a day's slip. */
async function weekly(shop: TestApp, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const id = await customer(shop, `Weekly ${i}`);
    await visits(shop, id, [29 + (i % 2), 22, 15 + (i % 2), 8, 1 + (i % 2)]);
  }
}

const atRisk = async (shop: TestApp, input: object = {}) => AtRisk.parse(await shop.ask('loyalty.atRisk', input));

describe('regulars at risk', () => {
  it('are late by their own rhythm, with the reason in words, their marks, complaints and what they paid', async () => {
    const shop = await openTestShop({ today });
    await weekly(shop, 30);
    const ann = await customer(shop, 'Ann');
    await visits(shop, ann, [58, 51, 44, 37, 30], 2000);
    await shop.ask('responses.create', { customerId: ann, csat: 5, day: formatDay(asOf - 44) });
    await shop.ask('responses.create', { customerId: ann, csat: 3, day: formatDay(asOf - 30) });
    await shop.ask('complaints.open', { customerId: ann, note: 'dry', day: formatDay(asOf - 30) });
    const { rhythm, isRuleOfThumb, factor, total, regulars } = await atRisk(shop);
    expect({ rhythm, isRuleOfThumb, factor, total }).toEqual({
      rhythm: 'ok',
      isRuleOfThumb: true,
      factor: 2,
      total: 1,
    });
    expect(regulars).toMatchObject([
      {
        customer: { fullName: 'Ann' },
        reason: { key: 'late', params: { name: 'Ann', m: 7, g: 30 } },
        medianGap: 7,
        gaps: 4,
        isLongerThanEver: false,
        marks: [3, 5],
        openComplaints: 1,
        paid: [{ currency: 'EUR', amountMinor: 10_000 }],
        lastAction: null,
      },
    ]);
  });

  it('are only called silent, never late, where the shop’s visits do not tell', async () => {
    const shop = await openTestShop({ today });
    const ann = await customer(shop, 'Ann');
    await visits(shop, ann, [250, 243, 236, 229, 222]);
    const ben = await customer(shop, 'Ben');
    await visits(shop, ben, [60, 53, 46, 39, 32]);
    const once = await customer(shop, 'Once');
    await visits(shop, once, [222]);
    const longGone = await customer(shop, 'Long gone');
    await visits(shop, longGone, [900, 890, 880, 870]);
    expect(await atRisk(shop)).toMatchObject({
      rhythm: 'too_few',
      total: 1,
      regulars: [{ reason: { key: 'silent_long', params: { name: 'Ann', g: 222, L: 180 } } }],
    });
  });

  it('stand on today’s list until somebody has turned to them, and what came of it is kept with the reason', async () => {
    const shop = await openTestShop({ today });
    await weekly(shop, 30);
    const ann = await customer(shop, 'Ann');
    await visits(shop, ann, [58, 51, 44, 37, 30]);
    const waits = async () => ((await shop.ask('todo.list', {})) as { key: string }[]).map(({ key }) => key);
    expect(await waits()).toEqual([`atRisk:${ann}`]);
    const before = rowsOf(shop.database);
    const { id } = (await shop.ask('loyalty.act', {
      customerId: ann,
      way: 'offer',
      what: 'a free cake',
      offerMinor: 400,
    })) as { id: number };
    expect(await waits()).toEqual([]);
    const cause = idOf(await shop.ask('lists.create', { list: 'cause', name: 'Moved away' }));
    await shop.ask('loyalty.outcome', { actionId: id, outcome: 'lost', reasonId: cause });
    shop.setToday('2026-11-12');
    await shop.ask('interactions.create', { kind: 'visit', customerId: ann });
    expect(await shop.ask('loyalty.actions', { customerId: ann })).toMatchObject([
      {
        way: 'offer',
        offer: { currency: 'EUR', amountMinor: 400 },
        outcome: 'lost',
        reason: 'Moved away',
        cameOn: '2026-11-12',
      },
    ]);
    for (let step = 0; step < 4; step++) await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
  });

  it('follow a merge, and leave with an erased customer', async () => {
    const shop = await openTestShop({ today });
    const ann = await customer(shop, 'Ann');
    const anna = await customer(shop, 'Anna');
    await shop.ask('loyalty.act', { customerId: ann, way: 'call' });
    await shop.ask('duplicates.merge', { keepId: anna, goneId: ann });
    expect(await shop.ask('loyalty.actions', { customerId: anna })).toHaveLength(1);
    await shop.ask('customers.remove', { ids: [anna] });
    shop.setToday('2026-12-31');
    await shop.ask('customers.emptyBin');
    expect(await shop.ask('loyalty.actions', { customerId: anna })).toEqual([]);
  });
});

describe('satisfied but not returning', () => {
  it('names who was satisfied and did not come in the 180 days after, beside the correlation with its range', async () => {
    const shop = await openTestShop({ today });
    for (let i = 0; i < 22; i++) {
      const id = await customer(shop, `Customer ${i}`);
      await visits(shop, id, [301]);
      const csat = i === 0 ? 2 : 4 + (i % 2);
      await shop.ask('responses.create', { customerId: id, csat, day: formatDay(asOf - 300) });
      if (i < 6) await visits(shop, id, [200 + i]);
    }
    const recent = await customer(shop, 'Recent');
    await shop.ask('responses.create', { customerId: recent, csat: 5, day: formatDay(asOf - 20) });
    const answer = SatisfiedNotReturning.parse(await shop.ask('loyalty.satisfiedNotReturning'));
    expect(answer.satisfied).toMatchObject({ n: 22, level: 'rough' });
    expect(answer.satisfied.value).toBeGreaterThan(0.9);
    expect(answer.cameAgain).toMatchObject({ n: 21 });
    expect(answer.cameAgain.value).toBeLessThan(0.3);
    expect(answer.correlation).toMatchObject({ status: 'ok', n: 22 });
    expect(answer.correlation.lo).toBeLessThan(answer.correlation.rho ?? -2);
    expect(answer.customers.map(({ customer: { fullName } }) => fullName).sort()).toEqual(
      Array.from({ length: 16 }, (_, i) => `Customer ${i + 6}`).sort(),
    );
    expect(answer.customers[0]).toMatchObject({ mark: 5, lastVisitOn: formatDay(asOf - 301) });
  });

  it('says nothing before half a year is over', async () => {
    const shop = await openTestShop({ today });
    await shop.ask('responses.create', { newCustomerName: 'Ann', csat: 5 });
    expect(await shop.ask('loyalty.satisfiedNotReturning')).toMatchObject({
      correlation: { status: 'no_data', n: 0, rho: null },
      customers: [],
    });
  });
});
