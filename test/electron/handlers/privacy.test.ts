import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ComplaintBook } from '../../../electron/contract/complaints.ts';
import { Backup } from '../../../electron/contract/backups.ts';
import { Erasure } from '../../../electron/contract/privacy.ts';
import { openTestShop } from '../../support/app.ts';
import { openFolder, openOwnShop, type OwnShop } from '../../support/own-shop.ts';
import * as z from 'zod/mini';

const Id = z.looseObject({ id: z.int() });

/** What can be recognised of Zdravka: her names, numbers, address, and every word she wrote. */
const traces = [
  'Здравка Желязкова',
  'Zdravka-Alias',
  '0888 765 432',
  '+359888765432',
  'zdravka@example.bg',
  'алергична към лешници',
  'Kафето беше изстинало',
  'искам обратно обаждане',
  'здравка желязкова',
];

async function fill(shop: OwnShop): Promise<{ zdravka: number; other: number }> {
  const { id: zdravka } = Id.parse(
    await shop.ask('customers.create', {
      fullName: 'Здравка Желязкова',
      phones: ['0888 765 432'],
      email: 'zdravka@example.bg',
      note: 'алергична към лешници',
    }),
  );
  const { id: double } = Id.parse(await shop.ask('customers.create', { fullName: 'Zdravka-Alias' }));
  const { id: other } = Id.parse(
    await shop.ask('customers.create', { fullName: 'Иван Димитров', referredById: zdravka }),
  );
  await shop.ask('customers.update', { id: zdravka, changes: { note: 'алергична към лешници, много мила' } });
  await shop.ask('interactions.create', {
    customerId: zdravka,
    kind: 'purchase',
    day: '2026-11-03',
    note: 'искам обратно обаждане',
  });
  const { id: kept } = Id.parse(
    await shop.ask('responses.create', {
      customerId: zdravka,
      csat: 2,
      nps: 3,
      day: '2026-11-17',
      comment: 'Kафето беше изстинало',
    }),
  );
  await shop.ask('responses.create', { customerId: other, csat: 5, nps: 9, day: '2026-11-18', comment: 'Чудесно' });
  await shop.ask('responses.update', { id: kept, day: '2026-11-16' });
  await shop.ask('consents.record', {
    customerId: zdravka,
    purpose: 'marketing',
    channel: 'email',
    state: 'yes',
    givenOn: '2026-11-01',
    how: 'paper',
  });
  await shop.ask('duplicates.merge', { keepId: zdravka, goneId: double });
  await shop.ask('privacy.addRequest', {
    kind: 'erasure',
    customerId: zdravka,
    person: 'Здравка Желязкова',
    receivedOn: '2026-11-20',
  });
  return { zdravka, other };
}

/** Every file of the data folder and of its backups that holds one of the words, in the spellings a disk knows. */
function holders(folder: string, words: readonly string[], skip: (file: string) => boolean = () => false): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile() && !skip(name))
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return words
        .filter((word) => bytes.includes(Buffer.from(word)) || bytes.includes(Buffer.from(word, 'utf16le')))
        .map((word) => `${name}: ${word}`);
    });
}

const isOldBackup = (name: string) => /backup-000001\./.test(name);

/** Every way by which a person can leave the file for good. */
const ways: readonly (readonly [string, (shop: OwnShop, id: number) => Promise<unknown>])[] = [
  ['deleted from the card', (shop, customerId) => shop.ask('privacy.erase', { customerId })],
  ['made anonymous', (shop, customerId) => shop.ask('privacy.erase', { customerId, kind: 'anonymised' })],
  [
    'emptied out of the bin',
    async (shop, id) => {
      await shop.ask('customers.remove', { ids: [id] });
      return shop.ask('customers.emptyBin', { all: true });
    },
  ],
];

async function complain(shop: OwnShop, customerId: number): Promise<void> {
  const opened = Id.parse(
    await shop.ask('complaints.open', { customerId, note: 'Kафето беше изстинало', day: '2026-11-12' }),
  );
  await shop.ask('complaints.record', {
    id: opened.id,
    step: 'listen',
    day: '2026-11-14',
    what: 'искам обратно обаждане',
  });
  await shop.ask('complaints.addCost', {
    id: opened.id,
    kind: 'refund',
    amountMinor: 350,
    currency: 'EUR',
    day: '2026-11-15',
    note: 'алергична към лешници',
  });
}

