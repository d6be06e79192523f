import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ScanBatch, type ScanView } from '../../../electron/contract/scans.ts';
import { type FullResponse } from '../../../electron/contract/responses.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { makeScan, scanFile, type MadeScan } from '../../paper/make-scan.ts';
import { makePen } from '../../paper/pens.ts';
import { seededRandom } from '../../paper/random.ts';
import { blankHabits, type Habits } from '../../paper/respondent.ts';
import { type SampleForm } from '../../paper/sample-forms.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { answersOn, keepPrinted, paperFormOf } from '../../support/paper-form.ts';
import { openedSurvey } from '../../support/surveys.ts';
import { rowsOf } from '../../support/rows.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';

const pen = makePen('ballpoint', seededRandom(1));
const tidy: Habits = { ...blankHabits, answered: 1, specks: 0, written: 1 };
const pages = [['csat', 'nps', 'foundBy', 'why']];

type Shop = { readonly app: TestApp; readonly survey: Survey; readonly form: SampleForm };

async function aShop(anonymity: 'named' | 'anonymous' = 'named', name = 'ABCDEFGH'): Promise<Shop> {
  const app = await openTestShop();
  const questions = libraryQuestions(['csat', 'nps', 'foundBy', 'why']);
  const survey = await openedSurvey(app, { questions, anonymity });
  const form = paperFormOf(survey, name, pages);
  keepPrinted(app, form);
  return { app, survey, form };
}

function scanOf(form: SampleForm, seed: number, habits = tidy): MadeScan {
  return makeScan(seed, 'flatbed', { form, habits, pen, isSmall: true });
}

async function staged({ dataFolder }: TestApp, files: readonly (readonly [string, Uint8Array])[]): Promise<string[]> {
  const staging = openStaging(join(dataFolder, 'staging'));
  const written = await Promise.all(files.map(([name, bytes]) => staging.write(name, bytes)));
  return written.map(({ fileId }) => fileId);
}

const asFile = (made: MadeScan, name: string) => [name, scanFile(made.scan)] as const;
const view = async (app: TestApp, id: number) => (await app.ask('scans.get', { id })) as ScanView;
const answersIn = async (app: TestApp) => (await app.ask('responses.list', { limit: 500 })) as { id: number }[];

/** Confirms whatever the reader was not sure of with the truth about the sheet. */
async function checkAll({ app, survey, form }: Shop, id: number, made: readonly MadeScan[]): Promise<void> {
  for (const { position, q } of (await view(app, id)).checks) {
    const { filled, pageIndex } = made[position - 1] ?? {
      filled: { boxes: [], pen: 'gel', planted: new Set() },
      pageIndex: 0,
    };
    const answer = answersOn(survey, form, pageIndex, filled)[q] ?? null;
    await app.ask('scans.decide', { batchId: id, position, q, answer });
  }
}

let shop: Shop;
let made: MadeScan[];

beforeAll(async () => {
  shop = await aShop();
  made = [101, 102, 103].map((seed) => scanOf(shop.form, seed));
});

