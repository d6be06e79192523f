import { Answers } from '../contract/answers.ts';
import { type ScanBatch } from '../contract/scans.ts';
import { SheetReading } from '../contract/sheet-reading.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { list, sql } from '../db/sql.ts';
import { type RetypedCounts } from './typing.ts';

const batchColumns = sql`b.id, b.name, b.started_at AS startedAt,
  CASE WHEN s.discarded_at IS NOT NULL THEN 'discarded' WHEN b.finished_at IS NOT NULL THEN 'finished' ELSE 'checking' END AS state,
  (SELECT count(*) FROM scanned_pages p WHERE p.batch_id = b.id) AS pages`;
const batchFrom = sql`FROM scan_batches s JOIN batches b ON b.id = s.batch_id`;

/** A page of a batch: how it was read, what a person decided, and what two typings of its sheet said. */
export type ScannedPage = {
  readonly position: number;
  readonly fileId: string;
  readonly reading: SheetReading;
  readonly decided: Answers;
  /** Null while nobody said whether its sheet counts. */
  readonly isLeftOut: boolean | null;
  readonly isRetyped: boolean;
};

/** Batches that are neither finished nor discarded, newest first. */
export function listOpenScans(db: ReadDb): ScanBatch[] {
  return db.all(
    sql`SELECT ${batchColumns} ${batchFrom} WHERE b.finished_at IS NULL AND s.discarded_at IS NULL ORDER BY b.id DESC`,
  );
}

/** One batch, or undefined. */
export function scanBatchById(db: ReadDb, id: number): ScanBatch | undefined {
  return db.maybe(sql`SELECT ${batchColumns} ${batchFrom} WHERE b.id = ${id}`);
}

/** Begins a batch of scans. */
export function insertScanBatch(db: WriteDb, name: string, startedAt: number): number {
  const id = db.insert(
    sql`INSERT INTO batches (kind, name, mode, started_at) VALUES ('scan', ${name}, 'scan', ${startedAt})`,
  );
  db.run(sql`INSERT INTO scan_batches (batch_id) VALUES (${id})`);
  return id;
}

/** Ends a batch; its reading errors outlive its pages. */
export function finishScanBatch(
  db: WriteDb,
  id: number,
  end: { readonly at: number; readonly collectorId: number | null; readonly errors: RetypedCounts },
): void {
  const { sheets, cells, differing } = end.errors;
  db.run(sql`UPDATE batches SET finished_at = ${end.at}, collector_id = ${end.collectorId} WHERE id = ${id}`);
  db.run(sql`UPDATE scan_batches SET retyped_sheets = ${sheets}, retyped_cells = ${cells}, retyped_differing = ${differing}
    WHERE batch_id = ${id}`);
}

/** Puts a batch aside. */
export function discardScanBatch(db: WriteDb, id: number, discardedAt: number): void {
  db.run(sql`UPDATE scan_batches SET discarded_at = ${discardedAt} WHERE batch_id = ${id}`);
}

/** The position after the last page of a batch, from 1. */
export function nextPosition(db: ReadDb, batchId: number): number {
  return db.one<{ next: number }>(
    sql`SELECT coalesce(max(position), 0) + 1 AS next FROM scanned_pages WHERE batch_id = ${batchId}`,
  ).next;
}

/** Keeps a page as it was read. */
export function insertScannedPage(
  db: WriteDb,
  batchId: number,
  page: Pick<ScannedPage, 'position' | 'fileId' | 'reading'>,
): void {
  db.run(sql`INSERT INTO scanned_pages (batch_id, position, file_id, reading)
    VALUES (${batchId}, ${page.position}, ${page.fileId}, ${JSON.stringify(page.reading)})`);
}

/** What a picture of a batch shows: the paper round a question, handwriting, or a whole sheet (without a question). */
export type CropKind = 'question' | 'text' | 'page';

/** Keeps a picture, as base64 of a JPEG file, until the batch ends. */
export function insertCrop(
  db: WriteDb,
  batchId: number,
  crop: { readonly position: number; readonly kind: CropKind; readonly q: string; readonly jpeg: string },
): void {
  db.run(sql`INSERT INTO scan_crops (batch_id, position, kind, q, jpeg)
    VALUES (${batchId}, ${crop.position}, ${crop.kind}, ${crop.q}, ${crop.jpeg})`);
}

type PageRow = {
  readonly position: number;
  readonly fileId: string;
  readonly reading: string;
  readonly decided: string;
  readonly isLeftOut: number | null;
  readonly isRetyped: number;
};

/** The pages of a batch in the order of the pile. */
export function pagesOf(db: ReadDb, batchId: number): ScannedPage[] {
  return db
    .all<PageRow>(
      sql`SELECT position, file_id AS fileId, reading, decided, is_left_out AS isLeftOut, retyped_cells IS NOT NULL AS isRetyped
        FROM scanned_pages WHERE batch_id = ${batchId} ORDER BY position`,
    )
    .map((row) => ({
      ...row,
      reading: SheetReading.parse(JSON.parse(row.reading)),
      decided: Answers.parse(JSON.parse(row.decided)),
      isLeftOut: row.isLeftOut === null ? null : row.isLeftOut === 1,
      isRetyped: row.isRetyped === 1,
    }));
}

/** Keeps what a person decided about the questions of a page. */
export function writeDecided(db: WriteDb, batchId: number, position: number, decided: Answers): void {
  db.run(sql`UPDATE scanned_pages SET decided = ${JSON.stringify(decided)}
    WHERE batch_id = ${batchId} AND position = ${position}`);
}

