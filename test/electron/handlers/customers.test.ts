import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerCard, CustomerDetails } from '../../../electron/contract/customers.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await openTestShop();
});

const entry = async (list: string, name: string) => {
  const item = await shop.ask('lists.create', { list, name });
  return (item as { id: number }).id;
};
const customer = async (fields: object) => ((await shop.ask('customers.create', fields)) as { id: number }).id;
const details = async (id: number) => CustomerDetails.parse(await shop.ask('customers.get', { id }));
const names = async (input: object = {}) =>
  ((await shop.ask('customers.list', input)) as { fullName: string }[]).map(({ fullName }) => fullName);

describe('a customer', () => {
  it('keeps every field as it was given', async () => {
    const [friend, channelId, sourceId, group] = [
      await customer({ fullName: 'Иван Петров' }),
      await entry('channel', 'Viber'),
      await entry('source', 'Word of mouth'),
      await entry('group', 'Wedding cakes'),
    ];
    const given = {
      fullName: 'Мария Петрова',
      givenName: 'Мария',
      familyName: 'Петрова',
      reading: 'Maria',
      code: '007',
      email: 'maria@example.bg',
      city: 'Варна',
      language: 'bg',
      channelId,
      sourceId,
      birthday: '--02-29',
      sinceOn: '2024-03-01',
      note: 'Без орехи\nпонякога с куче',
      doNotUse: false,
      noMarketing: true,
    };
    const id = await customer({ ...given, referredById: friend, groupIds: [group], phones: ['0888 123 456'] });
    expect(await details(id)).toMatchObject({
      ...given,
      groupIds: [group],
      referredBy: { id: friend, fullName: 'Иван Петров' },
      phones: [{ typed: '0888 123 456', e164: '+359888123456', problem: null }],
      mergedInto: null,
      isInBin: false,
    });
  });

  it('keeps two numbers typed into one field as two, and a number that lost digits as it is, with the reason', async () => {
    const id = await customer({
      fullName: 'Anna',
      phones: ['0888 123 456; 0899 111 222', '3.59E+11', 'ask at the bar 1'],
    });
    expect((await details(id)).phones).toEqual([
      { typed: '0888 123 456', e164: '+359888123456', problem: null },
      { typed: '0899 111 222', e164: '+359899111222', problem: null },
      { typed: '3.59E+11', e164: null, problem: 'lostDigits' },
      { typed: 'ask at the bar 1', e164: null, problem: 'notANumber' },
    ]);
  });

  it.each([
    ['markup', '<b>Anna</b> & <script>alert(1)</script>'],
    ['right-to-left marks', '\u202eannA\u202c'],
    ['emoji', '👩‍🍳 Zosia 🎂'],
    ['rare hanzi', '䶮𠮷'],
    ['an attempt at SQL', "Robert'); DROP TABLE customers;--"],
    ['a formula', '=HYPERLINK("http://x")'],
  ])('is stored as text and found again when the name holds %s', async (_what, fullName) => {
    const id = await customer({ fullName });
    expect(await names({ search: fullName })).toEqual([fullName]);
    expect((await details(id)).fullName).toBe(fullName);
  });

  it.each([
    ['a name of 10,000 characters', { fullName: 'x'.repeat(10_000) }, 'invalidInput', 'fullName'],
    ['a name that shows nothing', { fullName: '\u200f\u200b' }, 'invalidInput', 'fullName'],
    ['a birthday to come', { fullName: 'A', birthday: '2027-01-01' }, 'futureDay', 'birthday'],
    ['a birthday that does not exist', { fullName: 'A', birthday: '1990-02-30' }, 'invalidInput', 'birthday'],
    ['a birthday without year that never comes', { fullName: 'A', birthday: '--04-31' }, 'invalidInput', 'birthday'],
    ['a first day to come', { fullName: 'A', sinceOn: '2026-11-22' }, 'futureDay', 'sinceOn'],
    ['a channel that is no channel', { fullName: 'A', channelId: 1 }, 'notInList', 'channelId'],
    ['a group that is not there', { fullName: 'A', groupIds: [99] }, 'notInList', 'groupIds'],
  ])('is refused at its field with %s', async (_what, fields, code, path) => {
    expect(await shop.refusal('customers.create', fields)).toMatchObject({ code, params: { path } });
    expect(await names()).toEqual([]);
  });

  it('cannot have recommended the one they came through', async () => {
    const first = await customer({ fullName: 'First' });
    const second = await customer({ fullName: 'Second', referredById: first });
    const third = await customer({ fullName: 'Third', referredById: second });
    expect(await shop.refusal('customers.update', { id: first, changes: { referredById: third } })).toEqual({
      code: 'referralLoop',
      params: { path: 'referredById', name: 'Third' },
    });
    expect((await shop.refusal('customers.update', { id: first, changes: { referredById: first } })).code).toBe(
      'referralLoop',
    );
  });

  it('remembers what was corrected, by whom', async () => {
    const staff = await entry('staff', 'Ева');
    await shop.ask('staff.switchTo', { id: staff });
    const id = await customer({ fullName: 'Ana', city: 'Sofia' });
    await shop.ask('customers.update', { id, changes: { fullName: 'Anna', city: 'Sofia', phones: ['0888 123 456'] } });
    expect(await shop.ask('feedback.corrections', { area: 'customer', id })).toMatchObject([
      { field: 'phones', before: null, after: '0888 123 456', staff: 'Ева' },
      { field: 'fullName', before: 'Ana', after: 'Anna', staff: 'Ева' },
    ]);
    expect(await shop.ask('history.list', { limit: 1 })).toMatchObject([{ subject: 'Anna', staff: 'Ева' }]);
  });
});

