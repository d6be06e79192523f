import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { MonthReport, ReportComment } from '../../../electron/contract/report-document.ts';
import { fail } from '../../../electron/contract/errors.ts';
import { PrintedReport } from '../../../electron/contract/reports.ts';
import { openTestApp, openTestShop, type TestApp } from '../../support/app.ts';
import { openedSurvey } from '../../support/surveys.ts';

const october = { kind: 'month', from: '2026-10-01', to: '2026-11-01', language: 'bg' } as const;

async function monthOf(app: TestApp, request: object = {}): Promise<MonthReport> {
  return MonthReport.parse(await app.ask('reports.preview', { ...october, ...request }));
}

async function answer(app: TestApp, day: string, rest: object): Promise<void> {
  await app.ask('responses.create', { day, ...rest });
}

describe('the month report', () => {
  test('holds the answers of its month and compares them with the calendar month before', async () => {
    const app = await openTestShop({ today: '2026-11-02' });
    for (let day = 1; day <= 12; day++) {
      const date = `2026-10-${String(day).padStart(2, '0')}`;
      await answer(app, date, { csat: day <= 9 ? 5 : 2, nps: 9, mode: day <= 8 ? 'paper' : 'phone' });
    }
    await answer(app, '2026-09-01', { csat: 4 });
    await answer(app, '2026-08-31', { csat: 4 });
    await answer(app, '2026-11-01', { csat: 4 });
    const report = await monthOf(app);
    expect(report).toMatchObject({
      shopName: 'Пекарна Роза',
      country: 'BG',
      madeOn: '2026-11-02',
      previous: { from: '2026-09-01', to: '2026-10-01' },
      answers: 12,
      collected: [
        { mode: 'paper', count: 8 },
        { mode: 'phone', count: 4 },
      ],
      figures: {
        csat: { n: 12, value: 0.75, level: 'rough', previous: { n: 1 }, change: { key: 'too_few' } },
        nps: { n: 12, value: null },
        ces: { n: 0, value: null },
      },
      distributions: { csat: { min: 1, counts: [0, 3, 0, 0, 9], unread: 0 } },
    });
    expect(report.trend.map(({ month, figure }) => [month, figure.n]).slice(-3)).toEqual([
      ['2026-08', 1],
      ['2026-09', 1],
      ['2026-10', 12],
    ]);
  });

  test('tells what customers wrote without their names, the unhappiest first', async () => {
    const app = await openTestShop();
    await answer(app, '2026-10-03', { csat: 5, comment: '很好', newCustomerName: 'Мария Петрова' });
    await answer(app, '2026-10-02', { comment: 'Без оценка' });
    await answer(app, '2026-10-04', { csat: 2, nps: 3, comment: 'Chleb był zły' });
    await answer(app, '2026-10-05', { csat: 2, nps: 3, comment: 'Later' });
    await answer(app, '2026-10-06', { csat: 1 });
    const { comments, commentsLeftOut } = await monthOf(app);
    const comment = (day: string, text: string, rest: Partial<ReportComment>): unknown => ({
      key: expect.stringMatching(/^r\d+$/),
      day,
      text,
      language: null,
      csat: null,
      nps: null,
      ...rest,
    });
    expect(comments).toEqual([
      comment('2026-10-05', 'Later', { csat: 2, nps: 3 }),
      comment('2026-10-04', 'Chleb był zły', { csat: 2, nps: 3, language: 'pl' }),
      comment('2026-10-03', '很好', { csat: 5, language: 'zh' }),
      comment('2026-10-02', 'Без оценка', { language: 'bg' }),
    ]);
    expect(commentsLeftOut).toBe(0);
    expect(JSON.stringify(comments)).not.toContain('Петрова');
  });

  test('counts what came in on anonymous forms, and prints their words apart, without day or mark', async () => {
    const app = await openTestShop({ today: '2026-10-20' });
    const { id } = await openedSurvey(app, { anonymity: 'anonymous' });
    const { id: staff } = await openedSurvey(app, { anonymity: 'anonymous', kind: 'staff', name: 'Team' });
    const submit = (surveyId: number, why: string) =>
      app.ask('responses.submitAnonymous', { surveyId, mode: 'scan', language: 'en', answers: { csat: 2, why } });
    for (let n = 0; n < 5; n++) await submit(id, `word ${n}`);
    for (let n = 0; n < 6; n++) await submit(staff, 'The boss shouts');
    await answer(app, '2026-10-03', { csat: 5, comment: 'Named', mode: 'phone' });
    const report = await monthOf(app);
    expect(report).toMatchObject({
      answers: 6,
      collected: [
        { mode: 'scan', count: 5 },
        { mode: 'phone', count: 1 },
      ],
    });
    expect(report.comments.map(({ day, text, csat }) => [day, text, csat])).toEqual([
      ['2026-10-03', 'Named', 5],
      ...Array.from({ length: 5 }, (_, n) => [null, `word ${n}`, null]),
    ]);
    const half = await monthOf(app, { kind: 'period', to: '2026-10-21' });
    expect([half.answers, half.comments.map(({ text }) => text)]).toEqual([1, ['Named']]);
  });

  test('keeps to itself what fewer than five wrote on anonymous forms, but counts them', async () => {
    const app = await openTestShop({ today: '2026-10-20' });
    const { id } = await openedSurvey(app, { anonymity: 'anonymous' });
    const answers = { csat: 2, why: 'Only I know this' };
    for (let n = 0; n < 4; n++)
      await app.ask('responses.submitAnonymous', { surveyId: id, mode: 'scan', language: 'en', answers });
    const report = await monthOf(app);
    expect([report.answers, report.comments]).toEqual([4, []]);
    expect(await app.ask('reports.comments', october)).toEqual([]);
  });

  test('holds the comments that were chosen, and leaves single ones out', async () => {
    const app = await openTestShop();
    for (const comment of ['Good bread', 'Maria is slow', 'Fine'])
      await answer(app, '2026-10-03', { csat: 4, comment });
    const all = z.array(ReportComment).parse(await app.ask('reports.comments', october));
    expect(all.map(({ text }) => text).sort()).toEqual(['Fine', 'Good bread', 'Maria is slow']);
    const comments = all.filter(({ text }) => !text.includes('Maria')).map(({ key }) => key);
    const chosen = await monthOf(app, { comments });
    expect(chosen.comments.map(({ text }) => text).sort()).toEqual(['Fine', 'Good bread']);
    expect(chosen.answers).toBe(3);
    expect((await monthOf(app, { comments: [] })).comments).toEqual([]);
    expect((await monthOf(app, { comments, hasComments: false })).comments).toEqual([]);
  });

  test('of a month without answers is a report too', async () => {
    const report = await monthOf(await openTestShop());
    expect(report).toMatchObject({ answers: 0, collected: [], comments: [], figures: { csat: { n: 0, value: null } } });
  });

  test('comes on the paper of the country, or on the one that was chosen', async () => {
    const app = openTestApp();
    expect(await app.refusal('reports.preview', october)).toEqual({ code: 'notSetUp', params: {} });
    await app.ask('settings.setUp', { name: 'Rose', kind: 'cafe', country: 'US', currency: 'USD', language: 'en' });
    expect((await monthOf(app)).paper).toBe('Letter');
    expect((await monthOf(app, { paper: 'A5', ink: 'black' })).paper).toBe('A5');
    expect((await monthOf(await openTestShop())).paper).toBe('A4');
  });

  test('of a period that ends before it begins is refused', async () => {
    const app = await openTestShop();
    expect((await app.refusal('reports.preview', { ...october, to: '2026-10-01' })).code).toBe('invalidInput');
  });
});

describe('printing the month report', () => {
  const pdf = new TextEncoder().encode('%PDF-1.4 <</Type /Pages /Count 3>>');

  test('hands the very document of the preview to the host, and the file waits there under its name', async () => {
    const jobs: unknown[] = [];
    const printPdf = async (job: unknown) => {
      jobs.push(job);
      return { pdf, measured: null };
    };
    const app = await openTestShop({ today: '2026-11-02', printPdf });
    const printed = PrintedReport.parse(await app.ask('reports.print', october));
    expect(printed).toMatchObject({ name: 'Месечен отчет октомври 2026 г.pdf', size: pdf.byteLength, pages: 3 });
    expect(jobs).toEqual([
      { document: await monthOf(app), title: 'Месечен отчет: октомври 2026\u00a0г., Пекарна Роза', language: 'bg' },
    ]);
  });

  test('that fails leaves no file behind', async () => {
    const app = await openTestShop({ printPdf: async () => fail('noPrinter') });
    expect(await app.refusal('reports.print', october)).toEqual({ code: 'noPrinter', params: {} });
    expect(readdirSync(app.dataFolder)).toEqual([]);
  });
});
