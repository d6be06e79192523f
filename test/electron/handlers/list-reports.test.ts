import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ListReport, MonthReport, SheetKind, SheetReport } from '../../../electron/contract/report-document.ts';
import { reports as contract } from '../../../electron/contract/reports.ts';
import { ListItem } from '../../../electron/contract/lists.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { masked } from '../../../electron/handlers/report-complaints.ts';
import { join } from 'node:path';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { everyAnswer, openedSurvey } from '../../support/surveys.ts';

const autumn = { from: '2026-10-01', to: '2026-12-01', language: 'en' } as const;

async function listOf(app: TestApp, request: object): Promise<ListReport> {
  return ListReport.parse(await app.ask('reports.preview', { ...autumn, ...request }));
}

const words = ({ tables }: ListReport) => tables.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)));

describe('a report on a longer time', () => {
  test('is compared with as many months before and with the same days a year before', async () => {
    const app = await openTestShop();
    for (let n = 0; n < 12; n++) {
      await app.ask('responses.create', { day: '2025-08-15', csat: 2 });
      await app.ask('responses.create', { day: '2026-08-15', csat: 5 });
    }
    const asked = { kind: 'quarter', from: '2026-07-01', to: '2026-10-01', language: 'pl' };
    const report = MonthReport.parse(await app.ask('reports.preview', asked));
    expect(report).toMatchObject({
      kind: 'quarter',
      previous: { from: '2026-04-01', to: '2026-07-01' },
      lastYear: { from: '2025-07-01', to: '2025-10-01' },
      sameLastYear: { csat: { figure: { n: 12, value: 0 }, change: { key: 'higher' } } },
      figures: { csat: { n: 12, value: 1, previous: { n: 0 } } },
    });
    expect(report.months.map(({ month, csat }) => [month, csat.counts.at(-1)])).toEqual([['2026-08', 12]]);
    const without = MonthReport.parse(
      await app.ask('reports.preview', { ...asked, kind: 'period', hasComments: false }),
    );
    expect(without.comments).toEqual([]);
  });

  test('without its days, or about nothing in particular, is refused', async () => {
    const app = await openTestShop();
    const refusal = (request: object) => app.refusal('reports.preview', { language: 'en', ...request });
    expect((await refusal({ kind: 'year' })).code).toBe('invalidInput');
    expect((await refusal({ ...autumn, kind: 'survey' })).code).toBe('invalidInput');
    expect((await refusal({ kind: 'person', subjectId: 99 })).code).toBe('notFound');
    expect((await refusal({ ...autumn, kind: 'staff', subjectId: 99 })).code).toBe('notInList');
  });
});

describe('the results of a survey', () => {
  test('tell each question with its counts, its figure and the words, in the language of the report', async () => {
    const app = await openTestShop({ today: '2026-11-21' });
    const { id } = await openedSurvey(app);
    for (let n = 0; n < 10; n++)
      await app.ask('responses.submit', { surveyId: id, mode: 'paper', language: 'bg', answers: everyAnswer });
    const report = await listOf(app, { kind: 'survey', subjectId: id, language: 'pl' });
    expect(report).toMatchObject({ title: 'Wyniki ankiety: June', answers: 10, period: { from: '2026-10-01' } });
    const [satisfaction] = report.tables;
    expect(satisfaction?.title).toBe('Jak bardzo jest Pan/Pani zadowolony/a z obsługi?');
    expect(satisfaction?.rows.map((row) => [row[0]?.text.slice(0, 1), row[1]?.number])).toEqual([
      ['5', 0],
      ['4', 10],
      ['3', 0],
      ['2', 0],
      ['1', 0],
    ]);
    expect(satisfaction?.rows[1]?.[2]).toMatchObject({ share: 1, number: 1 });
    expect(words(report).flat()).toContain('Топъл хляб, 很好吃, zażółć');
    expect(words(await listOf(app, { kind: 'survey', subjectId: id, hasComments: false })).flat()).not.toContain(
      'Топъл хляб, 很好吃, zażółć',
    );
  });

  test('of an anonymous survey with four answers say nothing at all', async () => {
    const app = await openTestShop();
    const { id } = await openedSurvey(app, { anonymity: 'anonymous' });
    const answer = { surveyId: id, mode: 'counter', language: 'en', answers: everyAnswer };
    for (let n = 0; n < 4; n++) await app.ask('responses.submitAnonymous', answer);
    const report = await listOf(app, { kind: 'survey', subjectId: id });
    expect(report).toMatchObject({ tables: [], findings: [expect.stringContaining('Fewer than 5')] });
    expect(JSON.stringify(report)).not.toContain('很好吃');
  });
});

