import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flush } from './disk.ts';

/** One erasure as the ledger keeps it: a keyed hash that means nothing without the shop's file. */
export type LedgerEntry = {
  readonly mark: string;
  readonly kind: 'deleted' | 'anonymised';
  readonly erasedOn: string;
};

/** Beside the shop's file, because a restored backup does not know what was erased after it. */
export const ledgerName = 'erased.json';

/** The mark of one customer record: HMAC-SHA-256 under the id of this shop, of the record's number and its moment. */
export function markOf(siteId: string, customer: { readonly id: number; readonly createdAt: number }): string {
  return createHmac('sha256', siteId).update(`${customer.id}|${customer.createdAt}`).digest('hex');
}

function isEntry(value: unknown): value is LedgerEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'mark' in value &&
    'kind' in value &&
    'erasedOn' in value &&
    typeof value.mark === 'string' &&
    typeof value.erasedOn === 'string' &&
    (value.kind === 'deleted' || value.kind === 'anonymised')
  );
}

/** The ledger of a data folder; empty where there is none. */
export function readLedger(dataFolder: string): LedgerEntry[] {
  const file = join(dataFolder, ledgerName);
  if (!existsSync(file)) return [];
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

/** Adds to the ledger of a data folder, whole or not at all. */
export function addToLedger(dataFolder: string, entries: readonly LedgerEntry[]): void {
  const file = join(dataFolder, ledgerName);
  const all = new Map([...readLedger(dataFolder), ...entries].map((entry) => [entry.mark, entry]));
  writeFileSync(`${file}.partial`, JSON.stringify([...all.values()]), { mode: 0o600 });
  flush(`${file}.partial`);
  renameSync(`${file}.partial`, file);
}
