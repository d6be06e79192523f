import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Exported, type ExportRequest } from '../../../electron/contract/exports.ts';
import { ImportOutcome } from '../../../electron/contract/imports.ts';
import { Survey } from '../../../electron/contract/surveys.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

const Made = z.object({ id: z.int() });

type File = { readonly name: string; readonly fileId: string; readonly bytes: Uint8Array };

async function exported(app: TestApp, request: Partial<ExportRequest>): Promise<File[]> {
  const { files } = Exported.parse(await app.ask('exports.write', request));
  return Promise.all(
    files.map(async ({ fileId, name }) => {
      const folder = join(app.dataFolder, 'staging', fileId);
      const [only = ''] = await readdir(folder);
      return { name, fileId, bytes: readFileSync(join(folder, only)) };
    }),
  );
}

async function brought(from: File, to: TestApp, importAs: string, surveyId?: number): Promise<ImportOutcome> {
  const { fileId } = await openStaging(join(to.dataFolder, 'staging')).write(from.name, from.bytes);
  const preview = await to.ask('imports.preview', { fileId, choices: {}, ...(surveyId ? { surveyId } : {}) });
  expect(preview).toMatchObject({ importAs, questions: [], rejected: [] });
  const request = { fileId, choices: { importAs }, ...(surveyId ? { surveyId } : {}) };
  return ImportOutcome.parse(await to.ask('imports.run', request));
}

const hostile = ['=1+2', "'=x", '+359', '@SUM(A1)', '-5', 'a;b,"c"', 'line\nbreak', '  ', '👩‍🍳 ﷺ', '<b>&amp;</b>'];
const names = ['Ann Lee', 'Мария Петрова-Иванова', 'Łucja Żółć', '王芳', "D'Arcy O'Neil", 'Ivan =Petrov'];

const oneSurvey = 'csat';

/** What is noted of few contacts: of a return what became of the goods, of an enquiry what was asked for. */
function rareFields(kind: string, index: number, causeId: number) {
  if (kind === 'return') {
    return { causeId, wasOpened: index % 2 === 0, wasUsed: false, costMinor: 405 + index, costCurrency: 'EUR' };
  }
  if (kind !== 'enquiry') return {};
  const tone = (['good', 'mixed', 'bad'] as const)[index % 3];
  return {
    place: hostile[index],
    tone,
    level: 1 + (index % 6),
    settledAtOnce: index % 2 === 1,
    minutes: index,
    wish: 'rye; =bun',
  };
}

/** A shop in which every field that a file can carry holds something, in four languages and with what breaks files. */
async function fullShop(): Promise<{ readonly app: TestApp; readonly surveyId: number }> {
  const app = await openTestShop();
  const lists = new Map<string, number>();
  for (const list of ['channel', 'source', 'group', 'touchpoint', 'staff', 'product', 'area', 'cause']) {
    const made = await app.ask('lists.create', { list, name: list === 'group' ? '=group 1' : `${list} =1;2` });
    lists.set(list, Made.parse(made).id);
  }
  const entry = (list: string) => lists.get(list) ?? 0;
  for (const [index, fullName] of names.entries()) {
    await app.ask('customers.create', {
      ...{ fullName, givenName: `G${index}`, familyName: hostile[index] ?? null, reading: `r ${index}` },
      ...{
        phones: [`+35988812345${index}`, ...(index % 2 ? [`+35988812346${index}`, 'ask =Eva'] : [])],
        email: `p${index}@example.com`,
        city: hostile[index + 2] ?? 'Ely',
      },
      ...{ code: `K-${index}`, birthday: index % 2 ? '--02-29' : '1990-02-03', sinceOn: '2020-05-06' },
      ...{
        channelId: entry('channel'),
        sourceId: entry('source'),
        groupIds: [entry('group')],
        language: (['zh', 'bg', 'pl', 'en'] as const)[index % 4],
      },
      note: hostile[(index * 3) % hostile.length],
    });
    await app.ask('consents.record', {
      ...{ customerId: index + 1, purpose: 'survey', channel: 'phone', state: index % 3 ? 'yes' : 'no' },
    });
    await app.ask('consents.record', {
      ...{ customerId: index + 1, purpose: 'marketing', channel: 'email', state: index % 2 ? 'no' : 'yes' },
    });
    for (const kind of ['purchase', 'visit', 'return', 'enquiry'] as const) {
      const money = kind === 'purchase' || kind === 'return' ? { amountMinor: 1250 + index, currency: 'PLN' } : {};
      await app.ask('interactions.create', {
        ...{ kind, customerId: index + 1, day: `2026-10-0${index + 1}`, note: hostile[index], ...money },
        ...{
          touchpointId: entry('touchpoint'),
          staffId: entry('staff'),
          channelId: entry('channel'),
          productId: entry('product'),
          areaId: entry('area'),
        },
        ...rareFields(kind, index, entry('cause')),
      });
    }
  }
  await app.ask('interactions.create', { kind: 'purchase', customerId: null, day: '2026-10-09', amountMinor: -5 });
  const surveyId = await answeredSurvey(app, entry);
  await app.ask('customers.update', { id: 2, changes: { referredById: 5 } });
  await app.ask('customers.update', { id: 4, changes: { referredById: 1 } });
  return { app, surveyId };
}

