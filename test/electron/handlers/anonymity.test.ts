import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../electron/domain/random.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openDatabase } from '../../../electron/db/open.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { openedSurvey } from '../../support/surveys.ts';

const questions = libraryQuestions(['csat', 'nps', 'foundBy', 'why']);
const words = (index: number) => `answer-${String(index).padStart(3, '0')}-${'x'.repeat((index * 7) % 40)}`;

async function shopOnDisk(): Promise<{ app: TestApp; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-anonymous-'));
  const database = await openDatabase(folder, () => 0);
  if ('problem' in database) throw new Error(database.problem);
  return { app: await openTestShop({ database }), folder };
}

async function submitAll(app: TestApp, surveyId: number, count: number, isAsked = false): Promise<void> {
  const random = seededRandom(5);
  for (let index = 0; index < count; index++) {
    if (isAsked) {
      await app.ask('customers.create', { fullName: `Customer ${index}` });
      await app.ask('asking.create', { surveyId, customerId: index + 1, outcome: 'asked' });
    }
    await app.ask('responses.submitAnonymous', {
      surveyId,
      mode: 'counter',
      language: 'bg',
      answers: { csat: 1 + Math.floor(random() * 5), nps: Math.floor(random() * 11), why: words(index) },
      slip: String(1000 + index),
    });
  }
}

/** Where each answer lies in the bytes, the first place of each. */
function placesIn(bytes: Buffer, count: number): number[] {
  return Array.from({ length: count }, (_, index) => bytes.indexOf(words(index).slice(0, 10)));
}