describe('lists', () => {
  test('complaints come with where they happened and masked names, unless names are wanted', async () => {
    const app = await openTestShop();
    const area = ListItem.parse(await app.ask('lists.create', { list: 'area', name: 'Counter' }));
    const complaint = { kind: 'complaint', day: '2026-10-05', areaId: area.id, note: '<b>Cold</b> bread' };
    await app.ask('interactions.create', { ...complaint, newCustomerName: 'Мария Петрова' });
    await app.ask('interactions.create', { ...complaint, day: '2026-09-05', note: 'Earlier' });
    const report = await listOf(app, { kind: 'complaints' });
    expect(report.findings[0]).toBe('1 complaint in this period.');
    expect(report.findings[1]).toMatch(/2026: 1 complaint\.$/);
    expect(words(report)).toEqual([
      ['Something else', '1', ''],
      ['Counter', '1', ''],
      ['5 Oct 2026', 'М. П.', 'Something else', '<b>Cold</b> bread', 'Listen'],
    ]);
    expect(report.findings).toContain('1 of them is still open.');
    expect(words(await listOf(app, { kind: 'complaints', hasNames: true }))[2]?.[1]).toBe('Мария Петрова');
    expect([masked('王小明'), masked('Anna Maria Łoś')]).toEqual(['王**', 'A. M. Ł.']);
  });

  test('customers stand in the order of the language, and a person sees all that is kept about them', async () => {
    const app = await openTestShop();
    for (const fullName of ['Zofia', 'Łukasz', 'Lena']) await app.ask('customers.create', { fullName, city: 'Łódź' });
    expect(words(await listOf(app, { kind: 'customers', language: 'pl' })).map(([name]) => name)).toEqual([
      'Lena',
      'Łukasz',
      'Zofia',
    ]);
    await app.ask('responses.create', { customerId: 1, csat: 4, comment: 'Dobry chleb', day: '2026-10-05' });
    const person = await listOf(app, { kind: 'person', subjectId: 1, language: 'pl' });
    expect(person).toMatchObject({ title: 'Dane osoby: Zofia', period: null, answers: null });
    expect(words(person)).toEqual(
      expect.arrayContaining([
        [expect.any(String), 'Zofia'],
        [expect.any(String), 'Odpowiedź', 'Zadowoleni klienci: 4 · Dobry chleb'],
      ]),
    );
  });

  test('say in words what a person agreed to, and what was corrected', async () => {
    const app = await openTestShop();
    await app.ask('customers.create', { fullName: 'Zofia', city: 'Łódź' });
    await app.ask('consents.record', {
      customerId: 1,
      purpose: 'marketing',
      channel: 'email',
      state: 'yes',
      how: 'paper',
    });
    await app.ask('customers.update', { id: 1, changes: { city: 'Kraków', language: 'bg' } });
    const lines = async (language: string) =>
      words(await listOf(app, { kind: 'person', subjectId: 1, language })).map((row) => row.at(-1));
    expect(await lines('en')).toEqual(
      expect.arrayContaining([
        'Marketing, E-mail: Agrees (on paper)',
        'Town: Łódź → Kraków',
        'Language: – → Български',
      ]),
    );
    for (const language of ['zh', 'bg', 'pl', 'en'])
      expect((await lines(language)).join(' ')).not.toMatch(/marketing;|email|yes|spoken|\bcity\b/);
  });

  test('one complaint is a sheet with every step, cost and the lesson from it, and nothing else', async () => {
    const app = await openTestShop();
    const { id } = z
      .object({ id: z.int() })
      .parse(
        await app.ask('complaints.open', { newCustomerName: 'Мария', note: 'Cold <b>bread</b>', day: '2026-11-18' }),
      );
    const record = (step: string, rest: object) =>
      app.ask('complaints.record', { id, step, day: '2026-11-19', ...rest });
    await record('listen', { what: 'Bread from the day before', minutes: 10 });
    await record('apologise', { what: 'Sorry for the cold bread' });
    await record('solve', { what: 'A fresh loaf' });
    await app.ask('complaints.addCost', { id, kind: 'goods', amountMinor: 450, note: 'Loaf' });
    await app.ask('complaints.update', { id, changes: { prevention: 'Check the date each morning' } });
    const sheet = ListReport.parse(await app.ask('reports.preview', { kind: 'case', subjectId: id, language: 'en' }));
    expect(sheet).toMatchObject({ title: 'Complaint: Мария', period: null, answers: null });
    expect(sheet.findings).toEqual([
      'Received on 18 November 2026.',
      'First answer on 19 November 2026; promised within 3 days.',
      expect.stringContaining('Still open. Next step: Follow up'),
    ]);
    const cells = words(sheet);
    for (const row of [
      ['What happened', 'Cold <b>bread</b>'],
      ['So that it does not happen again', 'Check the date each morning'],
      ['19 Nov 2026', 'Listened', 'Bread from the day before · 10 minutes of work', ''],
      ['19 Nov 2026', 'Solved', 'A fresh loaf', ''],
      ['21 Nov 2026', 'Goods and postage · Loaf', '', '€4.50'],
      ['', 'Together so far', '', '€4.50'],
    ])
      expect(cells).toContainEqual(row);
    expect(await app.refusal('reports.preview', { kind: 'case', subjectId: 99, language: 'en' })).toMatchObject({
      code: 'notFound',
    });
  });

  test('one area or product has the figures of the answers that belong to its contacts', async () => {
    const app = await openTestShop();
    const item = async (list: string, name: string) => ListItem.parse(await app.ask('lists.create', { list, name })).id;
    const [counter, kitchen] = [await item('area', 'Counter'), await item('area', 'Kitchen')];
    const bread = await item('product', 'Rye');
    const { id: surveyId } = await openedSurvey(app);
    const asked = { surveyId, mode: 'phone', language: 'en', day: '2026-10-05' };
    for (let n = 0; n < 12; n++) {
      const { id: interactionId } = z.object({ id: z.int() }).parse(
        await app.ask('interactions.create', {
          kind: 'visit',
          day: '2026-10-05',
          areaId: n < 10 ? counter : kitchen,
          productId: bread,
          newCustomerName: `Guest ${n}`,
        }),
      );
      const answers = { csat: n < 9 ? 5 : 1, why: `word ${n}` };
      await app.ask('responses.submit', { ...asked, interactionId, answers });
    }
    const report = await listOf(app, { kind: 'area', subjectId: counter });
    expect(report).toMatchObject({ title: 'Figures of one area: Counter', answers: 10 });
    expect(report.findings[0]).toContain('90%');
    const comments = report.tables.at(-1)?.rows.map((row) => row[1]?.text) ?? [];
    expect([comments.length, comments.includes('word 11')]).toEqual([10, false]);
    expect(await listOf(app, { kind: 'product', subjectId: bread })).toMatchObject({ answers: 12 });
    expect(await app.refusal('reports.preview', { ...autumn, kind: 'area', subjectId: bread })).toMatchObject({
      code: 'notInList',
    });
  });

  test('one member of the staff sees own figures only', async () => {
    const app = await openTestShop();
    const [anna, ivan] = await Promise.all(
      ['Anna', 'Ivan'].map(async (name) => ListItem.parse(await app.ask('lists.create', { list: 'staff', name }))),
    );
    for (let n = 0; n < 40; n++) {
      const staffId = n % 2 === 0 ? anna?.id : ivan?.id;
      await app.ask('responses.create', {
        day: '2026-10-05',
        csat: n % 2 === 0 ? 5 : 1,
        staffId,
        comment: `word ${n}`,
      });
    }
    const report = await listOf(app, { kind: 'staff', subjectId: anna?.id });
    expect(report).toMatchObject({ title: 'Own figures: Anna', answers: 20 });
    expect(report.findings[0]).toContain('100%');
    const comments = report.tables[1]?.rows.map((row) => row[1]?.text) ?? [];
    expect(comments).toHaveLength(20);
    expect(comments).not.toContain('word 1');
  });
});

