import { beforeEach, describe, expect, it } from 'vitest';
import { MergePreview } from '../../../electron/contract/duplicates.ts';
import { referencesToCustomers } from '../../../electron/store/references.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { rowsOf } from '../../support/rows.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await openTestShop();
});

const customer = async (fields: object) => ((await shop.ask('customers.create', fields)) as { id: number }).id;
const entry = async (list: string, name: string) =>
  ((await shop.ask('lists.create', { list, name })) as { id: number }).id;

/** Two records of one woman with everything that can hang on a customer, and people around them. */
async function twoMarias() {
  const [wedding, lunch] = [await entry('group', 'Wedding'), await entry('group', 'Lunch')];
  const friend = await customer({ fullName: 'Friend' });
  const keep = await customer({
    fullName: 'Мария Петрова',
    phones: ['0888 123 456'],
    groupIds: [wedding, lunch],
    note: 'no nuts',
    birthday: '--05-03',
  });
  const gone = await customer({
    fullName: 'Maria Petrova',
    phones: ['+359 888 123 456', '0899 111 222'],
    email: 'maria@example.bg',
    groupIds: [lunch],
    note: 'comes with a dog',
    birthday: '1980-05-03',
    referredById: friend,
    noMarketing: true,
  });
  const brought = await customer({ fullName: 'Brought along', referredById: gone });
  const stranger = await customer({ fullName: 'Maria Petkova' });
  await shop.ask('interactions.create', {
    kind: 'return',
    customerId: gone,
    amountMinor: 500,
    wasUsed: true,
    wish: 'rye',
  });
  await shop.ask('interactions.create', { kind: 'purchase', customerId: keep, amountMinor: 900 });
  await shop.ask('responses.create', { customerId: gone, csat: 2, comment: 'сухо' });
  for (const [customerId, channel, state, givenOn] of [
    [keep, 'email', 'no', '2025-01-01'],
    [gone, 'email', 'yes', '2026-01-01'],
    [gone, 'sms', 'yes', '2026-01-01'],
  ])
    await shop.ask('consents.record', { customerId, purpose: 'marketing', channel, state, givenOn });
  await shop.ask('customers.update', { id: gone, changes: { city: 'Варна' } });
  await shop.ask('duplicates.tellApart', { firstId: stranger, secondId: gone });
  return { keep, gone, brought, friend, stranger, wedding, lunch };
}

