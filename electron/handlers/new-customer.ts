import { foldName } from '../domain/name-folding.ts';
import { insertCustomer } from '../store/customers.ts';
import { type CommandContext } from './context.ts';
import { shownName, typedPhones } from './customer-values.ts';

/** Adds a customer of whom only the name, perhaps a number, is known, in the middle of writing down something else. */
export function insertNewCustomer({ db, now }: CommandContext, typed: string, phone = ''): number {
  const fullName = shownName('newCustomerName', typed);
  const phones = phone === '' ? [] : typedPhones(db, [phone]);
  return insertCustomer(db, { fullName, folded: foldName(fullName), phones, createdAt: now() });
}
