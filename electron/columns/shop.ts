import { type Packed, packer, ordered, replaced, type Numbers } from './packed.ts';
import {
  type AnonymousTable,
  anonymousTable,
  type AnswerTable,
  answerTable,
  type ContactTable,
  contactTable,
  customerStates,
  type CustomerTable,
  customerTable,
  type InvitationTable,
  invitationTable,
  layouts,
} from './tables.ts';

type TableName = keyof typeof layouts;
type Rows = readonly (readonly number[])[];

/** Tables whose rows are changed one by one; of anonymous answers everything is read again. */
export type ChangedTable = Exclude<TableName, 'anonymous'>;

/** Where the rows come from. Contacts are changed customer by customer, everything else by its id. */
export type ShopSource = {
  /** All rows of a table in pieces, each in the order of ids; of the answers only those of `since` and later days where it is given. */
  rows(table: TableName, since?: number): Iterable<Rows>;
  /** The rows of these keys, in the order of the table. */
  rowsOf(table: ChangedTable, keys: readonly number[]): Rows;
  /** Keys whose rows were written since they were last taken in; `null` where too many were to tell. */
  changed(): ReadonlyMap<TableName, readonly number[] | null>;
  /** From now on what is written to a table is noted; what was noted of it before has been taken in. */
  startNoting(table: TableName): void;
};

/** The shop's rows in memory, as of the last commit; each table is read when it is first asked for. */
export type ShopColumns = {
  /** Answers of at least these and all later days. */
  readonly answers: (since: number) => AnswerTable;
  readonly anonymous: () => AnonymousTable;
  readonly contacts: () => ContactTable;
  readonly customers: () => CustomerTable;
  readonly invitations: () => InvitationTable;
  /** Customers whose answers do not count. */
  readonly hidden: () => ReadonlySet<number>;
};

/** Above this many changed keys, reading a table anew is quicker. */
export const mostChanged = 5000;

const keyColumn = { answers: 0, contacts: 0, customers: 0, invitations: 0 } as const;

type Held<Table> = { readonly packed: Packed; readonly table: Table };

/** A table that is read when asked for and keeps up with what is written. */
function holder<Table>(source: ShopSource, name: TableName, wrap: (packed: Packed) => Table) {
  const { widths, order } = layouts[name];
  const [first, second] = order;
  let held: Held<Table> | undefined;

  function hold(packed: Packed): Table {
    held = { packed, table: wrap(packed) };
    return held.table;
  }

  function packedOf(pieces: Iterable<Rows>): Packed {
    const taken = packer(widths, name === 'contacts' ? 1 : 0);
    for (const rows of pieces) taken.add(rows);
    return ordered(taken.packed(), first, second);
  }

  return {
    forget: () => (held = undefined),
    get: (since?: number): Table => {
      if (held) return held.table;
      source.startNoting(name);
      return hold(packedOf(source.rows(name, since)));
    },
    change(keys: readonly number[] | null, isKept: (row: readonly number[]) => boolean): void {
      if (!held) return;
      if (name === 'anonymous' || keys === null || keys.length > Math.max(mostChanged, held.packed.size / 8)) {
        held = undefined;
        return;
      }
      const gone = new Set(keys);
      const key: Numbers = held.packed.columns[keyColumn[name]];
      const added = packedOf([source.rowsOf(name, keys).filter(isKept)]);
      hold(replaced(held.packed, (row) => gone.has(key[row]), added, first, second));
    },
  };
}

/** Rows of a shop in memory that are brought up to date by `refresh`. */
export function createShopColumns(source: ShopSource): ShopColumns & { readonly refresh: () => void } {
  const answers = holder(source, 'answers', answerTable);
  const anonymous = holder(source, 'anonymous', anonymousTable);
  const contacts = holder(source, 'contacts', contactTable);
  const customers = holder(source, 'customers', customerTable);
  const invitations = holder(source, 'invitations', invitationTable);
  const holders = { answers, anonymous, contacts, customers, invitations };
  let answersSince = Infinity;
  let hidden: ReadonlySet<number> | undefined;

  return {
    answers(since) {
      if (since >= answersSince) return answers.get(answersSince);
      // A first look at recent days reads these only; whoever looks further back gets everything.
      const isFirst = answersSince === Infinity;
      answers.forget();
      answersSince = isFirst ? since : -Infinity;
      return answers.get(answersSince);
    },
    anonymous: () => anonymous.get(),
    contacts: () => contacts.get(),
    customers: () => customers.get(),
    invitations: () => invitations.get(),
    hidden() {
      if (hidden) return hidden;
      const { size, id, state } = customers.get();
      const found = new Set<number>();
      for (let row = 0; row < size; row++) if (state[row] & customerStates.doNotUse) found.add(id[row]);
      hidden = found;
      return found;
    },
    refresh() {
      const changed = source.changed();
      if (changed.size === 0) return;
      for (const [name, keys] of changed) {
        const isKept = (row: readonly number[]) => name !== 'answers' || row[1] >= answersSince;
        holders[name].change(keys, isKept);
        source.startNoting(name);
      }
      if (changed.has('customers')) hidden = undefined;
    },
  };
}
