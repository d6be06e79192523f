import { type Answers } from '../contract/answers.ts';
import { type Language } from '../contract/settings.ts';
import { type Sheet, type TypingBatch } from '../contract/typing.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';

const batchColumns = sql`b.id, b.name, v.survey_id AS surveyId, v.id AS versionId, s.state AS surveyState, t.language, t.answered_on AS day,
  b.collector_id AS collectorId, t.expected_sheets AS expectedSheets, b.started_at AS startedAt,
  CASE WHEN t.discarded_at IS NOT NULL THEN 'discarded' WHEN b.finished_at IS NOT NULL THEN 'finished'
    WHEN t.paused_at IS NOT NULL THEN 'paused' ELSE 'typing' END AS state,
  (SELECT count(*) FROM typed_sheets ts WHERE ts.batch_id = b.id) AS sheets`;
const batchFrom = sql`FROM typing_batches t JOIN batches b ON b.id = t.batch_id JOIN survey_versions v ON v.id = b.survey_version_id
  JOIN surveys s ON s.id = v.survey_id`;

/** Batches that are neither finished nor discarded, newest first. */
export function listOpenBatches(db: ReadDb): TypingBatch[] {
  return db.all(
    sql`SELECT ${batchColumns} ${batchFrom} WHERE b.finished_at IS NULL AND t.discarded_at IS NULL ORDER BY b.id DESC`,
  );
}

/** One batch, or undefined. */
export function batchById(db: ReadDb, id: number): TypingBatch | undefined {
  return db.maybe(sql`SELECT ${batchColumns} ${batchFrom} WHERE b.id = ${id}`);
}

/** Begins a batch. */
export function insertBatch(
  db: WriteDb,
  batch: {
    readonly name: string;
    readonly collectorId: number | null;
    readonly versionId: number;
    readonly startedAt: number;
    readonly language: Language;
    readonly day: string;
    readonly expectedSheets: number | null;
  },
): number {
  const id = db.insert(sql`INSERT INTO batches (kind, name, mode, collector_id, survey_version_id, started_at)
    VALUES ('paper', ${batch.name}, 'paper', ${batch.collectorId}, ${batch.versionId}, ${batch.startedAt})`);
  db.run(sql`INSERT INTO typing_batches (batch_id, language, answered_on, expected_sheets)
    VALUES (${id}, ${batch.language}, ${batch.day}, ${batch.expectedSheets})`);
  return id;
}

/** Notes since when a batch rests, or that it goes on. */
export function setBatchPaused(db: WriteDb, id: number, pausedAt: number | null): void {
  db.run(sql`UPDATE typing_batches SET paused_at = ${pausedAt} WHERE batch_id = ${id}`);
}

/** Ends a batch and keeps its keying errors, which outlive its sheets. */
export function finishBatch(db: WriteDb, id: number, finishedAt: number, errors: RetypedCounts): void {
  db.run(sql`UPDATE batches SET finished_at = ${finishedAt} WHERE id = ${id}`);
  db.run(sql`UPDATE typing_batches SET paused_at = NULL, retyped_sheets = ${errors.sheets}, retyped_cells = ${errors.cells},
    retyped_differing = ${errors.differing} WHERE batch_id = ${id}`);
}

/** Puts a batch aside with its sheets. */
export function discardBatch(db: WriteDb, id: number, discardedAt: number): void {
  db.run(sql`UPDATE typing_batches SET discarded_at = ${discardedAt} WHERE batch_id = ${id}`);
}

/** Drops the sheets of batches that were discarded before a time: by then nobody undoes it. */
export function sweepDiscarded(db: WriteDb, before: number): void {
  db.run(
    sql`DELETE FROM typed_sheets WHERE batch_id IN (SELECT batch_id FROM typing_batches WHERE discarded_at < ${before})`,
  );
}

/** Sheets are drafts that no history keeps, so a merge does not rewrite them: they name whoever their customer has become. */
const whoeverItIsNow = sql`(SELECT coalesce(c.merged_into_id, c.id) FROM customers c WHERE c.id = typed_sheets.customer_id)`;
const sheetColumns = sql`number, slip, ${whoeverItIsNow} AS customerId, answers, is_blank AS isBlank, retyped_cells IS NOT NULL AS isRetyped`;

