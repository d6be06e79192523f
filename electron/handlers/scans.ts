import { Buffer } from 'node:buffer';
import { type Answers } from '../contract/answers.ts';
import { fail } from '../contract/errors.ts';
import { type scans as contract } from '../contract/scans.ts';
import { differingAnswers } from '../domain/answer-values.ts';
import { keyingSample } from '../domain/keying-sample.ts';
import { smallestShownGroup } from '../domain/small-groups.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { pagePicture } from '../files/worker/scan-pool.ts';
import { allForms } from '../store/forms.ts';
import { forgetUndone } from '../store/history.ts';
import { keepsSheets, storeKeepsSheets } from '../store/scan-keeping.ts';
import * as store from '../store/scans.ts';
import { alertsOfBatch } from './alerts.ts';
import { pastDay } from './days.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { acceptedFor } from './responses.ts';
import { inputsOf, type ReadPage, readStaged } from './scan-reading.ts';
import { saveAnonymous, saveNamed } from './scan-saving.ts';
import {
  checksOf,
  knownScans,
  type OpenedBatch,
  openBatch,
  readingErrorsOf,
  sheetAnswers,
  viewOf,
  waitingScans,
  type WholeSheet,
} from './scan-view.ts';

const dayMs = 86_400_000;

const asText = (jpeg: Uint8Array) => Buffer.from(jpeg).toString('base64');

function pageAt(db: ReadDb, batchId: number, position: number): store.ScannedPage {
  const page = store.pagesOf(db, batchId).find((it) => it.position === position);
  return page ?? fail('notFound', { what: `page ${position}` });
}

function sheetOf(opened: OpenedBatch, number: number): WholeSheet {
  return opened.sheets.find(({ shown }) => shown.number === number) ?? fail('notFound', { what: `sheet ${number}` });
}

function keepPages(db: WriteDb, batchId: number, pages: readonly ReadPage[]): void {
  const first = store.nextPosition(db, batchId);
  pages.forEach(({ reading, fileId, crops, picture }, index) => {
    const position = first + index;
    store.insertScannedPage(db, batchId, { position, fileId, reading });
    for (const { kind, q, jpeg } of crops) store.insertCrop(db, batchId, { position, kind, q, jpeg: asText(jpeg) });
    if (picture) store.insertCrop(db, batchId, { position, kind: 'page', q: '', jpeg: asText(picture) });
  });
}

/** Staged scans are needed no longer; one that is gone already is no harm. */
async function forgetFiles({ files }: TaskContext, pages: readonly store.ScannedPage[]): Promise<void> {
  for (const fileId of new Set(pages.map((page) => page.fileId))) await files.remove(fileId);
}

/** Sheets that become answers now, those that wait because something on them is undecided, and those left out. */
function sorted(opened: OpenedBatch): { ready: WholeSheet[]; open: WholeSheet[]; leftOut: number } {
  const undecided = new Set(checksOf(opened).flatMap(({ sheet, isDecided }) => (isDecided ? [] : [sheet])));
  const taken = opened.sheets.filter(({ shown }) => shown.isTaken);
  return {
    ready: taken.filter(({ shown }) => !undecided.has(shown.number)),
    open: taken.filter(({ shown }) => undecided.has(shown.number)),
    leftOut: opened.sheets.length - taken.length,
  };
}