describe('the list of customers', () => {
  it('sorts names by the rules of the language: ł after l, Cyrillic and Chinese in their own order', async () => {
    const polish = await openTestShop({ language: 'pl' });
    for (const fullName of ['Łucja', 'Zofia', 'Lucyna', 'Ćwik', 'Cyryl', 'Mamona'])
      await polish.ask('customers.create', { fullName });
    expect(await polish.ask('customers.list')).toMatchObject(
      ['Cyryl', 'Ćwik', 'Lucyna', 'Łucja', 'Mamona', 'Zofia'].map((fullName) => ({ fullName })),
    );
    const chinese = await openTestShop({ language: 'zh' });
    for (const fullName of ['张伟', '王芳', '李娜', '陈静']) await chinese.ask('customers.create', { fullName });
    expect(await chinese.ask('customers.list')).toMatchObject(
      ['陈静', '李娜', '王芳', '张伟'].map((fullName) => ({ fullName })),
    );
  });

  it('gives any window of the list, counts all and keeps its order after changes', async () => {
    for (const fullName of ['Dora', 'Adam', 'Clara']) await customer({ fullName });
    expect(await names({ offset: 1, limit: 1 })).toEqual(['Clara']);
    await customer({ fullName: 'Bea' });
    expect(await names()).toEqual(['Adam', 'Bea', 'Clara', 'Dora']);
    expect(await names({ descending: true, limit: 2 })).toEqual(['Dora', 'Clara']);
    expect(await shop.ask('customers.count')).toBe(4);
    await shop.ask('history.undo');
    expect(await names()).toEqual(['Adam', 'Clara', 'Dora']);
  });

  it('filters by group, source, last contact, birthday month and consent, and leaves out who must not be used', async () => {
    const group = await entry('group', 'Lunch');
    const source = await entry('source', 'Online');
    const anna = await customer({ fullName: 'Anna', groupIds: [group], birthday: '--05-03', email: 'a@example.com' });
    const ben = await customer({ fullName: 'Ben', sourceId: source, phones: ['0888 123 456'], birthday: '1980-05-30' });
    await customer({ fullName: 'Cleo', doNotUse: true });
    await shop.ask('interactions.create', { kind: 'visit', customerId: ben, day: '2026-10-01' });
    await shop.ask('responses.create', { customerId: anna, csat: 5, day: '2026-08-01' });
    await shop.ask('consents.record', { customerId: anna, purpose: 'marketing', channel: 'email', state: 'yes' });
    const filtered = (filter: object) => names({ filter });
    expect(await filtered({})).toEqual(['Anna', 'Ben']);
    expect(await filtered({ groupIds: [group] })).toEqual(['Anna']);
    expect(await filtered({ sourceIds: [source] })).toEqual(['Ben']);
    expect(await filtered({ birthdayMonth: 5 })).toEqual(['Anna', 'Ben']);
    expect(await filtered({ lastSeen: { from: '2026-09-01' } })).toEqual(['Ben']);
    expect(await filtered({ lastSeen: { to: '2026-09-01' } })).toEqual(['Anna']);
    expect(await filtered({ neverSeen: true, doNotUse: 'all' })).toEqual(['Cleo']);
    expect(await filtered({ hasPhone: false })).toEqual(['Anna']);
    expect(await filtered({ hasEmail: true })).toEqual(['Anna']);
    expect(await filtered({ consent: { purpose: 'marketing', channel: 'email' } })).toEqual(['Anna']);
    expect(await filtered({ doNotUse: 'only' })).toEqual(['Cleo']);
    await shop.ask('customers.update', { id: anna, changes: { noMarketing: true } });
    expect(await filtered({ consent: { purpose: 'marketing', channel: 'email' } })).toEqual([]);
    expect(await names({ sort: 'lastSeen', descending: true })).toEqual(['Ben', 'Anna']);
  });

  it('shows a segment as it is today, under a name used once', async () => {
    const group = await entry('group', 'Lunch');
    await shop.ask('segments.create', { name: 'Lunch people', filter: { groupIds: [group] } });
    expect((await shop.refusal('segments.create', { name: 'Lunch people', filter: {} })).code).toBe('nameTaken');
    const [segment] = (await shop.ask('segments.list')) as { filter: object }[];
    await customer({ fullName: 'Anna', groupIds: [group] });
    expect(await names({ filter: segment?.filter })).toEqual(['Anna']);
  });

  it('changes many at once as one step', async () => {
    const group = await entry('group', 'Lunch');
    const ids = [];
    for (const fullName of ['Anna', 'Ben', 'Cleo']) ids.push(await customer({ fullName }));
    expect(
      await shop.ask('customers.updateMany', {
        ids: ids.slice(0, 2),
        changes: { addGroupIds: [group], language: 'pl' },
      }),
    ).toEqual({ changed: 2 });
    expect(await names({ filter: { groupIds: [group], languages: ['pl'] } })).toEqual(['Anna', 'Ben']);
    await shop.ask('history.undo');
    expect(await names({ filter: { groupIds: [group] } })).toEqual([]);
    expect((await details(ids[0] ?? 0)).language).toBeNull();
  });
});

