import { type KnownRows } from '../contract/imports.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { type CustomerIdentity } from '../domain/duplicate-customers.ts';
import { type KnownCustomers, knownCustomers } from '../domain/known-customers.ts';
import { foldName } from '../domain/name-folding.ts';
import { consentsOf, insertConsent } from '../store/consents.ts';
import {
  customerDetails,
  insertCustomer,
  phonesOf,
  type PlainValues,
  replaceGroups,
  replacePhones,
  updateCustomer,
} from '../store/customers.ts';
import { eachNamedCustomer } from '../store/imports.ts';
import { type Fields, languageOf, listEntries, textOf } from './import-values.ts';

/** What the rows of a batch have in common. */
export type CustomerScope = { readonly batchId: number; readonly at: number; readonly today: string };

const e164 = /^\+\d{6,15}$/;

function phonesIn(phone: string | null) {
  return phone ? [{ e164: e164.test(phone) ? phone : null, typed: phone }] : [];
}

/** Whom a row of a customer list describes. */
export function identityOf(fields: Fields): CustomerIdentity {
  return {
    name: textOf(fields.full_name),
    phone: textOf(fields.phone),
    email: textOf(fields.email),
    code: textOf(fields.code),
  };
}

/** Everybody whom a file could mean. */
export function knownHere(db: ReadDb): KnownCustomers {
  return knownCustomers(eachNamedCustomer(db));
}

/** Finds the customer that a purchase or an answer belongs to, and adds those who are not here yet. */
export function customerFinder(db: WriteDb, { batchId, at }: CustomerScope): (fields: Fields) => number | null {
  const known = knownHere(db);
  const added = new Map<string, number>();
  return (fields) => {
    const { customer_code: code, customer: name, phone, email } = fields;
    const row = { name: textOf(name), phone: textOf(phone), email: textOf(email), code: textOf(code) };
    const fullName = row.name ?? row.code ?? row.phone ?? row.email;
    if (!fullName) return null;
    const sameRow = JSON.stringify(row);
    const found = known.find(row) ?? added.get(sameRow);
    if (found !== undefined) return found;
    const phones = phonesIn(row.phone);
    const customer = { fullName, folded: foldName(fullName), phones, code: row.code, email: row.email };
    const id = insertCustomer(db, { ...customer, batchId, createdAt: at });
    known.add({ ...row, name: fullName, id });
    added.set(sameRow, id);
    return id;
  };
}

type Written = 'new' | 'known';

/** Writes the rows of a customer list; those who are here are left, completed or overwritten, as the person chose. */
export function customerWriter(db: WriteDb, scope: CustomerScope, knownRows: KnownRows): (fields: Fields) => Written {
  const known = knownHere(db);
  const channel = listEntries(db, 'channel');
  const source = listEntries(db, 'source');
  const group = listEntries(db, 'group');

  function plain(fields: Fields): PlainValues {
    return {
      givenName: textOf(fields.given_name),
      familyName: textOf(fields.family_name),
      reading: textOf(fields.reading),
      code: textOf(fields.code),
      email: textOf(fields.email),
      city: textOf(fields.city),
      language: languageOf(textOf(fields.language)),
      channelId: channel(textOf(fields.channel)) || null,
      sourceId: source(textOf(fields.source)) || null,
      birthday: textOf(fields.birthday),
      sinceOn: textOf(fields.since)?.slice(0, 10) ?? null,
      note: textOf(fields.note),
    };
  }

  const groupsOf = (fields: Fields) =>
    (textOf(fields.group) ?? '')
      .split(';')
      .map((name) => group(name.trim()))
      .filter((id) => id > 0);

  function add(fields: Fields, row: CustomerIdentity): void {
    const fullName = row.name ?? row.code ?? row.phone ?? row.email ?? '';
    const id = insertCustomer(db, {
      fullName,
      folded: foldName(fullName),
      phones: phonesIn(row.phone),
      batchId: scope.batchId,
      createdAt: scope.at,
    });
    updateCustomer(db, id, plain(fields));
    const groups = groupsOf(fields);
    if (groups.length > 0) replaceGroups(db, id, groups);
    if (fields.consent === 'yes' || fields.consent === 'no') consent(id, fields, fields.consent);
    known.add({ ...row, name: fullName, id });
  }

  function update(id: number, fields: Fields): void {
    const before = customerDetails(db, id);
    if (!before) return;
    const here = new Map<string, unknown>(Object.entries(before));
    const isWanted = ([field, value]: [string, unknown]) =>
      value !== null && value !== undefined && (knownRows === 'replace' || !here.get(field));
    updateCustomer(db, id, Object.fromEntries(Object.entries(plain(fields)).filter(isWanted)));
    const phones = phonesOf(db, id);
    const more = phonesIn(textOf(fields.phone)).filter(({ typed, e164: number }) =>
      phones.every((phone) => phone.typed !== typed && (number === null || phone.e164 !== number)),
    );
    if (more.length > 0) replacePhones(db, id, [...phones, ...more]);
    const groups = [...new Set([...before.groupIds, ...groupsOf(fields)])];
    if (groups.length > before.groupIds.length) replaceGroups(db, id, groups);
    if (fields.consent === 'no') consent(id, fields, 'no');
  }

  /** A yes is written only of people the shop did not know before; a no always counts. */
  function consent(id: number, fields: Fields, state: 'yes' | 'no'): void {
    const ways = state === 'no' ? (['phone', 'email'] as const) : contactWays(fields);
    const refused = new Set(
      consentsOf(db, id).flatMap((said) => (said.purpose === 'marketing' && said.state === 'no' ? [said.channel] : [])),
    );
    const entry = { purpose: 'marketing', state, givenOn: scope.today, how: 'imported' } as const;
    for (const way of ways) {
      if (refused.has(way)) continue;
      const said = { ...entry, channel: way, wording: null, language: null, recordedAt: scope.at };
      insertConsent(db, id, { ...said, batchId: scope.batchId });
    }
  }

  return (fields) => {
    const row = identityOf(fields);
    const id = known.find(row);
    if (id === undefined) {
      add(fields, row);
      return 'new';
    }
    if (knownRows !== 'leave') update(id, fields);
    return 'known';
  };
}

function contactWays(fields: Fields): ('phone' | 'email')[] {
  return (['phone', 'email'] as const).filter((way) => textOf(fields[way]) !== null);
}