describe.each(ways)('a person %s', (_way, erase) => {
  it('leaves none of their words in the file, its log, the logs, what was staged, or a new backup', async () => {
    const shop = await openOwnShop();
    const { zdravka, other } = await fill(shop);
    await complain(shop, zdravka);
    await shop.ask('privacy.exportPerson', { customerId: zdravka });
    expect(holders(shop.dataFolder, traces).length).toBeGreaterThan(traces.length);
    await erase(shop, zdravka);
    await shop.ask('backups.create');
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);
    for (let step = 0; step < 20; step++) if (!(await shop.app.call('history.undo', {})).ok) break;
    expect(await shop.ask('customers.find', { text: 'здравка' })).toMatchObject({ total: 0 });
    expect(await shop.ask('backups.check')).toMatchObject({ ok: true });
    await shop.app.close();
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);

    copyFileSync(join(shop.dataFolder, 'backups', 'backup-000001.db'), join(shop.dataFolder, 'shop.db'));
    const again = await openFolder({ dataFolder: shop.dataFolder });
    expect(await again.ask('customers.list')).toMatchObject([{ id: other, fullName: 'Иван Димитров' }]);
    await again.app.close();
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);
  });
});

it.each(ways.slice(1))(
  'a complaint of a person %s keeps its times and its cost, and loses its words and its days',
  async (_way, erase) => {
    const shop = await openOwnShop();
    const { zdravka } = await fill(shop);
    await complain(shop, zdravka);
    const before = ComplaintBook.parse(await shop.ask('complaints.book', { from: '2026-11-01', to: '2026-12-01' }));
    await erase(shop, zdravka);
    const after = ComplaintBook.parse(await shop.ask('complaints.book', { from: '2026-11-01', to: '2026-12-01' }));
    const figures = ({ received, decided, answeredInTime }: ComplaintBook) => ({ received, decided, answeredInTime });
    expect(figures(after)).toEqual(figures(before));
    expect(await shop.ask('complaints.list', {})).toMatchObject([
      { customer: null, receivedOn: '2026-11-01', note: '' },
    ]);
    await shop.app.close();
  },
);

describe('erasing a person', () => {
  it('leaves none of their words in the file, its log, the logs, what was staged, or a new backup, while the shop runs and after it', async () => {
    const shop = await openOwnShop();
    const { zdravka } = await fill(shop);
    await shop.ask('privacy.exportPerson', { customerId: zdravka });
    expect(holders(shop.dataFolder, traces).length).toBeGreaterThan(traces.length);

    const { erased, backups } = Erasure.parse(await shop.ask('privacy.erase', { customerId: zdravka }));
    expect(erased).toMatchObject({ customers: 2, responses: 1, interactions: 1, consents: 1 });
    expect(backups).toMatchObject([{ sequence: 1 }]);
    const fresh = Backup.parse(await shop.ask('backups.create'));
    expect(fresh.sequence).toBe(2);
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);
    expect(holders(shop.dataFolder, ['Здравка Желязкова'], (name) => !isOldBackup(name))).toHaveLength(1);
    expect(await shop.ask('customers.find', { text: 'здравка' })).toMatchObject({ total: 0 });
    expect(await shop.ask('backups.check')).toMatchObject({ ok: true });
    await shop.app.close();
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);
  });

  it('leaves everybody else as they were', async () => {
    const shop = await openOwnShop();
    const { zdravka, other } = await fill(shop);
    await shop.ask('privacy.erase', { customerId: zdravka });
    expect(await shop.ask('customers.list')).toMatchObject([{ id: other, fullName: 'Иван Димитров' }]);
    expect(await shop.ask('responses.list')).toMatchObject([{ comment: 'Чудесно', csat: 5 }]);
    await shop.app.close();
  });

  it('holds when a backup from before is restored, also into a folder that kept only the ledger', async () => {
    const shop = await openOwnShop();
    const { zdravka } = await fill(shop);
    await shop.ask('privacy.erase', { customerId: zdravka });
    await shop.ask('backups.restore', { sequence: 1 });
    expect(await shop.ask('customers.list')).toMatchObject([{ fullName: 'Иван Димитров' }]);
    await shop.app.close();
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);

    copyFileSync(join(shop.dataFolder, 'backups', 'backup-000001.db'), join(shop.dataFolder, 'shop.db'));
    const again = await openFolder({ dataFolder: shop.dataFolder });
    expect(await again.ask('customers.list')).toMatchObject([{ fullName: 'Иван Димитров' }]);
    await again.app.close();
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);
  });

  it('cannot be taken back, and no earlier step brings anything of the person back', async () => {
    const shop = await openOwnShop();
    const { zdravka } = await fill(shop);
    await shop.ask('privacy.erase', { customerId: zdravka });
    for (let step = 0; step < 20; step++) if (!(await shop.app.call('history.undo', {})).ok) break;
    await shop.app.close();
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);
  });

  it('keeps the scores without person, day and words when the person is made anonymous', async () => {
    const shop = await openOwnShop();
    const { zdravka } = await fill(shop);
    await shop.ask('privacy.erase', { customerId: zdravka, kind: 'anonymised' });
    const responses = await shop.ask('responses.list');
    expect(responses).toHaveLength(2);
    expect(responses).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ csat: 2, nps: 3, day: '2026-11-01', comment: null, customer: null }),
      ]),
    );
    await shop.app.close();
    expect(holders(shop.dataFolder, traces, isOldBackup)).toEqual([]);
  });

  it.each(['deleted', 'anonymised'] as const)(
    'takes handwriting and origins of sheets along when the person is %s, and complaints when nothing is to stay',
    async (kind) => {
      const shop = await openTestShop();
      const { raw } = shop.database.connection;
      const { id } = Id.parse(await shop.ask('customers.create', { fullName: 'Здравка' }));
      await shop.ask('interactions.create', {
        customerId: id,
        kind: 'complaint',
        day: '2026-11-03',
        note: 'студена супа',
      });
      const { id: response } = Id.parse(
        await shop.ask('responses.create', { customerId: id, csat: 2, day: '2026-11-17' }),
      );
      raw.exec(`INSERT INTO answer_pictures VALUES (${response}, 1, 'why', '/9g=');
      INSERT INTO answer_origins VALUES (${response}, 'F1', '7', 'r')`);
      const rows = () =>
        ['complaints', 'answer_pictures', 'answer_origins', 'customers'].map((table) =>
          raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
        );
      expect(rows()).toEqual([1, 1, 1, 1]);
      await shop.ask('privacy.erase', { customerId: id, kind });
      expect(rows()).toEqual([kind === 'deleted' ? 0 : 1, 0, 0, 0]);
      expect(await shop.ask('responses.list')).toHaveLength(kind === 'deleted' ? 0 : 1);
      await shop.close();
    },
  );

  it('refuses somebody who is not there and changes nothing', async () => {
    const shop = await openOwnShop();
    expect(await shop.refusal('privacy.erase', { customerId: 99 })).toMatchObject({ code: 'notFound' });
    expect(readdirSync(shop.dataFolder)).not.toContain('backups');
    await shop.app.close();
  });
});