/** How strongly two orders go together, -1 to 1 (Spearman). */
function agreement(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  const ranks = places.map((place) => sorted.indexOf(place));
  const n = places.length;
  const squares = ranks.reduce((sum, rank, index) => sum + (rank - index) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe('somebody who reads the raw file of an anonymous survey', () => {
  it('finds the answers, but not in the order in which people came, while the app runs and after', async () => {
    const { app, folder } = await shopOnDisk();
    const survey = await openedSurvey(app, { anonymity: 'anonymous', questions });
    const count = 48;
    await submitAll(app, survey.id, count);
    const running = readFileSync(join(folder, 'shop.db'));
    const log = existsSync(join(folder, 'shop.db-wal')) ? readFileSync(join(folder, 'shop.db-wal')) : Buffer.alloc(0);
    expect(placesIn(log, count).filter((place) => place >= 0)).toEqual([]);
    await app.close();
    for (const bytes of [running, readFileSync(join(folder, 'shop.db'))]) {
      const places = placesIn(bytes, count);
      expect(places.every((place) => place > 0)).toBe(true);
      expect(Math.abs(agreement(places))).toBeLessThan(0.6);
    }
  });

  it('finds the last visitor’s answer nowhere special: each place in the file is as likely', async () => {
    const { app, folder } = await shopOnDisk();
    const survey = await openedSurvey(app, { anonymity: 'anonymous', questions });
    const places: number[] = [];
    for (let index = 0; index < 40; index++) {
      const answers = { csat: 4, why: words(index) };
      await app.ask('responses.submitAnonymous', { surveyId: survey.id, mode: 'counter', language: 'en', answers });
      const found = placesIn(readFileSync(join(folder, 'shop.db')), index + 1);
      const before = found.filter((place) => place < (found[index] ?? 0)).length;
      if (index >= 20) places.push(before / index);
    }
    await app.close();
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
    expect(mean).toBeGreaterThan(0.2);
    expect(mean).toBeLessThan(0.8);
  });

  it('finds no row anywhere that names an answer beside a person, a slip, a day or a time', async () => {
    const { app } = await shopOnDisk();
    const survey = await openedSurvey(app, { anonymity: 'anonymous', questions });
    await submitAll(app, survey.id, 12, true);
    const { raw } = app.database.connection;
    const columns = (table: string) => raw.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    expect(columns('anonymous_responses')).toEqual([
      ...['id', 'survey_version_id', 'month', 'mode', 'language_id', 'csat', 'nps', 'ces'],
      ...Array.from({ length: 12 }, (_, index) => `r${index + 1}`),
    ]);
    expect(columns('anonymous_texts')).toEqual(['response_id', 'question_id', 'text', 'unread']);
    expect(columns('used_slips')).toEqual(['survey_id', 'slip']);
    const ids = raw.prepare('SELECT id FROM anonymous_responses').pluck().all().map(String);
    const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String);
    for (const table of tables.filter((name) => !name.startsWith('anonymous_'))) {
      const text = JSON.stringify(raw.prepare(`SELECT * FROM "${table}"`).all());
      for (const id of ids) expect([table, text.includes(id)]).toEqual([table, false]);
      expect([table, /answer-0\d\d/.test(text)]).toEqual([table, false]);
    }
    expect(raw.prepare("SELECT count(*) FROM actions WHERE method LIKE 'responses.%'").pluck().get()).toBe(0);
    await app.close();
  });

  it('finds nothing of the order of the pile once an anonymous batch is finished, undone and redone', async () => {
    const { app, folder } = await shopOnDisk();
    const survey = await openedSurvey(app, { anonymity: 'anonymous', questions });
    const { id } = (await app.ask('typing.start', {
      surveyId: survey.id,
      name: 'Box',
      language: 'en',
      day: '2026-11-20',
    })) as { id: number };
    for (let index = 0; index < 60; index++) {
      const sheet = { batchId: id, number: index + 1, slip: String(500 - index), customerId: 1 };
      await app.ask('typing.saveSheet', { ...sheet, answers: { csat: 3, why: words(index) } });
    }
    expect(await app.ask('typing.finish', { id })).toMatchObject({ answers: 60 });
    expect(await app.ask('responses.counts', { surveyId: survey.id })).toMatchObject({ answers: 60 });
    await app.ask('history.undo');
    expect(await app.ask('responses.counts', { surveyId: survey.id })).toMatchObject({ answers: 0 });
    await app.ask('history.redo');
    expect(await app.ask('responses.counts', { surveyId: survey.id })).toMatchObject({ answers: 60 });
    expect(app.database.connection.raw.prepare('SELECT count(*) FROM typed_sheets').pluck().get()).toBe(0);
    await app.close();
    const places = placesIn(readFileSync(join(folder, 'shop.db')), 60);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(Math.abs(agreement(places))).toBeLessThan(0.6);
  });
});

describe('an anonymous survey', () => {
  const open = async () => {
    const app = await openTestShop();
    return { app, survey: await openedSurvey(app, { anonymity: 'anonymous', questions }) };
  };
  const submit = async (app: TestApp, surveyId: number, more: object = {}) =>
    app.ask('responses.submitAnonymous', { surveyId, mode: 'counter', language: 'en', answers: { csat: 4 }, ...more });

  it('shows nothing under five answers, and no words beside a split', async () => {
    const { app, survey } = await open();
    for (let i = 0; i < 4; i++) await submit(app, survey.id);
    const counts = { surveyId: survey.id };
    expect(await app.ask('responses.counts', counts)).toEqual({ answers: 4, groups: [], hiddenGroups: 1 });
    await submit(app, survey.id, { answers: { csat: 2, why: 'noise' } });
    expect(await app.ask('responses.counts', counts)).toMatchObject({
      answers: 5,
      groups: [{ n: 5, questions: [{ code: 'csat', counts: { '2': 1, '4': 4 } }, {}, {}, { words: ['noise'] }] }],
    });
    expect(await app.ask('responses.counts', { ...counts, by: 'month' })).toMatchObject({
      groups: [{ key: '2026-11', questions: [{}, {}, {}, { words: [] }] }],
    });
  });

  it('hides a second group beside a small one, so that the difference does not show it', async () => {
    const { app, survey } = await open();
    for (let i = 0; i < 3; i++) await submit(app, survey.id, { language: 'pl' });
    for (let i = 0; i < 6; i++) await submit(app, survey.id, { language: 'bg' });
    for (let i = 0; i < 9; i++) await submit(app, survey.id, { language: 'en' });
    expect(await app.ask('responses.counts', { surveyId: survey.id, by: 'language' })).toMatchObject({
      answers: 18,
      groups: [{ key: 'en', n: 9 }],
      hiddenGroups: 2,
    });
  });

  it('has no way to name a person, refuses a slip twice, and keeps named and anonymous ways apart', async () => {
    const { app, survey } = await open();
    const base = { surveyId: survey.id, mode: 'counter', language: 'en', answers: { csat: 4 } };
    expect((await app.refusal('responses.submitAnonymous', { ...base, customerId: 1 })).code).toBe('invalidInput');
    expect((await app.refusal('responses.submit', base)).code).toBe('surveyAnonymous');
    expect((await app.refusal('responses.submitAnonymous', { ...base, surveyId: 1 })).code).toBe('surveyNotAnonymous');
    await submit(app, survey.id, { slip: '7' });
    expect((await app.refusal('responses.submitAnonymous', { ...base, slip: '7' })).code).toBe('slipUsed');
    expect(await app.ask('responses.list')).toEqual([]);
  });

  it('keeps a batch of fewer than five sheets until there are more', async () => {
    const { app, survey } = await open();
    const start = { surveyId: survey.id, name: 'Box', language: 'en', day: '2026-11-20' };
    const { id } = (await app.ask('typing.start', start)) as { id: number };
    for (let number = 1; number <= 4; number++)
      await app.ask('typing.saveSheet', { batchId: id, number, answers: { csat: 3 } });
    expect(await app.refusal('typing.finish', { id })).toEqual({
      code: 'batchTooSmall',
      params: { name: 'Box', needed: 5 },
    });
    expect(await app.ask('typing.list')).toMatchObject([{ sheets: 4 }]);
  });
});