describe('merging two records of one person', () => {
  it('moves everything to the kept record and lets the stricter side win', async () => {
    const { keep, gone, brought, friend, stranger, wedding, lunch } = await twoMarias();
    expect(await shop.ask('duplicates.merge', { keepId: keep, goneId: gone })).toMatchObject({
      id: keep,
      fullName: 'Мария Петрова',
      email: 'maria@example.bg',
      city: 'Варна',
      birthday: '--05-03',
      note: 'no nuts\ncomes with a dog',
      phones: [{ e164: '+359888123456' }, { e164: '+359899111222' }],
      groupIds: [wedding, lunch],
      referredBy: { id: friend },
      noMarketing: true,
    });
    expect(await shop.ask('customers.card', { id: keep })).toMatchObject({
      visits: 1,
      money: [{ currency: 'EUR', amountMinor: 400 }],
      scores: [{ csat: 2 }],
      referred: [{ id: brought }],
    });
    const { inForce } = (await shop.ask('consents.list', { customerId: keep })) as {
      inForce: { channel: string; state: string; how: string }[];
    };
    expect(inForce.map(({ channel, state, how }) => `${channel} ${state} ${how}`).sort()).toEqual([
      'email no merged',
      'sms yes spoken',
    ]);
    expect(await shop.ask('customers.get', { id: gone })).toMatchObject({ mergedInto: { id: keep }, phones: [] });
    expect(await shop.ask('duplicates.list')).toEqual([]);
    expect(await shop.ask('customers.find', { text: 'maria petrova' })).toMatchObject({
      total: 1,
      found: [{ id: keep }],
    });
    expect(await shop.ask('backups.check')).toMatchObject({ ok: true });
    expect(stranger).toBeGreaterThan(0);
  });

  it('leaves the shop equal row by row after it was undone, and the search as well', async () => {
    const { keep, gone } = await twoMarias();
    const before = rowsOf(shop.database);
    await shop.ask('duplicates.merge', { keepId: keep, goneId: gone, takeFromGone: ['fullName', 'birthday'] });
    expect(rowsOf(shop.database)).not.toEqual(before);
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
    expect(await shop.ask('customers.find', { text: '0899 111 222' })).toMatchObject({ found: [{ id: gone }] });
    await shop.ask('history.redo');
    expect(await shop.ask('customers.get', { id: keep })).toMatchObject({
      fullName: 'Maria Petrova',
      birthday: '1980-05-03',
    });
  });

  it('shows beforehand what it would do and writes nothing', async () => {
    const { keep, gone } = await twoMarias();
    const before = rowsOf(shop.database);
    const preview = MergePreview.parse(
      await shop.ask('duplicates.preview', { keepId: keep, goneId: gone, takeFromGone: ['birthday'] }),
    );
    expect(preview.conflicts).toEqual(['fullName', 'birthday']);
    expect(preview.merged).toMatchObject({ birthday: '1980-05-03', noMarketing: true });
    expect(preview.consentsRefused).toEqual([{ purpose: 'marketing', channel: 'email' }]);
    expect(preview.moves).toEqual([
      { table: 'consents', rows: 2 },
      { table: 'interactions', rows: 1 },
      { table: 'responses', rows: 1 },
    ]);
    expect(rowsOf(shop.database)).toEqual(before);
  });

  it('does not let a person recommend themselves afterwards', async () => {
    const keep = await customer({ fullName: 'Anna Nowak' });
    const gone = await customer({ fullName: 'Anna Nowakowa', referredById: keep });
    expect(await shop.ask('duplicates.merge', { keepId: keep, goneId: gone })).toMatchObject({ referredBy: null });
  });

  it('refuses one record twice, a record in the bin and one merged before', async () => {
    const [first, second, third] = [
      await customer({ fullName: 'A' }),
      await customer({ fullName: 'B' }),
      await customer({ fullName: 'C' }),
    ];
    expect((await shop.refusal('duplicates.merge', { keepId: first, goneId: first })).code).toBe('sameCustomer');
    await shop.ask('duplicates.merge', { keepId: first, goneId: second });
    expect((await shop.refusal('duplicates.merge', { keepId: third, goneId: second })).code).toBe('notFound');
    await shop.ask('customers.remove', { ids: [third] });
    expect((await shop.refusal('duplicates.merge', { keepId: first, goneId: third })).code).toBe('notFound');
  });

  it('knows of every table that can hang on a customer', () => {
    const found = referencesToCustomers(shop.database.connection.read).map(({ table, column }) => `${table}.${column}`);
    expect(found).toEqual(
      expect.arrayContaining(['consents.customer_id', 'interactions.customer_id', 'responses.customer_id']),
    );
  });
});

describe('hints of duplicates', () => {
  it('calls the same number with a like name certain and everything else possible, while it is typed', async () => {
    const id = await customer({ fullName: 'Мария Петрова', phones: ['0888 123 456'] });
    const like = (input: object) => shop.ask('duplicates.like', input);
    expect(await like({ fullName: 'Maria Petrova', phones: ['+359888123456'] })).toMatchObject([
      { certainty: 'certain', reasons: ['samePhone', 'likeName'], customer: { id } },
    ]);
    expect(await like({ fullName: 'Georgi Petrov', phones: ['0888 123 456'] })).toMatchObject([
      { certainty: 'possible', reasons: ['samePhone'] },
    ]);
    expect(await like({ fullName: 'Maria Petrova' })).toMatchObject([{ certainty: 'possible', reasons: ['likeName'] }]);
    expect(await like({ fullName: 'Olga' })).toEqual([]);
  });

  it('are shown as a list, certain ones first, until a person tells the two apart', async () => {
    const [a, b] = [await customer({ fullName: 'Jan Nowak' }), await customer({ fullName: 'Nowak Jan' })];
    const [c, d] = [
      await customer({ fullName: 'Ева Димова', email: 'eva@example.bg' }),
      await customer({ fullName: 'Eva Dimova', email: 'Eva@example.bg' }),
    ];
    expect(await shop.ask('duplicates.list')).toMatchObject([
      { certainty: 'certain', first: { id: c }, second: { id: d } },
      { certainty: 'possible', first: { id: a }, second: { id: b } },
    ]);
    await shop.ask('duplicates.tellApart', { firstId: b, secondId: a });
    expect(await shop.ask('duplicates.list')).toHaveLength(1);
  });
});