const questions = [
  { type: 'rating', libraryCode: oneSurvey, scaleMin: 1, scaleMax: 5, favourableFrom: 4, texts: { en: 'All in all?' } },
  { type: 'recommend', scaleMin: 0, scaleMax: 10, favourableFrom: 9, texts: { en: 'Recommend =us;?' } },
  { type: 'rating', scaleMin: 1, scaleMax: 10, favourableFrom: 9, texts: { en: 'Чисто ли е?' } },
  {
    type: 'single',
    texts: { en: 'Which one?' },
    options: [
      { code: 'a', texts: { en: 'Хляб, бял' } },
      { code: 'b', texts: { en: '=Milk' } },
    ],
  },
  {
    type: 'several',
    texts: { en: 'Which of these?' },
    options: [
      { code: 'x', texts: { en: '面包' } },
      { code: 'y', texts: { en: 'Żurek' } },
    ],
  },
  { type: 'text', texts: { en: 'Why?' } },
  { type: 'text', texts: { en: 'What else?' } },
];

async function answeredSurvey(app: TestApp, entry: (list: string) => number): Promise<number> {
  const made = await app.ask('surveys.create', { name: 'Full: "all"/4', anonymity: 'named', questions });
  const { id, questions: asked } = Survey.parse(made);
  await app.ask('surveys.open', { id });
  const code = (index: number) => asked[index]?.code ?? '';
  for (const [index, words] of hostile.entries()) {
    const unread = [-1, -2][index - 7];
    await app.ask('responses.submit', {
      ...{ surveyId: id, mode: index % 2 ? 'paper' : 'phone', language: index % 2 ? 'pl' : 'zh', slip: `S${index}` },
      ...{ day: '2026-10-11', customerId: index < names.length ? index + 1 : null },
      ...{ touchpointId: entry('touchpoint'), staffId: entry('staff') },
      answers: {
        ...{
          [code(0)]: 1 + (index % 5),
          [code(1)]: unread ?? index,
          [code(2)]: 10 - index || 1,
          [code(3)]: unread ?? (index % 2 ? 'a' : 'b'),
        },
        ...{ [code(4)]: index % 3 ? ['x', 'y'] : ['y'], [code(5)]: words, [code(6)]: `${words}!` },
      },
    });
  }
  return id;
}

async function emptyTwin(): Promise<{ readonly app: TestApp; readonly surveyId: number }> {
  const app = await openTestShop();
  const made = await app.ask('surveys.create', { name: 'Full: "all"/4', anonymity: 'named', questions });
  const { id } = Survey.parse(made);
  await app.ask('surveys.open', { id });
  return { app, surveyId: id };
}

