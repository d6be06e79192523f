import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { isHere } from './customer-lists.ts';
import { lastSeenOn } from './customers.ts';
import { forgetFinishedScans } from './scans.ts';

/** Before which day, in the shop's calendar, each kind of data has been kept longer than the rule says; null keeps it. */
export type Limits = {
  readonly customers: string | null;
  readonly comments: string | null;
  readonly rejectedAt: number | null;
  readonly requests: string | null;
};

const seen = sql`coalesce(${lastSeenOn}, c.since_on, date(c.created_at / 1000, 'unixepoch'))`;

/** Customers who were last seen before a day, the longest ago first. */
export function customersNotSeenSince(
  db: ReadDb,
  day: string,
): { id: number; fullName: string; lastSeenOn: string | null }[] {
  return db.all(sql`SELECT c.id, c.full_name AS fullName, ${lastSeenOn} AS lastSeenOn FROM customers c
    WHERE ${isHere} AND ${seen} < ${day} ORDER BY ${seen}, c.id`);
}

const oldTexts = (day: string) => sql`FROM answer_texts WHERE response_id IN
  (SELECT id FROM responses WHERE day < CAST(julianday(${day}) - 2440587.5 AS INTEGER))
  AND question_id IN (SELECT id FROM questions WHERE type = 'text')`;
const oldRejects = (at: number) =>
  sql`FROM rejected_rows WHERE batch_id IN (SELECT id FROM batches WHERE started_at < ${at})`;
const oldRequests = (day: string) => sql`FROM privacy_requests WHERE closed_on < ${day}`;

/** How much has been kept longer than the rules say. */
export function countOld(db: ReadDb, { comments, rejectedAt, requests }: Limits) {
  const count = (from: ReturnType<typeof oldTexts>) => db.one<{ n: number }>(sql`SELECT count(*) AS n ${from}`).n;
  return {
    comments: comments === null ? 0 : count(oldTexts(comments)),
    rejectedRows: rejectedAt === null ? 0 : count(oldRejects(rejectedAt)),
    requests: requests === null ? 0 : count(oldRequests(requests)),
  };
}

/** Removes what has been kept too long, and its images in the undo history; says how much. */
export function clearOld(db: WriteDb, what: 'comments' | 'rejectedRows' | 'requests', limits: Limits): number {
  const { comments, rejectedAt, requests } = limits;
  if (what === 'comments' && comments !== null) {
    db.run(sql`DELETE FROM action_rows WHERE table_name IN ('answer_texts', 'answer_pictures') AND op <> 'insert'`);
    db.run(sql`DELETE FROM answer_pictures WHERE response_id IN
      (SELECT id FROM responses WHERE day < CAST(julianday(${comments}) - 2440587.5 AS INTEGER))`);
    forgetFinishedScans(db);
    return db.run(sql`DELETE ${oldTexts(comments)}`);
  }
  if (what === 'rejectedRows' && rejectedAt !== null) return db.run(sql`DELETE ${oldRejects(rejectedAt)}`);
  return what === 'requests' && requests !== null ? db.run(sql`DELETE ${oldRequests(requests)}`) : 0;
}