describe('a sheet for the counter', () => {
  const sheetOf = async (app: TestApp, request: object) =>
    SheetReport.parse(await app.ask('reports.preview', { language: 'en', ...request }));

  test('says how complaints are handled, with the days of the shop’s own rules', async () => {
    const app = await openTestShop();
    await app.ask('definitions.change', { replyDays: 3 });
    const policy = await sheetOf(app, { kind: 'complaintPolicy' });
    expect(policy.parts.map(({ text }) => text).join(' ')).toContain('within 3 days');
    const polish = await sheetOf(app, { kind: 'complaintPolicy', language: 'pl' });
    expect(polish.parts.map(({ text }) => text).join(' ')).toContain('3 dni');
  });

  test('tells what customers said and what was done, is a poster, a notice or a card, in every language', async () => {
    const app = await openTestShop();
    const pairs = [{ said: '<i>Too loud</i>', did: 'Carpet' }];
    expect((await sheetOf(app, { kind: 'youSaidWeDid', pairs })).parts).toEqual([
      { heading: '<i>Too loud</i>', text: 'Carpet' },
    ]);
    for (const kind of SheetKind.options) {
      const titles = new Set<string>();
      for (const language of ['zh', 'bg', 'pl', 'en']) titles.add((await sheetOf(app, { kind, language })).title);
      expect(titles.size).toBe(4);
    }
  });
});

test('the spreadsheet of a report holds its tables, with numbers as numbers', async () => {
  const app = await openTestShop({ language: 'bg' });
  await app.ask('responses.create', { day: '2026-10-05', csat: 4, comment: '=1+1' });
  const file = contract.spreadsheet.output.parse(
    await app.ask('reports.spreadsheet', { ...autumn, kind: 'period', language: 'bg' }),
  );
  expect(file.name).toMatch(/^Отчет .*\.xlsx$/);
  const { bytes } = await openStaging(join(app.dataFolder, 'staging')).read(file.fileId);
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toHaveLength(6);
  const comments = sheets.at(-1)?.rows ?? [];
  expect(comments[1]?.slice(1)).toEqual([4, null, '=1+1']);
});
