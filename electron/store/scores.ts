import { type ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** The three headline scores of a response. */
export type HeadlineSlot = 'csat' | 'nps' | 'ces';

/** How a headline question is asked, as the survey that collects it says. */
export type HeadlineScale = { readonly min: number; readonly max: number; readonly favourableFrom: number };

/** The scale of a headline question in the newest survey that asks it. */
export function headlineScale(db: ReadDb, slot: HeadlineSlot): HeadlineScale | undefined {
  return db.maybe<HeadlineScale>(sql`SELECT scale_min AS min, scale_max AS max, favourable_from AS favourableFrom FROM questions
    WHERE slot = ${slot} AND scale_min IS NOT NULL ORDER BY survey_version_id DESC LIMIT 1`);
}
