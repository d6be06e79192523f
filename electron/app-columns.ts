import { createCustomerIndex, type CustomerIndex } from './columns/customer-index.ts';
import { type Connection } from './db/database.ts';
import { foldName } from './domain/name-folding.ts';
import { type Columns } from './handlers/context.ts';
import { forgetTouched, searchableAmong, searchableCustomers, touchedCustomers } from './store/customer-index.ts';

/** When a commit has written more customers than this, reading all anew is quicker than changing one by one. */
const mostChanged = 5000;

/** What is kept in memory beside the file: made when first asked for, brought up to date after every commit. Gives the file `fold()` too. */
export function holdColumns({ raw, read, write }: Connection): Columns & { readonly afterCommit: () => void } {
  raw.function('fold', { deterministic: true }, (text) => foldName(String(text ?? '')));
  let customers: CustomerIndex | undefined;
  const windows = new Map<string, readonly number[]>();

  return {
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
