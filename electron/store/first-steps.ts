import { type ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** Whether there is a customer, an answer, a printed form. */
export function stepsDone(db: ReadDb): { customer: boolean; feedback: boolean; form: boolean } {
  const found = db.one<{ customer: number; feedback: number; form: number }>(sql`SELECT
    EXISTS (SELECT 1 FROM customers) AS customer,
    EXISTS (SELECT 1 FROM responses) OR EXISTS (SELECT 1 FROM anonymous_responses) AS feedback,
    EXISTS (SELECT 1 FROM printed_forms) AS form`);
  return { customer: found.customer === 1, feedback: found.feedback === 1, form: found.form === 1 };
}
