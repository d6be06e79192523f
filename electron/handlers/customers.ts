import { type CustomerDetails, type customers as contract } from '../contract/customers.ts';
import { type CustomerFilter, type CustomerSort } from '../contract/customer-filter.ts';
import { fail } from '../contract/errors.ts';
import { formatDay } from '../domain/calendar.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import * as bin from '../store/customer-bin.ts';
import { filteredIds, sortedIds } from '../store/customer-lists.ts';
import * as store from '../store/customers.ts';
import { recordCorrections } from '../store/corrections.ts';
import { listItemById } from '../store/lists.ts';
import { type Handlers, type QueryContext } from './context.ts';
import { cardOf } from './customer-card.ts';
import { checkEntry, plainValues, typedPhones } from './customer-values.ts';
import { erasePeople } from './erase-people.ts';

/** Days that a deleted customer can still be brought back. */
const daysInBin = 30;
const dayMs = 86_400_000;

type Chosen = { readonly search: string; readonly filter: CustomerFilter };

function details(db: ReadDb, id: number): CustomerDetails {
  return store.customerDetails(db, id) ?? fail('notFound', { what: `customer ${id}` });
}

/** What a list shows, in its order: the filter answered by the file, the search and the order of names by the columns. */
function chosenIds(
  { db, columns, language }: QueryContext,
  { search, filter }: Chosen,
  sort: CustomerSort = 'name',
  descending = false,
): readonly number[] {
  return columns.window(JSON.stringify([search, filter, sort, descending, language]), () => {
    const found = search.trim() === '' ? null : new Set(columns.customers().find(search).all);
    if (sort !== 'name') {
      const ids = sortedIds(db, filter, sort, descending);
      return found ? ids.filter((id) => found.has(id)) : ids;
    }
    const isUnfiltered = Object.values(filter).every((value) => value === undefined);
    const meant = isUnfiltered ? null : new Set(filteredIds(db, filter));
    const ordered = columns
      .customers()
      .order(language)
      .filter((id) => (meant?.has(id) ?? true) && (found?.has(id) ?? true));
    const hidden = meant && !found ? [...meant].filter((id) => !columns.customers().has(id)) : [];
    const all = [...ordered, ...hidden];
    return descending ? all.reverse() : all;
  });
}

function subjectOf(db: ReadDb, ids: readonly number[]): string {
  const [first] = ids;
  const name = ids.length === 1 && first !== undefined ? store.customerDetails(db, first)?.fullName : undefined;
  return name ?? String(ids.length);
}

function writeLists(
  db: WriteDb,
  id: number,
  { phones, groupIds }: { readonly phones?: readonly string[] | undefined; readonly groupIds?: number[] | undefined },
): void {
  if (phones) store.replacePhones(db, id, typedPhones(db, phones));
  if (groupIds) store.replaceGroups(db, id, groupIds);
}

/** What the corrections of a customer are told in. */
function correctable(db: ReadDb, { phones, groupIds, referredBy, ...rest }: CustomerDetails): Record<string, unknown> {
  const {
    id: _id,
    phone: _phone,
    lastSeenOn: _seen,
    createdAt: _at,
    mergedInto: _into,
    isInBin: _bin,
    ...plain
  } = rest;
  return {
    ...plain,
    channelId: plain.channelId === null ? null : (listItemById(db, plain.channelId)?.name ?? null),
    sourceId: plain.sourceId === null ? null : (listItemById(db, plain.sourceId)?.name ?? null),
    phones: phones.map(({ typed }) => typed).join(', ') || null,
    groupIds: groupIds.map((id) => listItemById(db, id)?.name ?? '').join(', ') || null,
    referredById: referredBy?.fullName ?? null,
  };
}

export const customers: Handlers<{ customers: typeof contract }>['customers'] = {
  list(context, { sort, descending, offset, limit, ...chosen }) {
    const ids = chosenIds(context, chosen, sort, descending);
    return store.customersByIds(context.db, ids.slice(offset, offset + limit));
  },
  count: (context, chosen) => chosenIds(context, chosen).length,
  ids: (context, { sort, descending, ...chosen }) => [...chosenIds(context, chosen, sort, descending)],
  find({ db, columns }, { text, limit }) {
    const { best, all } = columns.customers().find(text, Math.max(limit, 50));
    const digits = text.replaceAll(/\D/g, '');
    const found = store.customersByIds(db, best).map(({ id, fullName, lastSeenOn }, place) => {
      const numbers = store.phonesOf(db, id).map(({ e164, typed }) => (e164 ?? typed).replaceAll(/\D/g, ''));
      const number = (digits && numbers.find((each) => each.includes(digits))) || numbers[0];
      return { id, fullName, lastSeenOn, phoneEnd: number?.slice(-4) ?? null, place };
    });
    return { total: all.length, found: found.slice(0, limit).map(({ place: _place, ...customer }) => customer) };
  },
  get: ({ db }, { id }) => details(db, id),
  card: ({ db, today }, { id }) => cardOf(db, details(db, id), today()),
  create({ db, now, today, about }, { phone, phones = [], groupIds, ...fields }) {
    const values = plainValues(db, null, { ...fields, groupIds }, today());
    const fullName = String(values.fullName);
    about(fullName);
    const id = store.insertCustomer(db, { fullName, folded: String(values.folded), phones: [], createdAt: now() });
    const { fullName: _name, folded: _folded, ...others } = values;
    store.updateCustomer(db, id, others);
    writeLists(db, id, { phones: phone === undefined ? phones : [phone, ...phones], groupIds });
    return store.customerById(db, id) ?? fail('notFound', { what: `customer ${id}` });
  },
  update({ db, now, today, about }, { id, changes }) {
    const before = details(db, id);
    if (before.mergedInto) fail('notFound', { what: `customer ${id}` });
    store.updateCustomer(db, id, plainValues(db, id, changes, today()));
    writeLists(db, id, changes);
    const after = details(db, id);
    about(after.fullName);
    recordCorrections(db, { area: 'customer', id, at: now() }, correctable(db, before), correctable(db, after));
    return after;
  },
  updateMany({ db, about }, { ids, changes: { addGroupIds = [], removeGroupIds = [], ...values } }) {
    for (const id of [...addGroupIds, ...removeGroupIds]) checkEntry(db, 'addGroupIds', 'group', id);
    checkEntry(db, 'channelId', 'channel', values.channelId);
    checkEntry(db, 'sourceId', 'source', values.sourceId);
    about(subjectOf(db, ids));
    const counts = [
      store.updateCustomers(db, ids, values),
      ...addGroupIds.map((id) => store.changeGroup(db, ids, id, true)),
      ...removeGroupIds.map((id) => store.changeGroup(db, ids, id, false)),
    ];
    return { changed: Math.max(...counts) };
  },
  remove({ db, now, about }, { ids }) {
    about(subjectOf(db, ids));
    return { removed: bin.binCustomers(db, ids, now()) };
  },
  restore({ db, about }, { ids }) {
    about(subjectOf(db, ids));
    return { restored: bin.unbinCustomers(db, ids) };
  },
  bin: ({ db }) =>
    bin.binnedCustomers(db).map((customer) => ({
      ...customer,
      until: formatDay(Math.floor(customer.deletedAt / dayMs) + daysInBin),
    })),
  async emptyBin(context, { all }) {
    const before = all ? Number.MAX_SAFE_INTEGER : context.now() - daysInBin * dayMs;
    const records = bin.binnedBefore(context.db, before);
    if (records.length > 0) await erasePeople(context, { records, kind: 'anonymised', about: String(records.length) });
    return { erased: records.length };
  },
};
