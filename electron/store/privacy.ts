import { PrivacySettings, type RequestKind } from '../contract/privacy.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { settingOf, storeSetting } from './settings.ts';

/** A request as it lies in the file. */
export type RequestRow = {
  readonly id: number;
  readonly kind: RequestKind;
  readonly customerId: number | null;
  readonly person: string;
  readonly receivedOn: string;
  readonly identity: string;
  readonly note: string;
  readonly outcome: 'done' | 'refused' | null;
  readonly closedOn: string | null;
};

const columns = sql`id, kind, customer_id AS customerId, person, received_on AS receivedOn, identity, note, outcome, closed_on AS closedOn`;

/** Open requests first, the oldest on top; then closed ones, the newest on top. */
export function listRequests(db: ReadDb): RequestRow[] {
  return db.all(sql`SELECT ${columns} FROM privacy_requests
    ORDER BY closed_on IS NOT NULL, CASE WHEN closed_on IS NULL THEN received_on END, closed_on DESC, id DESC`);
}

/** One request, or undefined. */
export function requestById(db: ReadDb, id: number): RequestRow | undefined {
  return db.maybe(sql`SELECT ${columns} FROM privacy_requests WHERE id = ${id}`);
}

/** Writes a request down; gives its number. */
export function insertRequest(db: WriteDb, request: Omit<RequestRow, 'id' | 'outcome' | 'closedOn'>): number {
  return db.insert(sql`INSERT INTO privacy_requests (kind, customer_id, person, received_on, identity, note)
    VALUES (${request.kind}, ${request.customerId}, ${request.person}, ${request.receivedOn}, ${request.identity}, ${request.note})`);
}

/** Closes a request. */
export function closeRequest(
  db: WriteDb,
  { id, outcome, closedOn, identity, note }: Pick<RequestRow, 'id' | 'outcome' | 'closedOn' | 'identity' | 'note'>,
): void {
  db.run(
    sql`UPDATE privacy_requests SET outcome = ${outcome}, closed_on = ${closedOn}, identity = ${identity}, note = ${note} WHERE id = ${id}`,
  );
}

const defaults: PrivacySettings = {
  address: '',
  contact: '',
  customerMonths: 24,
  commentMonths: 24,
  rejectedDays: 30,
  requestMonths: 36,
};

/** What the shop says of itself and how long it keeps what; the suggested rules where it decided nothing. */
export function privacySettings(db: ReadDb): PrivacySettings {
  const stored = PrivacySettings.safeParse(settingOf(db, 'privacy'));
  return stored.success ? stored.data : defaults;
}

/** Keeps them. */
export function storePrivacySettings(db: WriteDb, settings: PrivacySettings): void {
  storeSetting(db, 'privacy', settings);
}
