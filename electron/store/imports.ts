import { type Batch } from '../contract/imports.ts';
import { type ImportTarget, type RejectedRow } from '../contract/import-result.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { type CustomerIdentity } from '../domain/duplicate-customers.ts';

export type NewBatch = {
  readonly name: string;
  readonly target: ImportTarget;
  readonly sourceName: string;
  readonly sourceHash: string;
  readonly header: readonly string[];
  readonly surveyVersionId: number | null;
  readonly at: number;
};

/** Opens the record of an import; its rows carry the id. */
export function insertImportBatch(db: WriteDb, batch: NewBatch): number {
  return db.insert(sql`INSERT INTO batches (kind, name, mode, survey_version_id, source_name, source_hash, fingerprint, started_at, finished_at)
    VALUES ('import', ${batch.name}, ${batch.target}, ${batch.surveyVersionId}, ${batch.sourceName}, ${batch.sourceHash},
      ${JSON.stringify(batch.header)}, ${batch.at}, ${batch.at})`);
}

/** The batch that already brought in this very content for this purpose, unless it was undone. */
export function batchByHash(
  db: ReadDb,
  hash: string,
  target: ImportTarget,
): { readonly id: number; readonly startedAt: number } | undefined {
  return db.maybe(
    sql`SELECT id, started_at AS startedAt FROM batches WHERE source_hash = ${hash} AND mode = ${target} ORDER BY id LIMIT 1`,
  );
}

/** Keeps a row that was left out, in its original columns. */
export function insertRejectedRow(
  db: WriteDb,
  batchId: number,
  { row, reason, column }: RejectedRow,
  cells: readonly string[],
): void {
  db.run(sql`INSERT INTO rejected_rows (batch_id, row, reason, "column", cells)
    VALUES (${batchId}, ${row}, ${reason}, ${column}, ${JSON.stringify(cells)})`);
}

/** Keeps what came of an import, in rows. */
export function setBatchCounts(
  db: WriteDb,
  batchId: number,
  { imported, known, skipped }: { readonly imported: number; readonly known: number; readonly skipped: number },
): void {
  db.run(sql`UPDATE batches SET imported = ${imported}, known = ${known}, skipped = ${skipped} WHERE id = ${batchId}`);
}

/** Imports, newest first. */
export function listBatches(db: ReadDb): Batch[] {
  type Row = Omit<Batch, 'canUndo'> & { readonly canUndo: number };
  return db
    .all<Row>(
      sql`SELECT b.id, b.name, b.mode AS importAs, b.started_at AS startedAt, coalesce(b.imported, 0) AS imported,
        coalesce(b.known, 0) AS known, coalesce(b.skipped, 0) AS skipped,
        (SELECT count(*) FROM rejected_rows r WHERE r.batch_id = b.id) AS rejected,
        EXISTS (SELECT 1 FROM action_rows r JOIN actions a ON a.id = r.action_id WHERE r.table_name = 'batches'
          AND r.op = 'insert' AND a.state = 'done' AND b.id BETWEEN r.key AND r.last_id) AS canUndo
      FROM batches b WHERE b.kind = 'import' ORDER BY b.id DESC`,
    )
    .map((row) => ({ ...row, canUndo: row.canUndo === 1 }));
}

/** The headings of an import and the rows that were left out of it. */
export function rejectedRows(
  db: ReadDb,
  batchId: number,
): { header: string[]; rows: (RejectedRow & { cells: string[] })[] } | undefined {
  const batch = db.maybe<{ fingerprint: string }>(
    sql`SELECT fingerprint FROM batches WHERE id = ${batchId} AND kind = 'import'`,
  );
  if (!batch) return undefined;
  const rows = db.all<RejectedRow & { cells: string }>(
    sql`SELECT row, reason, "column", cells FROM rejected_rows WHERE batch_id = ${batchId} ORDER BY row`,
  );
  return { header: JSON.parse(batch.fingerprint), rows: rows.map((row) => ({ ...row, cells: JSON.parse(row.cells) })) };
}

/** A customer as a file can name them. */
export type NamedCustomer = CustomerIdentity & { readonly id: number };

/** Every customer that is neither in the bin nor merged away, once for each number they have; without any, once. */
export function* eachNamedCustomer(db: ReadDb): Generator<NamedCustomer> {
  yield* db.each<NamedCustomer>(
    sql`SELECT c.id, c.full_name AS name, c.code, c.email, p.e164 AS phone FROM customers c
      LEFT JOIN customer_phones p ON p.customer_id = c.id AND p.e164 IS NOT NULL
      WHERE c.deleted_at IS NULL AND c.merged_into_id IS NULL ORDER BY c.id`,
  );
}

/** The respondent numbers that a survey already has. */
export function knownRespondents(db: ReadDb, surveyVersionId: number): Set<string> {
  return new Set(
    db.column<string>(sql`SELECT r.foreign_code FROM responses r JOIN survey_versions v ON v.id = r.survey_version_id
    WHERE v.survey_id = (SELECT survey_id FROM survey_versions WHERE id = ${surveyVersionId}) AND r.foreign_code IS NOT NULL`),
  );
}

/** What imported contacts with the number of a receipt say of themselves: moment, minor units and note. */
export function numberedContacts(
  db: ReadDb,
): IterableIterator<{ readonly at: number; readonly amountMinor: number | null; readonly note: string }> {
  return db.each(sql`SELECT happened_at AS at, amount_minor AS amountMinor, note FROM interactions
    WHERE batch_id IS NOT NULL AND note LIKE '%№ %'`);
}

/** How files with the same headings were read the last time, or undefined. */
export function rememberedChoices(db: ReadDb, fingerprint: string): unknown {
  const row = db.maybe<{ choices: string }>(
    sql`SELECT choices FROM import_mappings WHERE fingerprint = ${fingerprint}`,
  );
  return row && JSON.parse(row.choices);
}

/** Remembers how files with these headings are read. */
export function rememberChoices(db: WriteDb, fingerprint: string, choices: object, at: number): void {
  db.run(sql`INSERT INTO import_mappings (fingerprint, choices, used_at) VALUES (${fingerprint}, ${JSON.stringify(choices)}, ${at})
    ON CONFLICT (fingerprint) DO UPDATE SET choices = excluded.choices, used_at = excluded.used_at`);
}