type SheetRow = Omit<Sheet, 'answers' | 'isBlank' | 'isRetyped'> & {
  readonly answers: string;
  readonly isBlank: number;
  readonly isRetyped: number;
};

function sheets(db: ReadDb, condition: Sql): Sheet[] {
  return db
    .all<SheetRow>(sql`SELECT ${sheetColumns} FROM typed_sheets WHERE ${condition} ORDER BY number`)
    .map((row) => ({
      ...row,
      answers: JSON.parse(row.answers),
      isBlank: row.isBlank === 1,
      isRetyped: row.isRetyped === 1,
    }));
}

/** The sheets of a batch in the order of the pile. */
export function sheetsOf(db: ReadDb, batchId: number): Sheet[] {
  return sheets(db, sql`batch_id = ${batchId}`);
}

/** One sheet, or undefined. */
export function sheetByNumber(db: ReadDb, batchId: number, number: number): Sheet | undefined {
  return sheets(db, sql`batch_id = ${batchId} AND number = ${number}`)[0];
}

/** Whether another sheet of the batch carries the slip. */
export function isSlipInBatch(db: ReadDb, batchId: number, slip: string, number: number): boolean {
  return (
    db.maybe(sql`SELECT 1 FROM typed_sheets WHERE batch_id = ${batchId} AND slip = ${slip} AND number <> ${number}`) !==
    undefined
  );
}

/** Keeps a sheet, or what it was corrected to. */
export function writeSheet(
  db: WriteDb,
  batchId: number,
  sheet: Omit<Sheet, 'isRetyped'> & { readonly answers: Answers },
): void {
  const answers = JSON.stringify(sheet.answers);
  db.run(sql`INSERT INTO typed_sheets (batch_id, number, slip, customer_id, answers, is_blank)
    VALUES (${batchId}, ${sheet.number}, ${sheet.slip}, ${sheet.customerId}, ${answers}, ${sheet.isBlank})
    ON CONFLICT (batch_id, number) DO UPDATE SET slip = excluded.slip, customer_id = excluded.customer_id, answers = excluded.answers,
      is_blank = excluded.is_blank`);
}

/** Takes people off the sheets that name them, with the number of their slip and every word that they wrote. */
export function forgetCustomersOfSheets(db: WriteDb, ids: readonly number[]): void {
  const words = sql`SELECT q.code FROM questions q JOIN batches b ON b.survey_version_id = q.survey_version_id
    WHERE b.id = typed_sheets.batch_id AND q.type = 'text'`;
  db.run(sql`UPDATE typed_sheets SET customer_id = NULL, slip = NULL, answers = (SELECT json_group_object(a.key, json_extract(answers, a.fullkey))
    FROM json_each(answers) a WHERE a.key NOT IN (${words})) WHERE customer_id IN ${list(ids)}`);
}

/** Drops one sheet, or all of a batch. */
export function deleteSheets(db: WriteDb, batchId: number, number?: number): void {
  db.run(sql`DELETE FROM typed_sheets WHERE batch_id = ${batchId} AND (${number} IS NULL OR number = ${number})`);
}

/** Notes how a second typing compared; the first comparison of a sheet counts. */
export function markRetyped(db: WriteDb, batchId: number, number: number, cells: number, differing: number): void {
  db.run(sql`UPDATE typed_sheets SET retyped_cells = ${cells}, retyped_differing = ${differing}
    WHERE batch_id = ${batchId} AND number = ${number} AND retyped_cells IS NULL`);
}

export type RetypedCounts = { readonly sheets: number; readonly cells: number; readonly differing: number };

/** What second typings of a batch found: while it is typed from its sheets, afterwards as kept. */
export function retypedCounts(db: ReadDb, batchId: number): RetypedCounts {
  const kept =
    db.maybe<RetypedCounts>(sql`SELECT t.retyped_sheets AS sheets, t.retyped_cells AS cells, t.retyped_differing AS differing
    FROM typing_batches t JOIN batches b ON b.id = t.batch_id WHERE b.id = ${batchId} AND b.finished_at IS NOT NULL`);
  return (
    kept ??
    db.one<RetypedCounts>(sql`SELECT count(retyped_cells) AS sheets, coalesce(sum(retyped_cells), 0) AS cells,
      coalesce(sum(retyped_differing), 0) AS differing FROM typed_sheets WHERE batch_id = ${batchId}`)
  );
}