function text(files: readonly File[]): string[] {
  return files.map(({ bytes }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

function rowsOf(app: TestApp): unknown[] {
  const queries = [
    `SELECT full_name, given_name, family_name, reading, email, city, code, birthday, since_on, language, note,
      (SELECT name FROM list_items WHERE id = channel_id) AS channel, (SELECT name FROM list_items WHERE id = source_id) AS source,
      (SELECT group_concat(coalesce(e164, typed)) FROM customer_phones p WHERE p.customer_id = c.id) AS phones,
      (SELECT group_concat(i.name) FROM customer_groups g JOIN list_items i ON i.id = g.group_id WHERE g.customer_id = c.id) AS groups,
      (SELECT state FROM consents k WHERE k.customer_id = c.id AND k.purpose = 'marketing' AND k.channel = 'email') AS said,
      (SELECT state FROM consents k WHERE k.customer_id = c.id AND k.purpose = 'survey' AND k.channel = 'phone') AS asked,
      (SELECT b.full_name FROM customers b WHERE b.id = c.referred_by_id) AS referrer FROM customers c ORDER BY id`,
    `SELECT i.kind, i.day, i.amount_minor, i.currency, i.note, c.full_name,
      (SELECT group_concat(name) FROM list_items WHERE id IN (i.channel_id, i.touchpoint_id, i.staff_id, i.product_id, i.area_id)) AS lists,
      (SELECT name FROM list_items WHERE id = d.cause_id) AS cause, d.was_opened, d.was_used, d.cost_minor, d.cost_currency, d.place,
      d.tone, d.level, d.settled_at_once, d.minutes, d.wish
      FROM interactions i LEFT JOIN interaction_details d ON d.interaction_id = i.id LEFT JOIN customers c ON c.id = i.customer_id ORDER BY i.day, i.id`,
    `SELECT r.day, r.mode, r.foreign_code, r.language_id, r.csat, r.nps, r.r1, c.full_name,
      (SELECT group_concat(t.text, '|') FROM answer_texts t WHERE t.response_id = r.id) AS words
      FROM responses r LEFT JOIN customers c ON c.id = r.customer_id ORDER BY r.day, r.id`,
  ];
  return queries.map((query) => app.database.connection.raw.prepare(query).all());
}

describe.each(['csv', 'xlsx'] as const)(
  'a shop with every field filled, taken out as %s and brought into another',
  (format) => {
    it('is equal row by row', async () => {
      const { app, surveyId } = await fullShop();
      const twin = await emptyTwin();
      for (const list of ['customers', 'interactions', 'responses'] as const) {
        const request = { list, format, ...(list === 'responses' ? { surveyId } : {}) };
        const [file] = await exported(app, request);
        if (!file) throw new Error(`Nothing came of ${list}`);
        await brought(file, twin.app, list, list === 'responses' ? twin.surveyId : undefined);
      }
      expect(rowsOf(twin.app)).toEqual(rowsOf(app));
    }, 60_000);
  },
);

describe('lists taken out', () => {
  it('everything comes as one CSV a list and a description of every column, and the history tells of it', async () => {
    const { app } = await fullShop();
    const files = await exported(app, { list: 'all' });
    expect(files.map(({ name }) => name)).toEqual([
      'customers.csv',
      'interactions.csv',
      'responses Full_ _all__4.csv',
      'complaints.csv',
      'complaint steps.csv',
      'columns.json',
    ]);
    const described = JSON.parse(text(files).at(-1) ?? '');
    expect(described.files.map(({ rows }: { rows: number }) => rows)).toEqual([6, 25, 10, 0, 0]);
    expect(described.files[0].columns[0]).toEqual({
      ...{ heading: 'Name', field: 'full_name', kind: 'name', meaning: 'Name of a person' },
    });
    expect(text(files)[0]?.startsWith('\ufeff')).toBe(true);
    expect(await app.ask('history.list', { limit: 1 })).toMatchObject([
      { method: 'exports.write', subject: 'Everything', state: 'record' },
    ]);
  });

  it('complaints come with what was done about them and what it cost', async () => {
    const app = await openTestShop();
    const contact = Made.parse(
      await app.ask('interactions.create', {
        kind: 'complaint',
        day: '2026-11-02',
        note: 'Stale, =twice',
        newCustomerName: 'Ann',
      }),
    );
    const [own] = z.array(Made).parse(await app.ask('complaints.list', {}));
    expect(contact.id).toBeGreaterThan(0);
    await app.ask('complaints.addCost', { id: own?.id, kind: 'refund', amountMinor: 450, currency: 'EUR' });
    const files = await exported(app, { list: 'complaints' });
    expect(files.map(({ name }) => name)).toEqual(['complaints.csv', 'complaint steps.csv']);
    const [cases, steps] = text(files).map((each) => each.trim().split('\r\n'));
    expect(cases?.[1]).toContain('2026-11-02,Ann,"Stale, =twice",Something else,Serious');
    expect(steps?.[1]).toMatch(/^\d+,2026-11-21,Refund,.*4\.50,EUR$/);
  });

  it('no cell begins as a formula', async () => {
    const { app } = await fullShop();
    const files = await exported(app, { list: 'all' });
    for (const file of text(files.slice(0, 3)))
      expect(file.split(/[,\r\n]/).filter((cell) => /^"?[=@]/.test(cell))).toEqual([]);
  });

  it('of chosen customers only those come that are still here', async () => {
    const { app } = await fullShop();
    await app.ask('customers.remove', { ids: [2] });
    const [file] = await exported(app, { list: 'customers', ids: [1, 2] });
    const [heading, ...rows] =
      text(file ? [file] : [])[0]
        ?.trim()
        .split('\r\n') ?? [];
    expect(heading).toBeDefined();
    expect(rows).toHaveLength(1);
  });

  it('of a segment only its customers come; without a shop nothing does', async () => {
    const { app } = await fullShop();
    const segment = await app.ask('segments.create', { name: 'English', filter: { languages: ['en'] } });
    const [file] = await exported(app, { list: 'customers', segmentId: Made.parse(segment).id });
    expect(
      text(file ? [file] : [])[0]
        ?.trim()
        .split('\r\n').length,
    ).toBeLessThan(names.length);
  });
});
