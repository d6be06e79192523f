import { describe, expect, it } from 'vitest';
import { AtRisk } from '../../../electron/contract/loyalty.ts';
import { parseDay } from '../../../electron/domain/calendar.ts';
import { seededRandom } from '../../../electron/domain/random.ts';
import { atRiskPlainly, type PlainCustomer } from '../../support/at-risk-plainly.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

const today = '2026-11-10';
const asOf = parseDay(today) ?? 0;

type Row = { id: number; day: number; kind: number; amount: number; currency: string };

/** A shop of customers with rhythms of their own, kept as closely as `slip` days, some of whom have stopped coming. */
function fill(shop: TestApp, seed: number, count: number, slip: number): void {
  const random = seededRandom(seed);
  const { raw } = shop.database.connection;
  const customer = raw.prepare(
    `INSERT INTO customers (full_name, folded, created_at, do_not_use, deleted_at) VALUES ('C', 'c', 0, ?, ?)`,
  );
  const contact = raw.prepare(
    `INSERT INTO interactions (customer_id, kind, happened_at, day, amount_minor, currency) VALUES (?, ?, 0, ?, ?, ?)`,
  );
  raw.transaction(() => {
    for (let i = 0; i < count; i++) {
      const { lastInsertRowid: id } = customer.run(random() < 0.05 ? 1 : 0, random() < 0.05 ? 1 : null);
      const gap = 3 + Math.floor(random() * 60);
      const stop = random() < 0.4 ? asOf - Math.floor(random() * 500) : asOf;
      let day = stop - Math.floor(random() * 700);
      while (day <= stop) {
        const kind = random() < 0.1 ? 6 : random() < 0.1 ? 2 : 1;
        const amount = random() < 0.05 ? -300 : Math.floor(random() * 5000);
        contact.run(id, kind, day, kind === 2 ? null : amount, kind === 2 ? null : random() < 0.1 ? 'PLN' : 'EUR');
        if (random() < 0.2) contact.run(id, 1, day, 700, 'EUR');
        day += Math.max(1, gap + Math.round((random() - 0.5) * 2 * slip * gap));
      }
    }
  })();
}

/** The same shop as its rows have it, customer by customer. */
function plainCustomers(shop: TestApp, yearFrom = '2025-11-10'): PlainCustomer[] {
  const rows = shop.database.connection.raw
    .prepare(
      `SELECT c.id, i.day, i.kind, i.amount_minor AS amount, i.currency FROM customers c JOIN interactions i ON i.customer_id = c.id
       WHERE c.do_not_use = 0 AND c.deleted_at IS NULL ORDER BY c.id, i.day`,
    )
    .all() as Row[];
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
    const visits = own.filter(({ kind, amount }) => kind === 2 || (kind === 1 && (amount ?? 1) > 0));
    const lastYear = own.filter(({ day, currency }) => day >= (parseDay(yearFrom) ?? 0) && currency === 'EUR');
    const paid = lastYear.map(({ kind, amount }) => (kind === 6 ? -Math.abs(amount) : amount));
    return {
      id,
      days: [...new Set(visits.map(({ day }) => day))],
      paidMinor: paid.reduce((sum, each) => sum + each, 0),
    };
  });
}

async function asked(shop: TestApp) {
  const { rhythm, factor, total, regulars } = AtRisk.parse(await shop.ask('loyalty.atRisk', { limit: 500 }));
  expect(total).toBe(regulars.length);
  return { rhythm, factor, ids: regulars.map(({ customer }) => customer.id) };
}

describe('who is at risk', () => {
  it.each([
    [1, 300, 0.15, 'ok'],
    [2, 300, 0.5, 'ok'],
    [3, 300, 3, 'no_rhythm'],
    [4, 25, 0.1, 'too_few'],
    [5, 400, 0.3, 'ok'],
    [6, 150, 0, 'ok'],
  ])('is who the plain rule says, in its order (seed %i, %i customers, slip %f)', async (seed, count, slip, rhythm) => {
    const shop = await openTestShop({ today });
    fill(shop, seed, count, slip);
    const plain = atRiskPlainly(plainCustomers(shop), asOf, 180);
    expect(plain.rhythm).toBe(rhythm);
    expect(plain.ids.length).toBeGreaterThan(0);
    expect(await asked(shop)).toEqual(plain);
  });

  it('is judged anew after every commit, and on every day', async () => {
    const shop = await openTestShop({ today });
    fill(shop, 7, 200, 0.2);
    const [first, ...others] = (await asked(shop)).ids;
    await shop.ask('interactions.create', { kind: 'visit', customerId: first });
    expect((await asked(shop)).ids).toEqual(others);
    await shop.ask('history.undo');
    expect((await asked(shop)).ids).toEqual([first, ...others]);
    await shop.ask('definitions.change', { lapseDays: 60 });
    expect(await asked(shop)).toEqual(atRiskPlainly(plainCustomers(shop), asOf, 60));
    shop.setToday('2026-11-12');
    expect(await asked(shop)).toEqual(atRiskPlainly(plainCustomers(shop, '2025-11-12'), asOf + 2, 60));
  });
});
