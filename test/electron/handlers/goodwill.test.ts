import { describe, expect, it } from 'vitest';
import { ComplaintCosts } from '../../../electron/contract/goodwill.ts';
import { formatDay, parseDay } from '../../../electron/domain/calendar.ts';
import { seededRandom } from '../../../electron/domain/random.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

const period = { from: '2026-11-01', to: '2026-12-01' };
const costs = async (shop: TestApp) => ComplaintCosts.parse(await shop.ask('goodwill.costs', period));
const idOf = (answer: unknown) => (answer as { id: number }).id;

type Sum = { readonly currency: string; readonly amountMinor: number };

/** What a list of amounts comes to, by currency, without the product's own adding. */
function added(parts: readonly Sum[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { currency, amountMinor } of parts) sums[currency] = (sums[currency] ?? 0) + amountMinor;
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}

describe('what complaints cost', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'is the sum of its lines to the minor unit, with refunds, undos and two currencies (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)];
      const shop = await openTestShop({ today: '2026-11-10' });
      await shop.ask('definitions.change', { wageMinor: 1000 + Math.floor(random() * 3000) });
      const { definitions } = (await shop.ask('definitions.get')) as { definitions: { wageMinor: number } };
      const cases = await Promise.all(
        [1, 2, 3, 4].map(async () => idOf(await shop.ask('complaints.open', { note: 'x' }))),
      );
      const minutes = new Map<number, number>();
      const ledger: { currency: string; amountMinor: number; isGone: boolean }[] = [];
      for (let i = 0; i < 30; i++) {
        const id = pick(cases);
        const currency = pick(['EUR', 'PLN']);
        const amountMinor = (random() < 0.3 ? -1 : 1) * (1 + Math.floor(random() * 99_999));
        const kind = pick(['refund', 'goods', 'goodwill', 'other']);
        await shop.ask('complaints.addCost', { id, kind, amountMinor, currency });
        ledger.push({ currency, amountMinor, isGone: random() < 0.3 });
        if (ledger.at(-1)?.isGone) await shop.ask('history.undo');
      }
      for (const id of cases) {
        minutes.set(id, Math.floor(random() * 200));
        await shop.ask('complaints.record', { id, step: 'listen', what: 'x', minutes: minutes.get(id) });
      }
      const work = [...minutes.values()].map((each) => Math.round((each * definitions.wageMinor) / 60));
      const expected = added([
        ...ledger.filter(({ isGone }) => !isGone),
        ...work.map((amountMinor) => ({ currency: 'EUR', amountMinor })),
      ]);
      const found = await costs(shop);
      expect(added(found.direct)).toEqual(expected);
      expect(added(found.lines)).toEqual(expected);
      expect(added(found.parts)).toEqual(expected);
      const pages = await Promise.all(cases.map((id) => shop.ask('complaints.get', { id })));
      expect(added((pages as { direct: Sum[] }[]).flatMap(({ direct }) => direct))).toEqual(expected);
    },
  );

  it('says which minutes are in no line while nobody has said what an hour costs, and expects nothing without a margin', async () => {
    const shop = await openTestShop({ today: '2026-11-10' });
    const id = idOf(await shop.ask('complaints.open', { note: 'x', newCustomerName: 'Ann' }));
    await shop.ask('complaints.record', { id, step: 'listen', what: 'x', minutes: 45 });
    expect(await costs(shop)).toMatchObject({
      cases: 1,
      lines: [],
      direct: [],
      uncountedMinutes: 45,
      expected: { status: 'unknown', reason: 'noMargin' },
    });
    await shop.ask('definitions.change', { wageMinor: 1800 });
    expect(await costs(shop)).toMatchObject({
      lines: [{ complaintId: id, kind: 'work', currency: 'EUR', amountMinor: 1350, customer: 'Ann' }],
      directPerCaseMinor: 1350,
      uncountedMinutes: 0,
    });
  });

  it('expects lost business only as far as customers with a complaint fell silent more often than others', async () => {
    const shop = await openTestShop({ today: '2026-11-10' });
    const asOf = parseDay('2026-11-10') ?? 0;
    await shop.ask('definitions.change', { marginPercent: 50, lapseDays: 90 });
    for (let i = 0; i < 40; i++) {
      const customerId = idOf(await shop.ask('customers.create', { fullName: `Customer ${i}` }));
      const complains = i < 12;
      const stays = complains ? i < 2 : i < 38;
      for (const ago of [500, 300, 200, ...(stays ? [20] : [])])
        await shop.ask('interactions.create', {
          kind: 'purchase',
          customerId,
          day: formatDay(asOf - ago),
          amountMinor: 1000,
        });
      if (complains) await shop.ask('complaints.open', { customerId, note: 'x', day: formatDay(asOf - 200) });
    }
    const { expected } = await costs(shop);
    expect(expected).toMatchObject({
      status: 'ok',
      lapsedComplainers: 10,
      complainers: 12,
      lapsedOthers: 2,
      others: 28,
      isShown: true,
    });
    if (expected.status !== 'ok') return;
    expect(expected.loMinor).toBeGreaterThan(0);
    expect(expected.perCaseMinor).toBeGreaterThan(expected.loMinor);
    expect(expected.hiMinor).toBeGreaterThan(expected.perCaseMinor);
  });
});

describe('the goodwill allowance', () => {
  it('has a limit, a ledger and what is left for each employee and month, and Undo takes it back', async () => {
    const shop = await openTestShop({ today: '2026-11-10' });
    const eva = idOf(await shop.ask('lists.create', { list: 'staff', name: 'Eva' }));
    await shop.ask('goodwill.setAllowance', { staffId: eva, limitMinor: 5000 });
    const id = idOf(await shop.ask('complaints.open', { note: 'x' }));
    const give = (rest: object) => shop.ask('complaints.addCost', { id, kind: 'goodwill', staffId: eva, ...rest });
    await give({ amountMinor: 1500 });
    await give({ amountMinor: 700, currency: 'PLN' });
    await shop.ask('complaints.addCost', { id, kind: 'refund', amountMinor: 900, staffId: eva });
    await give({ amountMinor: -500 });
    expect(await shop.ask('goodwill.allowances')).toMatchObject({
      currency: 'EUR',
      month: '2026-11',
      staff: [{ name: 'Eva', limitMinor: 5000, givenMinor: 1000, leftMinor: 4000 }],
      ledger: [{ amountMinor: 1500 }, { amountMinor: -500 }],
    });
    shop.setToday('2026-12-01');
    expect(await shop.ask('goodwill.allowances')).toMatchObject({ staff: [{ givenMinor: 0, leftMinor: 5000 }] });
    await shop.ask('goodwill.setAllowance', { staffId: eva, limitMinor: null });
    expect(await shop.ask('goodwill.allowances')).toMatchObject({ staff: [{ limitMinor: null, leftMinor: null }] });
    await shop.ask('history.undo');
    expect(await shop.ask('goodwill.allowances')).toMatchObject({ staff: [{ limitMinor: 5000 }] });
  });
});
