import { type CustomerIdentity } from './duplicate-customers.ts';
import { exactName } from './exact-name.ts';
import { isSameCustomer } from './same-customer.ts';

type Named = CustomerIdentity & { readonly id: number };

/** What a file calls somebody, and who that is. */
export interface KnownCustomers {
  /** The customer of a row, or undefined where nobody, or more than one, could be meant. */
  find(row: CustomerIdentity): number | undefined;
  /** Whether somebody here shares a contact or the whole name with the row, without being certainly the same. */
  hasPossible(row: CustomerIdentity): boolean;
  add(customer: Named): void;
}

const kinds = ['code', 'phone', 'email'] as const;

/** Finds customers by code, phone or e-mail where the name does not speak against it; by name alone only the one of that name. */
export function knownCustomers(customers: Iterable<Named>): KnownCustomers {
  const byContact = new Map<string, Named[]>();
  const byName = new Map<string, Set<number>>();

  function contactsOf(row: CustomerIdentity): string[] {
    return kinds.flatMap((kind) => (row[kind] ? [`${kind} ${row[kind].toLowerCase()}`] : []));
  }

  function add(customer: Named): void {
    for (const key of contactsOf(customer)) {
      const sharing = byContact.get(key);
      if (sharing) sharing.push(customer);
      else byContact.set(key, [customer]);
    }
    if (customer.name === null) return;
    const key = exactName(customer.name);
    const ids = byName.get(key) ?? new Set<number>();
    byName.set(key, ids.add(customer.id));
  }

  function onlyOf(name: string): number | undefined {
    const ids = byName.get(exactName(name));
    if (ids?.size !== 1) return undefined;
    const [id] = ids;
    return id;
  }

  for (const customer of customers) add(customer);
  return {
    find(row) {
      const contacts = contactsOf(row);
      for (const key of contacts) {
        const same = byContact.get(key)?.find((known) => isSameCustomer(row, known));
        if (same) return same.id;
      }
      return contacts.length === 0 && row.name !== null ? onlyOf(row.name) : undefined;
    },
    hasPossible: (row) =>
      contactsOf(row).some((key) => byContact.has(key)) || (row.name !== null && byName.has(exactName(row.name))),
    add,
  };
}
