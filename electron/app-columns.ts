import { createCustomerIndex, type CustomerIndex } from './columns/customer-index.ts';
import { createShopColumns, mostChanged as mostChangedRows, type ShopColumns } from './columns/shop.ts';
import { type Connection } from './db/database.ts';
import { foldName } from './domain/name-folding.ts';
import { type Columns } from './handlers/context.ts';
import { forgetTouched, searchableAmong, searchableCustomers, touchedCustomers } from './store/customer-index.ts';
import { changedKeys, packedRows, packedRowsOf, startNoting } from './store/shop-columns.ts';

/** When a commit has written more customers than this, reading all anew is quicker than changing one by one. */
const mostChanged = 5000;

/** The rows behind the scores; asked for between transactions only, so that they never hold what a rollback takes back. */
function holdShop({ raw, read, write }: Connection): () => ShopColumns {
  const shop = createShopColumns({
    rows: (table, since) => packedRows(read, table, since),
    rowsOf: (table, keys) => packedRowsOf(read, table, keys),
    changed: () => changedKeys(read, mostChangedRows),
    startNoting: (table) => startNoting(write, table),
  });
  return () => {
    if (raw.inTransaction) throw new Error('Scores are asked for between transactions');
    shop.refresh();
    return shop;
  };
}

/** What is kept in memory beside the file: made when first asked for, brought up to date after every commit. Gives the file `fold()` too. */
export function holdColumns(connection: Connection): Columns & { readonly afterCommit: () => void } {
  const { raw, read, write } = connection;
  raw.function('fold', { deterministic: true }, (text) => foldName(String(text ?? '')));
  let customers: CustomerIndex | undefined;
  const windows = new Map<string, readonly number[]>();

  return {
    shop: holdShop(connection),
    customers: () => (customers ??= createCustomerIndex(searchableCustomers(read))),
    window(key, make) {
      const known = windows.get(key);
      if (known) return known;
      const made = make();
      const oldest = windows.keys().next();
      if (windows.size >= 4 && !oldest.done) windows.delete(oldest.value);
      windows.set(key, made);
      return made;
    },
    afterCommit() {
      windows.clear();
      const touched = touchedCustomers(read);
      if (touched.length === 0) return;
      forgetTouched(write);
      if (!customers) return;
      if (touched.length > mostChanged) {
        customers = undefined;
        return;
      }
      const entries = searchableAmong(read, touched);
      const found = new Set(entries.map(({ id }) => id));
      customers.change(
        entries,
        touched.filter((id) => !found.has(id)),
      );
    },
  };
}
