import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SheetReading } from '../../../../electron/contract/sheet-reading.ts';
import { runCli } from '../../../support/cli.ts';
import { libraryQuestions } from '../../../../electron/domain/question-library.ts';
import { makeScan, scanFile } from '../../../paper/make-scan.ts';
import { makePen } from '../../../paper/pens.ts';
import { seededRandom } from '../../../paper/random.ts';
import { blankHabits } from '../../../paper/respondent.ts';
import { openTestShop } from '../../../support/app.ts';
import { answersOn, keepPrinted, paperFormOf } from '../../../support/paper-form.ts';
import { openedSurvey } from '../../../support/surveys.ts';
import { openApp } from '../../../../electron/app-open.ts';
import { openDatabase } from '../../../../electron/db/open.ts';

async function answerOf(argv: readonly string[]): Promise<{ code: number; value: unknown }> {
  const { code, text } = await runCli([...argv, '--json']);
  return { code, value: JSON.parse(text) };
}

it('answers one entry for each page of every file, in their order, and errors stand with their file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-read-'));
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'b-letter.txt'), 'Dear shop, this is a letter and no form at all.');
  writeFileSync(join(folder, 'a-empty.pdf'), '%PDF-1.4\n');
  const named = [join(folder, 'b-letter.txt'), join(folder, 'a-empty.pdf')];
  const { code, value } = await answerOf(['read', ...named, '--data', data]);
  expect(code).toBe(0);
  const pages = z.array(SheetReading).parse(value);
  expect(pages.map(({ file, index, status, reason }) => [file, index, status, reason])).toEqual([
    ['b-letter.txt', 0, 'refused', 'fileUnreadable'],
    ['a-empty.pdf', 0, 'refused', 'fileUnreadable'],
  ]);
  expect(Object.keys(pages[0] ?? {})).toEqual(expect.arrayContaining(['form', 'page', 'sheet', 'boxes', 'questions']));
});

it('refuses a file that is not there, and a call without a file', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'regulars-read-')), 'data');
  const { code, value } = await answerOf(['read', '/nowhere/at/all.pdf', '--data', data]);
  expect(code).toBe(1);
  expect(value).toMatchObject({ error: { code: 'unreadableFile' } });
  expect(await runCli(['read', '--data', data])).toMatchObject({ code: 2 });
});

it('saves a folder of sheets that nobody has to look at, and leaves those with a doubt for the window', async () => {
  const dataFolder = join(mkdtempSync(join(tmpdir(), 'regulars-read-')), 'data');
  const database = await openDatabase(dataFolder, () => Date.now());
  if ('problem' in database) throw new Error(database.problem);
  const shop = await openTestShop({ database });
  const survey = await openedSurvey(shop, { questions: libraryQuestions(['csat', 'nps', 'foundBy']) });
  const form = paperFormOf(survey, 'ABCDEFGH', [['csat', 'nps', 'foundBy']]);
  keepPrinted(shop, form);
  await shop.close();
  const pen = makePen('gel', seededRandom(1));
  const habits = { ...blankHabits, answered: 1, specks: 0 };
  const plain = makeScan(301, 'flatbed', { form, habits, pen, isSmall: true });
  const doubled = makeScan(302, 'flatbed', { form, habits: { ...habits, doubled: 1 }, pen, isSmall: true });
  const folder = mkdtempSync(join(tmpdir(), 'regulars-read-'));
  writeFileSync(join(folder, '1 plain.png'), scanFile(plain.scan));
  writeFileSync(join(folder, '2 doubled.png'), scanFile(doubled.scan));
  writeFileSync(join(folder, '.hidden'), 'nothing');
  const { code, value } = await answerOf(['read', folder, '--save', '--data', dataFolder, '--today', '2026-11-20']);
  expect(code).toBe(0);
  const pages = z.array(SheetReading).parse(value);
  expect(pages.map(({ file, status }) => [file, status])).toEqual([
    ['1 plain.png', 'ok'],
    ['2 doubled.png', 'ok'],
  ]);
  expect(pages[0]?.questions.every(({ state }) => state === 'sure' || state === 'none')).toBe(true);
  expect(await answersKept(dataFolder)).toEqual({
    days: ['2026-11-20'],
    answers: [answersOn(survey, form, plain.pageIndex, plain.filled)],
    waiting: 1,
  });
});

/** What the shop's book holds after the command line has let go of it. */
async function answersKept(dataFolder: string) {
  const app = await openApp({ dataFolder, printPdf: () => Promise.reject(new Error('This test prints nothing')) });
  if ('code' in app) throw new Error(app.code);
  const ask = async (path: string, input: unknown = {}) => {
    const reply = await app.call(path, input);
    if (!reply.ok) throw new Error(`${path}: ${reply.error.code}`);
    return reply.value;
  };
  try {
    const list = z.array(z.object({ id: z.int(), day: z.string() })).parse(await ask('responses.list', { limit: 10 }));
    const Kept = z.object({ response: z.object({ answers: z.record(z.string(), z.unknown()) }) });
    const answers = [];
    for (const { id } of list) answers.push(Kept.parse(await ask('responses.get', { id })).response.answers);
    const waiting = z.array(z.object({ id: z.int() })).parse(await ask('scans.list')).length;
    return { days: list.map(({ day }) => day), answers, waiting };
  } finally {
    await app.close();
  }
}
