import { type CustomerChanges } from '../contract/customers.ts';
import { fail } from '../contract/errors.ts';
import { type ListName } from '../contract/lists.ts';
import { type ReadDb } from '../db/database.ts';
import { foldName } from '../domain/name-folding.ts';
import { readPhones, type TypedPhone } from '../domain/phones.ts';
import { isVisible, typedText, typedTextOrNull } from '../domain/typed-text.ts';
import { customerById, type PlainValues, referrersOf } from '../store/customers.ts';
import { listItemById } from '../store/lists.ts';
import { storedSettings } from '../store/settings.ts';
import { calendarDay, pastDay } from './days.ts';

/** A name as it is stored; refuses one that shows nothing. */
export function shownName(path: string, typed: string): string {
  const name = typedText(typed);
  return isVisible(name) ? name : fail('invalidInput', { path, problem: 'shows nothing' });
}

/** Refuses an id that is no entry of the list; null and 0 mean none. */
export function checkEntry(db: ReadDb, path: string, list: ListName, id: number | null | undefined): void {
  if (id && listItemById(db, id)?.list !== list) fail('notInList', { path, list });
}

/** Refuses a customer who is not there. */
export function checkCustomer(db: ReadDb, id: number): void {
  if (!customerById(db, id)) fail('notFound', { what: `customer ${id}` });
}

/** The numbers of a form, each as typed beside its meaning in the shop's country. */
export function typedPhones(db: ReadDb, phones: readonly string[]): TypedPhone[] {
  const country = storedSettings(db).shop?.country ?? '';
  return phones.flatMap((text) => readPhones(typedText(text), country));
}

function checkBirthday(birthday: string | null | undefined, today: string): void {
  if (!birthday) return;
  if (birthday.startsWith('--')) calendarDay('birthday', `2024${birthday.slice(1)}`);
  else pastDay('birthday', birthday, today);
}

function checkReferrer(db: ReadDb, ownId: number | null, referrerId: number | null | undefined): void {
  if (!referrerId) return;
  const referrer = customerById(db, referrerId) ?? fail('notFound', { what: `customer ${referrerId}` });
  if (ownId !== null && [referrerId, ...referrersOf(db, referrerId)].includes(ownId))
    fail('referralLoop', { path: 'referredById', name: referrer.fullName });
}

/** The plain fields of a form as they are stored, after all checks; fields that were not given stay away. */
export function plainValues(db: ReadDb, ownId: number | null, changes: CustomerChanges, today: string): PlainValues {
  const { fullName, birthday, sinceOn, groupIds = [] } = changes;
  checkEntry(db, 'channelId', 'channel', changes.channelId);
  checkEntry(db, 'sourceId', 'source', changes.sourceId);
  for (const id of groupIds) checkEntry(db, 'groupIds', 'group', id);
  checkBirthday(birthday, today);
  if (sinceOn) pastDay('sinceOn', sinceOn, today);
  checkReferrer(db, ownId, changes.referredById);
  const name = fullName === undefined ? undefined : shownName('fullName', fullName);
  const text = (typed: string | null | undefined) => (typed === undefined ? undefined : typedTextOrNull(typed));
  return {
    fullName: name,
    folded: name === undefined ? undefined : foldName(name),
    givenName: text(changes.givenName),
    familyName: text(changes.familyName),
    reading: text(changes.reading),
    code: text(changes.code),
    email: text(changes.email),
    city: text(changes.city),
    note: text(changes.note),
    language: changes.language,
    channelId: changes.channelId,
    sourceId: changes.sourceId,
    referredById: changes.referredById,
    birthday,
    sinceOn,
    doNotUse: changes.doNotUse,
    noMarketing: changes.noMarketing,
  };
}
