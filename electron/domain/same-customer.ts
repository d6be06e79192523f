import { type CustomerIdentity, identityKey, judgePair } from './duplicate-customers.ts';
import { exactName } from './exact-name.ts';

/** A name of which nobody may think that it is another one in other letters: only a person decides that. */
const asWritten = (name: string) => name;

/**
 * Whether a row of a file with a contact of a customer's (phone, e-mail or code) is that customer: without a name, with the
 * same name, or with one so alike that it is certain. Another first name on the family's phone is another person.
 */
export function isSameCustomer(row: CustomerIdentity, known: CustomerIdentity): boolean {
  if (row.name === null || exactName(row.name) === exactName(known.name ?? '')) return true;
  return judgePair(identityKey(row), identityKey(known), asWritten) === 'certain';
}