/** Notes that the sheet of these pages counts or not. */
export function writeLeftOut(db: WriteDb, batchId: number, positions: readonly number[], isLeftOut: boolean): void {
  db.run(sql`UPDATE scanned_pages SET is_left_out = ${isLeftOut}
    WHERE batch_id = ${batchId} AND position IN ${list(positions)}`);
}

/** Notes how a blind typing compared with the reader; the first comparison of a sheet counts. */
export function markReadAgain(db: WriteDb, batchId: number, position: number, cells: number, differing: number): void {
  db.run(sql`UPDATE scanned_pages SET retyped_cells = ${cells}, retyped_differing = ${differing}
    WHERE batch_id = ${batchId} AND position = ${position} AND retyped_cells IS NULL`);
}

/** What blind typings of a batch found: while it waits from its pages, afterwards as kept. */
export function readAgainCounts(db: ReadDb, batchId: number): RetypedCounts {
  const kept = db.maybe<RetypedCounts>(sql`SELECT s.retyped_sheets AS sheets, s.retyped_cells AS cells,
    s.retyped_differing AS differing FROM scan_batches s JOIN batches b ON b.id = s.batch_id
    WHERE b.id = ${batchId} AND b.finished_at IS NOT NULL`);
  return (
    kept ??
    db.one<RetypedCounts>(sql`SELECT count(retyped_cells) AS sheets, coalesce(sum(retyped_cells), 0) AS cells,
      coalesce(sum(retyped_differing), 0) AS differing FROM scanned_pages WHERE batch_id = ${batchId}`)
  );
}

/** The paper round one question or its handwriting as base64 of a JPEG file, or undefined. */
export function cropOf(db: ReadDb, batchId: number, position: number, q: string): string | undefined {
  return db.maybe<{ jpeg: string }>(sql`SELECT jpeg FROM scan_crops
    WHERE batch_id = ${batchId} AND position = ${position} AND q = ${q} AND kind <> 'page' LIMIT 1`)?.jpeg;
}

/** Handwriting and whole sheets (without a question) of an answer. */
export function picturesOf(db: ReadDb, responseId: number): { q: string | null; jpeg: string }[] {
  return db.all(sql`SELECT nullif(q, '') AS q, jpeg FROM answer_pictures
    WHERE response_id = ${responseId} ORDER BY q = '', position, q`);
}

/** Gives the handwriting and sheets of these pages to an answer; they go when it goes. */
export function giveToAnswer(db: WriteDb, batchId: number, positions: readonly number[], responseId: number): void {
  db.run(sql`INSERT INTO answer_pictures (response_id, position, q, jpeg)
    SELECT ${responseId}, position, q, jpeg FROM scan_crops
    WHERE batch_id = ${batchId} AND position IN ${list(positions)} AND kind <> 'question'`);
}

/** Notes from which paper an answer came, and with which reader it was read. */
export function insertOrigin(
  db: WriteDb,
  responseId: number,
  origin: { readonly form: string; readonly copy: string | null; readonly reader: string },
): void {
  db.run(sql`INSERT INTO answer_origins (response_id, form, copy, reader)
    VALUES (${responseId}, ${origin.form}, ${origin.copy}, ${origin.reader})`);
}

/** Moves pages with their pictures into another batch. */
export function movePages(db: WriteDb, from: number, to: number, positions: readonly number[]): void {
  const where = sql`WHERE batch_id = ${from} AND position IN ${list(positions)}`;
  db.run(sql`UPDATE scanned_pages SET batch_id = ${to} ${where}`);
  db.run(sql`UPDATE scan_crops SET batch_id = ${to} ${where}`);
}

/** Throws away what only served the check; handwriting stays a while, in case the end of the batch is taken back. */
export function deleteCheckCrops(db: WriteDb, batchId: number): void {
  db.run(sql`DELETE FROM scan_crops WHERE batch_id = ${batchId} AND kind = 'question'`);
}

/** Throws away pages with their pictures: they would tell in which order anonymous sheets lay. */
export function deletePages(db: WriteDb, batchId: number, positions: readonly number[]): void {
  const where = sql`WHERE batch_id = ${batchId} AND position IN ${list(positions)}`;
  db.run(sql`DELETE FROM scanned_pages ${where}`);
  db.run(sql`DELETE FROM scan_crops ${where}`);
}

/** Drops what is left of batches that ended before a time: by then nobody takes the end back. */
export function sweepScans(db: WriteDb, before: number): void {
  const ended = sql`SELECT s.batch_id FROM scan_batches s JOIN batches b ON b.id = s.batch_id
    WHERE s.discarded_at < ${before} OR b.finished_at < ${before}`;
  db.run(sql`DELETE FROM scanned_pages WHERE batch_id IN (${ended})`);
  db.run(sql`DELETE FROM scan_crops WHERE batch_id IN (${ended})`);
}

/** Drops what finished batches still hold, handwriting and typed words among it, before its thirty days are over. */
export function forgetFinishedScans(db: WriteDb): void {
  const finished = sql`SELECT id FROM batches WHERE kind = 'scan' AND finished_at IS NOT NULL`;
  db.run(sql`DELETE FROM scanned_pages WHERE batch_id IN (${finished})`);
  db.run(sql`DELETE FROM scan_crops WHERE batch_id IN (${finished})`);
}
