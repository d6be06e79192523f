import { type Consent } from '../contract/consents.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const columns = sql`id, purpose, channel, state, given_on AS givenOn, how, wording, language, recorded_at AS recordedAt`;

/** All that a customer ever said, newest first. */
export function consentsOf(db: ReadDb, customerId: number): Consent[] {
  return db.all<Consent>(sql`SELECT ${columns} FROM consents WHERE customer_id = ${customerId}
    ORDER BY given_on DESC, recorded_at DESC, id DESC`);
}

/** One entry, or undefined. */
export function consentById(db: ReadDb, id: number): Consent | undefined {
  return db.maybe<Consent>(sql`SELECT ${columns} FROM consents WHERE id = ${id}`);
}

/** Adds to the history of a customer; nothing in it is ever changed. */
export function insertConsent(
  db: WriteDb,
  customerId: number,
  consent: Omit<Consent, 'id'> & { readonly batchId?: number },
): number {
  return db.insert(sql`INSERT INTO consents (customer_id, purpose, channel, state, given_on, how, wording, language, batch_id, recorded_at)
    VALUES (${customerId}, ${consent.purpose}, ${consent.channel}, ${consent.state}, ${consent.givenOn}, ${consent.how}, ${consent.wording},
      ${consent.language}, ${consent.batchId}, ${consent.recordedAt})`);
}
