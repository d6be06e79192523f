import { beforeEach, describe, expect, it } from 'vitest';
import { choosableFields, MergePreview } from '../../../electron/contract/duplicates.ts';
import { seededRandom } from '../../../electron/domain/random.ts';
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

describe('a merge with everything that can hang on a customer', () => {
  /** A shop drawn by chance: people who know each other, contacts, answers, consents, invitations, lists and sheets. */
  async function aShopByChance(seed: number): Promise<number[]> {
    const random = seededRandom(seed);
    const upTo = (n: number) => Math.floor(random() * n);
    const maybe = <Value>(value: Value) => (random() < 0.5 ? value : undefined);
    const groups = [await entry('group', 'Wedding'), await entry('group', 'Lunch'), await entry('group', 'Choir')];
    const [channel, source] = [await entry('channel', 'Phone'), await entry('source', 'Friends')];
    const people: number[] = [];
    for (let index = 0; index < 6; index++)
      people.push(
        await customer({
          fullName: `Person ${index}`,
          phones: [`0888 12345${upTo(3)}`, `0899 00000${index}`].slice(upTo(3)),
          groupIds: groups.filter(() => random() < 0.5),
          email: maybe(`person${upTo(3)}@example.bg`),
          code: maybe(`C${upTo(4)}`),
          birthday: maybe('--02-29'),
          sinceOn: maybe('2020-02-29'),
          note: maybe(`note ${index}`),
          city: maybe('Варна'),
          language: maybe('bg'),
          channelId: maybe(channel),
          sourceId: maybe(source),
          noMarketing: random() < 0.3,
          doNotUse: random() < 0.2,
          referredById: index > 0 ? maybe(people[upTo(index)]) : undefined,
        }),
      );
    const batch = { surveyId: 1, name: 'Box', language: 'en', day: '2026-11-20' };
    const { id: batchId } = (await shop.ask('typing.start', batch)) as { id: number };
    for (let number = 1; number <= 30; number++) {
      const customerId = people[upTo(people.length)];
      const what = upTo(6);
      if (what === 0)
        await shop.ask('typing.saveSheet', { batchId, number, customerId, answers: { csat: 1 + upTo(5) } });
      if (what === 1) await shop.ask('responses.create', { customerId, csat: 1 + upTo(5), comment: `said ${number}` });
      if (what === 2)
        await shop.ask('interactions.create', {
          customerId,
          kind: 'return',
          amountMinor: upTo(900),
          wish: `w ${number}`,
        });
      if (what === 3)
        await shop.ask('consents.record', {
          customerId,
          purpose: 'marketing',
          channel: random() < 0.5 ? 'sms' : 'email',
          state: random() < 0.5 ? 'yes' : 'no',
        });
      if (what === 4) await shop.call('asking.create', { surveyId: 1, customerId });
      if (what === 5) await shop.ask('customers.update', { id: customerId, changes: { city: `Town ${number}` } });
    }
    const others = [people[upTo(3)], people[3 + upTo(3)]];
    await shop.ask('duplicates.tellApart', { firstId: others[0], secondId: others[1] });
    return people;
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('leaves the shop equal row by row when it is undone (%i)', async (seed) => {
    const people = await aShopByChance(seed);
    const [keepId, goneId] = [people[seed % 6], people[(seed + 1 + (seed % 4)) % 6]];
    const takeFromGone = choosableFields.filter((_, index) => (seed + index) % 3 === 0);
    const before = rowsOf(shop.database);
    await shop.ask('duplicates.merge', { keepId, goneId, takeFromGone });
    const after = rowsOf(shop.database);
    expect(after).not.toEqual(before);
    for (const { table, column } of referencesToCustomers(shop.database.connection.read))
      if (table !== 'customers')
        expect([table, (after[table] ?? []).some((row) => Object(row)[column] === goneId)]).toEqual([table, false]);
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
    await shop.ask('history.redo');
    expect(rowsOf(shop.database)).toEqual(after);
    expect(await shop.ask('backups.check')).toMatchObject({ ok: true });
  });

  it('lets a paper form that is still being typed follow its customer, there and back', async () => {
    const [keepId, goneId] = [await customer({ fullName: 'Anna Nowak' }), await customer({ fullName: 'A. Nowak' })];
    const batch = { surveyId: 1, name: 'Box', language: 'en', day: '2026-11-20' };
    const { id } = (await shop.ask('typing.start', batch)) as { id: number };
    for (const number of [1, 2])
      await shop.ask('typing.saveSheet', { batchId: id, number, customerId: goneId, answers: { csat: 4 } });
    const owners = async () => {
      const { sheets } = (await shop.ask('typing.get', { id })) as { sheets: { customerId: number | null }[] };
      return sheets.map(({ customerId }) => customerId);
    };
    await shop.ask('duplicates.merge', { keepId, goneId });
    expect(await owners()).toEqual([keepId, keepId]);
    await shop.ask('history.undo');
    expect(await owners()).toEqual([goneId, goneId]);
    await shop.ask('history.redo');
    await shop.ask('typing.finish', { id });
    expect(await shop.ask('customers.card', { id: keepId })).toMatchObject({ scores: [{ csat: 4 }, { csat: 4 }] });
    const stranger = { batchId: id, number: 3, customerId: 999, answers: { csat: 4 } };
    expect((await shop.refusal('typing.saveSheet', stranger)).code).toBe('batchFinished');
  });

  it('forgets on the sheets whoever is erased', async () => {
    const gone = await customer({ fullName: 'Anna Nowak' });
    const batch = { surveyId: 1, name: 'Box', language: 'en', day: '2026-11-20' };
    const { id } = (await shop.ask('typing.start', batch)) as { id: number };
    await shop.ask('typing.saveSheet', { batchId: id, number: 1, customerId: gone, answers: { csat: 4 } });
    const stranger = { batchId: id, number: 2, customerId: 999, answers: { csat: 4 } };
    expect((await shop.refusal('typing.saveSheet', stranger)).code).toBe('notFound');
    await shop.ask('customers.remove', { ids: [gone] });
    expect(await shop.ask('customers.emptyBin', { all: true })).toEqual({ erased: 1 });
    await customer({ fullName: 'Somebody else' });
    expect(await shop.ask('typing.get', { id })).toMatchObject({ sheets: [{ number: 1, customerId: null }] });
  });
});

describe('hints of duplicates', () => {
  it('tell how far the search through all is, let other calls through, and can be stopped', async () => {
    for (let index = 0; index < 40; index++) await customer({ fullName: `Jan Nowak ${index % 20}` });
    const told: { done: number; total: number }[] = [];
    const callId = 'search';
    shop.subscribe((event) => event.type === 'progress' && event.callId === callId && told.push(event));
    expect(await shop.ask('duplicates.list', {})).not.toEqual([]);
    const stopped = shop.call('duplicates.list', {}, callId);
    expect(await shop.ask('customers.count')).toBe(40);
    shop.cancel(callId);
    expect(await stopped).toEqual({ ok: false, error: { code: 'cancelled', params: {} } });
    await shop.call('duplicates.list', {}, callId);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ done, total }) => done >= 0 && done <= total && total === 40)).toBe(true);
  });

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
