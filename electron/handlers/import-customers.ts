import { type ConsentPurpose } from '../contract/consents.ts';
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

function phonesIn(phone: string | null, more: string | null = null) {
  const others = more?.split(';').map((part) => part.trim()) ?? [];
  return [phone ?? '', ...others].flatMap((typed) => (typed ? [{ e164: e164.test(typed) ? typed : null, typed }] : []));
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

/**
 * Finds the customer that a purchase or an answer belongs to, and adds those who are not here yet. The same words mean the
 * same person throughout a file.
 */
export function customerFinder(db: WriteDb, { batchId, at }: CustomerScope): (fields: Fields) => number | null {
  const known = knownHere(db);
  const met = new Map<string, number>();

  function find(row: CustomerIdentity, fullName: string): number {
    const found = known.find(row);
    if (found !== undefined) return found;
    const phones = phonesIn(row.phone);
    const customer = { fullName, folded: foldName(fullName), phones, code: row.code, email: row.email };
    const id = insertCustomer(db, { ...customer, batchId, createdAt: at });
    known.add({ ...row, name: fullName, id });
    return id;
  }

  return (fields) => {
    const { customer_code: code, customer: name, phone, email } = fields;
    const row = { name: textOf(name), phone: textOf(phone), email: textOf(email), code: textOf(code) };
    const fullName = row.name ?? row.code ?? row.phone ?? row.email;
    if (!fullName) return null;
    const words = `${row.name ?? ''}\u001f${row.phone ?? ''}\u001f${row.email ?? ''}\u001f${row.code ?? ''}`;
    const before = met.get(words);
    if (before !== undefined) return before;
    const id = find(row, fullName);
    met.set(words, id);
    return id;
  };
}

const consentFields = [
  { field: 'consent', purpose: 'marketing' },
  { field: 'survey_consent', purpose: 'survey' },
] as const;

type Written = 'new' | 'known';

/** Takes the rows of a customer list; `finish` after the last one, when everybody is here whom a row may name. */
export type CustomerWriter = { readonly write: (fields: Fields) => Written; readonly finish: () => void };

/** Writes the rows of a customer list; those who are here are left, completed or overwritten, as the person chose. */
export function customerWriter(db: WriteDb, scope: CustomerScope, knownRows: KnownRows): CustomerWriter {
  const known = knownHere(db);
  const channel = listEntries(db, 'channel');
  const source = listEntries(db, 'source');
  const group = listEntries(db, 'group');

  const referred: { readonly id: number; readonly by: string }[] = [];

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
      ...plain(fields),
      fullName,
      folded: foldName(fullName),
      phones: phonesIn(row.phone, textOf(fields.more_phones)),
      batchId: scope.batchId,
      createdAt: scope.at,
    });
    const groups = groupsOf(fields);
    if (groups.length > 0) replaceGroups(db, id, groups);
    for (const { field, purpose } of consentFields) {
      const state = fields[field];
      if (state === 'yes' || state === 'no') consent(id, fields, purpose, state);
    }
    const by = textOf(fields.referred_by);
    if (by !== null) referred.push({ id, by });
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
    const more = phonesIn(textOf(fields.phone), textOf(fields.more_phones)).filter(({ typed, e164: number }) =>
      phones.every((phone) => phone.typed !== typed && (number === null || phone.e164 !== number)),
    );
    if (more.length > 0) replacePhones(db, id, [...phones, ...more]);
    const groups = [...new Set([...before.groupIds, ...groupsOf(fields)])];
    if (groups.length > before.groupIds.length) replaceGroups(db, id, groups);
    for (const { field, purpose } of consentFields) if (fields[field] === 'no') consent(id, fields, purpose, 'no');
    const by = textOf(fields.referred_by);
    if (by !== null && (knownRows === 'replace' || before.referredBy === null)) referred.push({ id, by });
  }

  /** A yes is written only of people the shop did not know before; a no always counts. */
  function consent(id: number, fields: Fields, purpose: ConsentPurpose, state: 'yes' | 'no'): void {
    const ways = state === 'no' ? (['phone', 'email'] as const) : contactWays(fields);
    const refused = new Set(
      consentsOf(db, id).flatMap((said) => (said.purpose === purpose && said.state === 'no' ? [said.channel] : [])),
    );
    const entry = { purpose, state, givenOn: scope.today, how: 'imported' } as const;
    for (const way of ways) {
      if (refused.has(way)) continue;
      const said = { ...entry, channel: way, wording: null, language: null, recordedAt: scope.at };
      insertConsent(db, id, { ...said, batchId: scope.batchId });
    }
  }

  /** Somebody is named by their code, else by their whole name; whom nobody or several could be meant by stays unnamed. */
  function refer(id: number, by: string): void {
    const nobody = { name: null, phone: null, email: null, code: null };
    const referrer = known.find({ ...nobody, code: by }) ?? known.find({ ...nobody, name: by });
    if (referrer !== undefined && referrer !== id) updateCustomer(db, id, { referredById: referrer });
  }

  function write(fields: Fields): Written {
    const row = identityOf(fields);
    const id = known.find(row);
    if (id === undefined) {
      add(fields, row);
      return 'new';
    }
    if (knownRows !== 'leave') update(id, fields);
    return 'known';
  }

  return { write, finish: () => referred.forEach(({ id, by }) => refer(id, by)) };
}

function contactWays(fields: Fields): ('phone' | 'email')[] {
  return (['phone', 'email'] as const).filter((way) => textOf(fields[way]) !== null);
}