export const scans: Handlers<{ scans: typeof contract }>['scans'] = {
  list: ({ db }) => store.listOpenScans(db),
  get: ({ db }, { id }) => viewOf(db, id),
  readings: ({ db }, { id }) => store.pagesOf(db, knownScans(db, id).id).map(({ reading }) => reading),
  crop({ db }, { batchId, position, q }) {
    const jpeg = store.cropOf(db, batchId, position, q);
    return jpeg === undefined ? null : { q, jpeg };
  },
  pictures: ({ db }, { responseId }) => store.picturesOf(db, responseId),
  async page(context, { batchId, position }) {
    const { fileId, reading } = pageAt(context.db, batchId, position);
    const [input] = await inputsOf(context, [fileId]).catch(() => []);
    const layouts = allForms(context.db).map(({ layout }) => layout);
    const jpeg = input && (await pagePicture(input, reading, { layouts }));
    return jpeg ? { q: null, jpeg: asText(jpeg) } : null;
  },
  async look(context, { fileIds }) {
    const readings = [];
    for await (const { reading } of readStaged(context, fileIds, { crops: 'none', hasPage: false }))
      readings.push(reading);
    return readings;
  },
  async read(context, { fileIds, name, batchId }) {
    const { db, note, now, today, signal } = context;
    if (batchId !== undefined) waitingScans(db, batchId);
    note((write) => store.sweepScans(write, now() - 30 * dayMs));
    const pages: ReadPage[] = [];
    const wanted = { crops: 'needed', hasPage: keepsSheets(db) } as const;
    for await (const page of readStaged(context, fileIds, wanted)) pages.push(page);
    signal.throwIfAborted();
    return note((write) => {
      const id = batchId ?? store.insertScanBatch(write, name ?? today(), now());
      waitingScans(write, id);
      keepPages(write, id, pages);
      forgetUndone(write);
      return knownScans(write, id);
    });
  },
  decide({ db }, { batchId, position, q, answer }) {
    waitingScans(db, batchId);
    const { reading, decided } = pageAt(db, batchId, position);
    const sheet = openBatch(db, batchId).sheets.find(({ shown }) => shown.pages.includes(position));
    const isAsked = reading.questions.some((it) => it.q === q) || reading.texts.some((it) => it.q === q);
    if (!sheet || !isAsked) return fail('unknownQuestion', { code: q });
    const { [q]: _former, ...others } = decided;
    if (answer === undefined) store.writeDecided(db, batchId, position, others);
    else {
      const kept = acceptedFor(sheet.survey.questions, { [q]: answer })[q] ?? null;
      store.writeDecided(db, batchId, position, { ...others, [q]: kept });
    }
    forgetUndone(db);
    return null;
  },
  take({ db }, { batchId, sheet, isTaken }) {
    waitingScans(db, batchId);
    store.writeLeftOut(db, batchId, sheetOf(openBatch(db, batchId), sheet).shown.pages, !isTaken);
    return null;
  },
  sample({ db }, { id }) {
    const numbers = openBatch(db, id).sheets.flatMap(({ shown }) => (shown.isTaken ? [shown.number] : []));
    return keyingSample(numbers, id);
  },
  retype({ db }, { batchId, sheet: number, answers }) {
    waitingScans(db, batchId);
    const opened = openBatch(db, batchId);
    const sheet = sheetOf(opened, number);
    const boxed = new Set(sheet.pages.flatMap(({ reading }) => reading.questions.map(({ q }) => q)));
    const questions = sheet.survey.questions.filter(({ code }) => boxed.has(code));
    const only = (all: Answers): Answers => Object.fromEntries(Object.entries(all).filter(([q]) => boxed.has(q)));
    const typed = acceptedFor(sheet.survey.questions, answers);
    const differing = differingAnswers(questions, only(sheetAnswers(opened, sheet)), only(typed));
    store.markReadAgain(db, batchId, sheet.shown.pages[0] ?? 0, questions.length, differing.length);
    return { differing, errors: readingErrorsOf(db, batchId) };
  },
  async finish(context, { id, day, collectorId, leavesDoubts }) {
    const { db, now, today, transaction, note } = context;
    const batch = waitingScans(db, id);
    const end = { day: pastDay('day', day, today()), collectorId, now: now() };
    const opened = openBatch(db, id);
    const { ready, open, leftOut } = sorted(opened);
    if (open.length > 0 && !leavesDoubts) fail('scansUnchecked', { count: open.length });
    if (ready.length === 0) fail('batchEmpty', { name: batch.name });
    const isHidden = ({ survey }: WholeSheet) => survey.anonymity === 'anonymous';
    for (const [name, sheets] of Map.groupBy(ready.filter(isHidden), ({ survey }) => survey.name))
      if (sheets.length < smallestShownGroup) fail('batchTooSmall', { name, needed: smallestShownGroup });
    const waitingBatchId = open.length === 0 ? null : note((write) => apart(write, opened, open, now()));
    const { actionId } = transaction(batch.name, (write) => {
      store.finishScanBatch(write, id, { at: end.now, collectorId, errors: store.readAgainCounts(write, id) });
      saveNamed(
        write,
        opened,
        ready.filter((sheet) => !isHidden(sheet)),
        end,
      );
      alertsOfBatch(write, batch, today());
      saveAnonymous(write, opened, ready.filter(isHidden), end);
    });
    note((write) => {
      store.deleteCheckCrops(write, id);
      store.deletePages(
        write,
        id,
        opened.sheets.filter(isHidden).flatMap(({ shown }) => shown.pages),
      );
    });
    if (open.length === 0) await forgetFiles(context, opened.pages);
    return { actionId, answers: ready.length, leftOut, waitingBatchId };
  },
  async discard(context, { id }) {
    const batch = waitingScans(context.db, id);
    const pages = store.pagesOf(context.db, id);
    context.transaction(batch.name, (write) => store.discardScanBatch(write, id, context.now()));
    await forgetFiles(context, pages);
    return null;
  },
  keeping: ({ db }) => ({ keepsSheets: keepsSheets(db) }),
  setKeeping({ db }, { keepsSheets: wanted }) {
    storeKeepsSheets(db, wanted);
    return { keepsSheets: wanted };
  },
};

/** Moves sheets that are not checked yet, with whatever else was scanned of them, into a batch of their own. */
function apart(db: WriteDb, { batch }: OpenedBatch, sheets: readonly WholeSheet[], now: number): number {
  const id = store.insertScanBatch(db, batch.name, now);
  const positions = sheets.flatMap(({ shown, twice }) => [...shown.pages, ...twice.map((it) => it.position)]);
  store.movePages(db, batch.id, id, positions);
  return id;
}