describe('the bin', () => {
  it('hides a customer for 30 days, gives them back whole, then lets them go while their scores stay without words', async () => {
    const [anna, ben] = [
      await customer({ fullName: 'Anna', phones: ['0888 123 456'] }),
      await customer({ fullName: 'Ben' }),
    ];
    await shop.ask('responses.create', { customerId: anna, csat: 4, comment: 'хубаво' });
    await shop.ask('interactions.create', { kind: 'purchase', customerId: anna, amountMinor: 1250 });
    await shop.ask('customers.remove', { ids: [anna] });
    expect(await names()).toEqual(['Ben']);
    expect(await shop.ask('customers.find', { text: 'ann' })).toEqual({ total: 0, found: [] });
    expect(await shop.ask('customers.bin')).toMatchObject([{ id: anna, fullName: 'Anna', until: '2026-12-21' }]);
    await shop.ask('customers.restore', { ids: [anna] });
    expect(await names()).toEqual(['Anna', 'Ben']);
    await shop.ask('customers.remove', { ids: [anna] });
    shop.setToday('2026-12-20');
    expect(await shop.ask('customers.emptyBin')).toEqual({ erased: 0 });
    shop.setToday('2026-12-22');
    expect(await shop.ask('customers.emptyBin')).toEqual({ erased: 1 });
    expect(await shop.ask('responses.list')).toMatchObject([
      { customer: null, csat: 4, comment: null, day: '2026-11-01' },
    ]);
    expect(await shop.ask('backups.check')).toMatchObject({ ok: true });
    expect((await shop.refusal('customers.get', { id: anna })).code).toBe('notFound');
    expect(await names()).toEqual([(await details(ben)).fullName]);
  });
});

describe('the card', () => {
  it('says what to remember at the counter: trouble first, then a low score, a near birthday, a wish', async () => {
    const id = await customer({ fullName: 'Anna', birthday: '1990-11-24', note: 'pays cash' });
    const card = async () => CustomerCard.parse(await shop.ask('customers.card', { id }));
    expect((await card()).remember).toEqual([
      { kind: 'birthday', day: '2026-11-24', text: '' },
      { kind: 'note', day: null, text: 'pays cash' },
    ]);
    await shop.ask('interactions.create', { kind: 'purchase', customerId: id, day: '2026-11-01', wish: 'rye bread' });
    await shop.ask('responses.create', { customerId: id, csat: 2, day: '2026-11-02', comment: 'cold soup' });
    await shop.ask('interactions.create', { kind: 'complaint', customerId: id, day: '2026-11-03', note: 'wrong bill' });
    expect((await card()).remember).toEqual([
      { kind: 'complaint', day: '2026-11-03', text: 'wrong bill' },
      { kind: 'lowScore', day: '2026-11-02', text: 'cold soup' },
      { kind: 'birthday', day: '2026-11-24', text: '' },
    ]);
  });

  it('adds money up by currency only, returns taken off', async () => {
    const id = await customer({ fullName: 'Anna' });
    const spent = (kind: string, amountMinor: number, currency?: string) =>
      shop.ask('interactions.create', { kind, customerId: id, amountMinor, ...(currency ? { currency } : {}) });
    await spent('purchase', 10_00);
    await spent('purchase', 5_50);
    await spent('return', 5_50);
    await spent('purchase', 20_00, 'BGN');
    expect(await shop.ask('customers.card', { id })).toMatchObject({
      visits: 1,
      lastSeenOn: '2026-11-21',
      visitDays: ['2026-11-21'],
      money: [
        { currency: 'BGN', amountMinor: 20_00 },
        { currency: 'EUR', amountMinor: 10_00 },
      ],
    });
  });
});
