import { describe, expect, it } from 'vitest';
import { GoodwillReturn, RegularWorth } from '../../../electron/contract/goodwill.ts';
import { formatDay, parseDay } from '../../../electron/domain/calendar.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

const today = '2026-11-10';
const asOf = parseDay(today) ?? 0;
const idOf = (answer: unknown) => (answer as { id: number }).id;
const customer = async (shop: TestApp, fullName: string) => idOf(await shop.ask('customers.create', { fullName }));
const buys = (shop: TestApp, customerId: number, ago: number, amountMinor: number, rest: object = {}) =>
  shop.ask('interactions.create', {
    kind: 'purchase',
    customerId,
    day: formatDay(asOf - ago),
    amountMinor,
    ...rest,
  });
const worth = async (shop: TestApp) => RegularWorth.parse(await shop.ask('goodwill.worth'));
const returns = async (shop: TestApp) => GoodwillReturn.parse(await shop.ask('goodwill.returns'));

describe('what a regular is worth', () => {
  it('is what customers with visits on three days paid, name by name to the minor unit', async () => {
    const shop = await openTestShop({ today });
    const names = Array.from({ length: 24 }, (_, i) => `Regular ${i}`);
    let paid = 0;
    for (const [i, name] of names.entries()) {
      const id = await customer(shop, name);
      for (const ago of [200, 100, 10]) await buys(shop, id, ago, 1000 + i);
      paid += 3 * (1000 + i);
    }
    const back = await customer(shop, 'Brings back');
    for (const ago of [200, 100, 10]) await buys(shop, back, ago, 500);
    await buys(shop, back, 5, 400, { kind: 'return' });
    await buys(shop, back, 4, 99_999, { currency: 'PLN' });
    paid += 1100;
    await buys(shop, await customer(shop, 'Once'), 20, 70_000);
    await buys(shop, await customer(shop, 'Long ago'), 366, 70_000);
    const answer = await worth(shop);
    expect(answer).toMatchObject({
      currency: 'EUR',
      year: { from: '2025-11-11', to: '2026-11-11' },
      visitsOfRegular: 3,
      regulars: { n: 25, value: null, sentence: { key: 'annual_too_few', params: { n: 25 } } },
      everybody: { n: 26 },
      paidMinor: paid,
      othersCount: 5,
      expected: { status: 'unknown', reason: 'noMargin' },
    });
    expect(answer.customers).toHaveLength(20);
    expect(answer.customers[0]).toMatchObject({
      customer: { fullName: 'Regular 23' },
      paidMinor: 3069,
      visits: 3,
      lastVisitOn: formatDay(asOf - 10),
    });
    expect(answer.customers.reduce((sum, each) => sum + each.paidMinor, answer.othersMinor)).toBe(paid);
  });

  it('expects what may follow from the regulars who came again, and only with enough of them', async () => {
    const shop = await openTestShop({ today });
    await shop.ask('definitions.change', { marginPercent: 50, discountPercent: 10 });
    for (let i = 0; i < 50; i++) {
      const id = await customer(shop, `Regular ${i}`);
      for (const ago of [700, 600, 500]) await buys(shop, id, ago, 1000);
      for (const ago of i < 40 ? [200, 100, 10] : []) await buys(shop, id, ago, 2000);
      if (i === 29)
        expect(await worth(shop)).toMatchObject({ regulars: { n: 30, value: 60 }, margin: { key: 'margin' } });
      if (i === 28) expect((await worth(shop)).expected).toEqual({ status: 'unknown', reason: 'tooFew' });
    }
    const { expected, regulars } = await worth(shop);
    expect(regulars).toMatchObject({ n: 40, value: 60 });
    expect(expected).toMatchObject({ status: 'ok', cameAgain: 40, before: 50, discountPercent: 10 });
    if (expected.status !== 'ok') return;
    expect(expected.perRegularMinor).toBeCloseTo((3000 * 0.8) / 0.3, 6);
    expect(expected.loMinor).toBeLessThan(expected.perRegularMinor);
    expect(expected.hiMinor).toBeGreaterThan(expected.perRegularMinor);
  });

  it('leaves out customers in the bin and those not to be used', async () => {
    const shop = await openTestShop({ today });
    for (const name of ['Gone', 'Not used', 'Stays']) {
      const id = await customer(shop, name);
      for (const ago of [30, 20, 10]) await buys(shop, id, ago, 1000);
      if (name === 'Gone') await shop.ask('customers.remove', { ids: [id] });
      if (name === 'Not used') await shop.ask('customers.updateMany', { ids: [id], changes: { doNotUse: true } });
    }
    expect((await worth(shop)).customers.map((each) => each.customer.fullName)).toEqual(['Stays']);
  });
});

describe('what was spent after a goodwill', () => {
  async function given(shop: TestApp, name: string, ago: number, amountMinor: number, rest: object = {}) {
    const id = await customer(shop, name);
    const day = formatDay(asOf - ago);
    const complaint = idOf(await shop.ask('complaints.open', { customerId: id, note: 'x', day }));
    await shop.ask('complaints.addCost', { id: complaint, kind: 'goodwill', amountMinor, day, ...rest });
    return { id, complaint };
  }

  it('counts 180 days on both sides of the first goodwill, each customer once, the day itself on neither side', async () => {
    const shop = await openTestShop({ today });
    const { id, complaint } = await given(shop, 'Ann', 200, 500);
    await shop.ask('complaints.addCost', {
      id: complaint,
      kind: 'goodwill',
      amountMinor: 300,
      day: formatDay(asOf - 150),
    });
    await shop.ask('complaints.addCost', { id: complaint, kind: 'refund', amountMinor: 7000 });
    for (const [ago, amount] of [
      [381, 1],
      [380, 10],
      [201, 20],
      [200, 4000],
      [199, 100],
      [20, 200],
      [19, 9],
    ] as const)
      await buys(shop, id, ago, amount);
    await buys(shop, id, 60, 50, { kind: 'return' });
    await buys(shop, id, 60, 8888, { currency: 'PLN' });
    await given(shop, 'Too early', 180, 900);
    await given(shop, 'Other money', 300, 900, { currency: 'PLN' });
    await given(shop, 'Taken back', 300, -900);
    const answer = await returns(shop);
    expect(answer).toEqual({
      currency: 'EUR',
      days: 180,
      givenMinor: 800,
      beforeMinor: 30,
      laterMinor: 250,
      perUnit: null,
      customers: [
        {
          customer: { id, fullName: 'Ann' },
          complaintId: complaint,
          day: formatDay(asOf - 200),
          givenMinor: 800,
          beforeMinor: 30,
          laterMinor: 250,
        },
      ],
      running: 1,
    });
  });

  it('is given per unit from 30 customers on, and follows undo', async () => {
    const shop = await openTestShop({ today });
    for (let i = 0; i < 30; i++) {
      const { id } = await given(shop, `Customer ${i}`, 250, 500);
      await buys(shop, id, 100, 1000 + 100 * (i % 5));
    }
    const { perUnit, laterMinor } = await returns(shop);
    expect(perUnit?.value).toBeCloseTo(laterMinor / 15_000, 9);
    expect(perUnit?.lo).toBeLessThan(perUnit?.value ?? 0);
    await shop.ask('history.undo');
    expect((await returns(shop)).laterMinor).toBe(laterMinor - 1400);
  });
});
