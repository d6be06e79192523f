import { type Batch } from '../contract/imports.ts';
import { type ImportTarget, type RejectedRow } from '../contract/import-result.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

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

/** Everything a row of a file can name a customer by, loaded once for an import. */
export type CustomerIndex = {
  find(by: {
    readonly code?: string | null;
    readonly phone?: string | null;
    readonly email?: string | null;
    readonly folded?: string | null;
  }): number | undefined;
  add(
    id: number,
    by: {
      readonly code?: string | null;
      readonly phone?: string | null;
      readonly email?: string | null;
      readonly folded?: string | null;
    },
  ): void;
};

type Known = { readonly id: number; readonly key: string };

/** Finds customers by code, phone or e-mail, and by name only where the name belongs to one customer alone. */
export function loadCustomerIndex(db: ReadDb): CustomerIndex {
  const isHere = sql`c.deleted_at IS NULL AND c.merged_into_id IS NULL`;
  const load = (rows: readonly Known[]) => new Map(rows.map(({ id, key }) => [key, id]));
  const codes = load(
    db.all<Known>(sql`SELECT c.id, c.code AS key FROM customers c WHERE ${isHere} AND c.code IS NOT NULL`),
  );
  const emails = load(
    db.all<Known>(sql`SELECT c.id, lower(c.email) AS key FROM customers c WHERE ${isHere} AND c.email IS NOT NULL`),
  );
  const phones = load(
    db.all<Known>(
      sql`SELECT c.id, p.e164 AS key FROM customer_phones p JOIN customers c ON c.id = p.customer_id WHERE ${isHere} AND p.e164 IS NOT NULL`,
    ),
  );
  const names = new Map<string, number | null>();
  for (const { id, key } of db.each<Known>(sql`SELECT c.id, c.folded AS key FROM customers c WHERE ${isHere}`))
    names.set(key, names.has(key) ? null : id);
  return {
    find: ({ code, phone, email, folded }) =>
      (code ? codes.get(code) : undefined) ??
      (phone ? phones.get(phone) : undefined) ??
      (email ? emails.get(email.toLowerCase()) : undefined) ??
      (folded && !code && !phone && !email ? (names.get(folded) ?? undefined) : undefined),
    add(id, { code, phone, email, folded }) {
      if (code) codes.set(code, id);
      if (phone) phones.set(phone, id);
      if (email) emails.set(email.toLowerCase(), id);
      if (folded) names.set(folded, names.has(folded) ? null : id);
    },
  };
}

/** The respondent numbers that a survey already has. */
export function knownRespondents(db: ReadDb, surveyVersionId: number): Set<string> {
  return new Set(
    db.column<string>(sql`SELECT r.foreign_code FROM responses r JOIN survey_versions v ON v.id = r.survey_version_id
    WHERE v.survey_id = (SELECT survey_id FROM survey_versions WHERE id = ${surveyVersionId}) AND r.foreign_code IS NOT NULL`),
  );
}