describe('reading a pile of scanned forms', () => {
  it('counts nothing before Finish; then the answers of the paper are there, and one undo takes all back', async () => {
    const { app, survey, form } = shop;
    const fileIds = await staged(app, [
      // Copies of one photocopied form carry the same number; their answers tell them apart.
      ...made.map((it, index) => asFile(it, `sheet ${index + 1}.png`)),
      ['letter.txt', Buffer.from('Dear shop, this is a letter and no form at all.')] as const,
    ]);
    const before = rowsOf(app.database).responses;
    const batch = (await app.ask('scans.read', { fileIds, name: 'June' })) as ScanBatch;
    expect(batch).toMatchObject({ name: 'June', state: 'checking', pages: 4 });
    expect(rowsOf(app.database).responses).toEqual(before);
    const seen = await view(app, batch.id);
    expect(seen.sheets.map(({ number, surveyId }) => [number, surveyId])).toEqual([
      [1, survey.id],
      [2, survey.id],
      [3, survey.id],
    ]);
    expect(seen.unread).toEqual([
      { position: 4, file: 'letter.txt', page: 1, status: 'refused', reason: 'fileUnreadable' },
    ]);
    expect(seen.writings).toHaveLength(3);
    await checkAll(shop, batch.id, made);
    await app.ask('todo.addAlertRule', { kind: 'score', atMost: 10 });
    const done = await app.ask('scans.finish', { id: batch.id, day: '2026-11-20' });
    expect(done).toMatchObject({ answers: 3, leftOut: 0, waitingBatchId: null });
    const kept = await Promise.all(
      (await answersIn(app)).toReversed().map(async ({ id }) => {
        const { response } = (await app.ask('responses.get', { id })) as { response: FullResponse };
        return response;
      }),
    );
    expect(kept.map(({ answers }) => answers)).toEqual(
      made.map(({ filled, pageIndex }) => answersOn(survey, form, pageIndex, filled)),
    );
    expect(kept.every(({ mode, day, language }) => mode === 'scan' && day === '2026-11-20' && language === 'bg')).toBe(
      true,
    );
    const marked = kept.filter(({ csat }) => csat !== null && csat > 0);
    expect(marked).not.toEqual([]);
    expect(await app.ask('todo.list', {})).toMatchObject(
      marked.map(({ csat }) => ({ alert: 'score', text: expect.stringMatching(new RegExp(`^${csat}`)) })),
    );
    const pictures = (await app.ask('scans.pictures', { responseId: kept[0]?.id })) as { q: string; jpeg: string }[];
    expect(pictures.map(({ q }) => q)).toEqual(['why']);
    expect(Buffer.from(pictures[0]?.jpeg ?? '', 'base64').subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(readdirSync(join(app.dataFolder, 'staging'))).toEqual([]);
    await app.ask('history.undo');
    expect(await answersIn(app)).toEqual([]);
    expect(await app.ask('scans.list')).toMatchObject([{ id: batch.id, state: 'checking' }]);
    await app.ask('history.redo');
    expect(await answersIn(app)).toHaveLength(3);
    expect(await app.ask('scans.pictures', { responseId: kept[0]?.id })).toHaveLength(1);
    const { id: customerId } = (await app.ask('customers.create', { fullName: 'Мария Петрова' })) as { id: number };
    await app.ask('responses.update', { id: kept[0]?.id, customerId });
    await app.ask('privacy.erase', { customerId, kind: 'anonymised' });
    const left = rowsOf(app.database);
    expect([left.responses?.length, left.answer_pictures?.length, left.scan_crops?.length]).toEqual([3, 2, 0]);
    await app.ask('responses.remove', { id: kept[1]?.id });
    expect(rowsOf(app.database).answer_pictures).toHaveLength(1);
  });

  it('refuses to finish while a mark is unchecked, or puts those sheets aside when asked to', async () => {
    const own = await aShop('named', 'BBBBBBBB');
    const doubled = scanOf(own.form, 7, { ...tidy, doubled: 1 });
    const plain = scanOf(own.form, 104);
    const fileIds = await staged(own.app, [asFile(doubled, 'a.png'), asFile(plain, 'b.png')]);
    const { id } = (await own.app.ask('scans.read', { fileIds })) as ScanBatch;
    const { checks } = await view(own.app, id);
    expect(checks.filter(({ sheet }) => sheet === 1).length).toBeGreaterThan(0);
    for (const { position, q, sheet, suggestion } of checks)
      if (sheet === 2) await own.app.ask('scans.decide', { batchId: id, position, q, answer: suggestion });
    const refusal = await own.app.refusal('scans.finish', { id, day: '2026-11-20' });
    expect(refusal).toEqual({ code: 'scansUnchecked', params: { count: 1 } });
    const crop = await own.app.ask('scans.crop', { batchId: id, position: 1, q: checks[0]?.q });
    expect(crop).toMatchObject({ q: checks[0]?.q });
    expect(await own.app.ask('scans.page', { batchId: id, position: 1 })).toMatchObject({ q: null });
    const done = (await own.app.ask('scans.finish', { id, day: '2026-11-20', leavesDoubts: true })) as {
      waitingBatchId: number;
    };
    expect(done).toMatchObject({ answers: 1 });
    const waiting = await view(own.app, done.waitingBatchId);
    expect(waiting.sheets).toHaveLength(1);
    await own.app.ask('scans.decide', { batchId: done.waitingBatchId, position: 1, q: checks[0]?.q, answer: -2 });
    expect((await view(own.app, done.waitingBatchId)).checks[0]).toMatchObject({ isDecided: true, answer: -2 });
    await own.app.ask('scans.decide', { batchId: done.waitingBatchId, position: 1, q: checks[0]?.q });
    expect((await view(own.app, done.waitingBatchId)).checks[0]).toMatchObject({ isDecided: false });
  });

  it('does not count a paper that was brought in before, nor one that nobody wrote on', async () => {
    const own = await aShop('named', 'CCCCCCCC');
    const first = scanOf(own.form, 105);
    const read = async (made: MadeScan) => {
      const fileIds = await staged(own.app, [asFile(made, 'a.png')]);
      return ((await own.app.ask('scans.read', { fileIds })) as ScanBatch).id;
    };
    const id = await read(first);
    await checkAll(own, id, [first]);
    await own.app.ask('scans.finish', { id, day: '2026-11-20' });
    expect((await view(own.app, await read(first))).sheets).toMatchObject([
      { remarks: ['knownAlready'], isTaken: false },
    ]);
    const empty = await read(scanOf(own.form, 106, { ...blankHabits, specks: 0 }));
    expect((await view(own.app, empty)).sheets[0]?.remarks).toContain('blank');
    expect((await own.app.refusal('scans.finish', { id: empty, day: '2026-11-20' })).code).toBe('batchEmpty');
    await own.app.ask('scans.discard', { id: empty });
    expect(await own.app.ask('scans.list')).toHaveLength(1);
  });

  it('only looks when asked to look, and can be cancelled without a trace', async () => {
    const { app } = shop;
    const before = rowsOf(app.database);
    const fileIds = await staged(
      app,
      made.slice(0, 1).map((it) => asFile(it, 'look.png')),
    );
    expect(await app.ask('scans.look', { fileIds })).toMatchObject([
      { file: 'look.png', status: 'ok', form: 'ABCDEFGH' },
    ]);
    const pile = await staged(
      app,
      made.map((it, index) => asFile(it, `${index}.png`)),
    );
    const stop = app.subscribe((event) => event.type === 'progress' && app.cancel(event.callId));
    const reply = await app.call('scans.read', { fileIds: pile }, 'reading');
    stop();
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(rowsOf(app.database)).toEqual(before);
  });

  it('of an anonymous survey keeps no handwriting, no picture and no order, and needs five sheets', async () => {
    const own = await aShop('anonymous', 'DDDDDDDD');
    await own.app.ask('scans.setKeeping', { keepsSheets: true });
    const sheets = [111, 112, 113, 114, 115].map((seed) => scanOf(own.form, seed));
    const fileIds = await staged(
      own.app,
      sheets.map((it, index) => asFile(it, `${index}.png`)),
    );
    const few = (await own.app.ask('scans.read', { fileIds: fileIds.slice(0, 2) })) as ScanBatch;
    await checkAll(own, few.id, sheets);
    expect((await own.app.refusal('scans.finish', { id: few.id, day: '2026-11-20' })).code).toBe('batchTooSmall');
    const { id } = (await own.app.ask('scans.read', { fileIds: fileIds.slice(2), batchId: few.id })) as ScanBatch;
    expect(id).toBe(few.id);
    await checkAll(own, id, sheets);
    await own.app.ask('scans.finish', { id, day: '2026-11-20' });
    const rows = rowsOf(own.app.database);
    expect(rows.anonymous_responses).toHaveLength(5);
    for (const table of ['scanned_pages', 'scan_crops', 'answer_pictures', 'answer_origins'])
      expect(rows[table]).toEqual([]);
    expect(existsSync(join(own.app.dataFolder, 'staging', fileIds[0] ?? ''))).toBe(false);
  });

  it('keeps whole sheets beside their answers only where the shop says so, and they go with the answer', async () => {
    const bringIn = async (own: Shop, seed: number) => {
      const sheet = scanOf(own.form, seed);
      const fileIds = await staged(own.app, [asFile(sheet, 'a.png')]);
      const { id } = (await own.app.ask('scans.read', { fileIds })) as ScanBatch;
      await checkAll(own, id, [sheet]);
      await own.app.ask('scans.finish', { id, day: '2026-11-20' });
      const [newest] = await answersIn(own.app);
      const pictures = await own.app.ask('scans.pictures', { responseId: newest?.id });
      return { id: newest?.id, pictures: pictures as { q: string | null; jpeg: string }[] };
    };
    const sparing = await aShop('named', 'FFFFFFFF');
    expect(await sparing.app.ask('scans.keeping')).toEqual({ keepsSheets: false });
    expect((await bringIn(sparing, 117)).pictures.map(({ q }) => q)).toEqual(['why']);
    const keeping = await aShop('named', 'GGGGGGGG');
    expect(await keeping.app.ask('scans.setKeeping', { keepsSheets: true })).toEqual({ keepsSheets: true });
    const { id, pictures } = await bringIn(keeping, 118);
    expect(pictures.map(({ q }) => q)).toEqual(['why', null]);
    const [writing = 0, whole = 0] = pictures.map(({ jpeg }) => jpeg.length);
    expect(whole).toBeGreaterThan(3 * writing);
    await keeping.app.ask('responses.remove', { id });
    expect(rowsOf(keeping.app.database).answer_pictures).toEqual([]);
  });

  it('measures reading errors on sheets typed a second time without looking', async () => {
    const own = await aShop('named', 'EEEEEEEE');
    const sheet = scanOf(own.form, 116);
    const fileIds = await staged(own.app, [asFile(sheet, 'a.png')]);
    const { id } = (await own.app.ask('scans.read', { fileIds })) as ScanBatch;
    await checkAll(own, id, [sheet]);
    expect(await own.app.ask('scans.sample', { id })).toEqual([1]);
    const answers = answersOn(own.survey, own.form, 0, sheet.filled);
    const wrong = { ...answers, csat: answers.csat === 1 ? 2 : 1, why: 'whatever it says' };
    expect(await own.app.ask('scans.retype', { batchId: id, sheet: 1, answers: wrong })).toMatchObject({
      differing: ['csat'],
      errors: { sheets: 1, cells: 3, differing: 1 },
    });
  });
});