describe('all data of a person', () => {
  it('are what was written down about them, with words for numbers and nobody else by name', async () => {
    const shop = await openOwnShop();
    const { zdravka, other } = await fill(shop);
    const { fileId, name } = z
      .looseObject({ fileId: z.string(), name: z.string() })
      .parse(await shop.ask('privacy.exportPerson', { customerId: zdravka }));
    const data: unknown = JSON.parse(readFileSync(join(shop.dataFolder, 'staging', fileId, name), 'utf8'));
    const text = JSON.stringify(data);
    expect(data).toMatchObject({
      shop: 'Пекарна Роза',
      records: expect.arrayContaining([
        {
          table: 'customers',
          rows: [
            expect.objectContaining({ full_name: 'Здравка Желязкова', note: 'алергична към лешници, много мила' }),
            expect.objectContaining({ full_name: 'Zdravka-Alias' }),
          ],
        },
        { table: 'customer_phones', rows: [expect.objectContaining({ typed: '0888 765 432', e164: '+359888765432' })] },
        {
          table: 'interactions',
          rows: [expect.objectContaining({ day: '2026-11-03', note: 'искам обратно обаждане' })],
        },
        { table: 'responses', rows: [expect.objectContaining({ csat: 2, nps: 3, day: '2026-11-16' })] },
        { table: 'answer_texts', rows: [expect.objectContaining({ text: 'Kафето беше изстинало' })] },
        {
          table: 'consents',
          rows: [expect.objectContaining({ purpose: 'marketing', channel: 'email', state: 'yes' })],
        },
        { table: 'privacy_requests', rows: [expect.objectContaining({ kind: 'erasure', received_on: '2026-11-20' })] },
        {
          table: 'corrections',
          rows: expect.arrayContaining([expect.objectContaining({ field: 'note', before: 'алергична към лешници' })]),
        },
      ]),
    });
    expect(text).not.toContain('Иван');
    expect(text).not.toContain('Чудесно');
    const own = z
      .looseObject({ fileId: z.string(), name: z.string() })
      .parse(await shop.ask('privacy.exportPerson', { customerId: other, format: 'csv' }));
    const csv = readFileSync(join(shop.dataFolder, 'staging', own.fileId, own.name), 'utf8');
    expect(csv).toContain('customers,1,full_name,Иван Димитров');
    expect(csv).toContain('customers,1,referred_by,***');
    expect(csv).not.toContain('Здравка');
    await shop.app.close();
  });

  it('are told in the history when they leave, without the name', async () => {
    const shop = await openOwnShop();
    const { zdravka } = await fill(shop);
    await shop.ask('privacy.exportPerson', { customerId: zdravka });
    expect(await shop.ask('history.list', { limit: 1 })).toMatchObject([
      { method: 'privacy.exportPerson', subject: '', state: 'record' },
    ]);
    await shop.app.close();
  });
});
