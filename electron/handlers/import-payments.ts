import { type ReadDb } from '../db/database.ts';
import { numberedContacts } from '../store/imports.ts';
import { type Fields, minorOf, momentOf, receiptIn, textOf } from './import-values.ts';

/** Tools that give every payment a number of its own; a till's receipt may stand on several rows. */
const billTools: ReadonlySet<string> = new Set(['wechat', 'alipay']);

/** Whether a payment of a bill came with an earlier bill: two months of them overlap, and a payment happened once. */
export type KnownPayments = (fields: Fields, currency: string) => boolean;

const keyOf = (receipt: string, at: number, amountMinor: number | null) =>
  `${receipt} ${at} ${Math.abs(amountMinor ?? 0)}`;

/** The payments that are here; for files of other tools none is. Number, moment and amount must be the same: a refund keeps the number. */
export function knownPayments(db: ReadDb, tool: string | null): KnownPayments {
  if (tool === null || !billTools.has(tool)) return () => false;
  const here = new Set<string>();
  for (const { at, amountMinor, note } of numberedContacts(db)) {
    const receipt = receiptIn(note);
    if (receipt !== null) here.add(keyOf(receipt, at, amountMinor));
  }
  return (fields, currency) => {
    const [receipt, date] = [textOf(fields.code), textOf(fields.date)];
    if (receipt === null || date === null) return false;
    const own = textOf(fields.currency) ?? currency;
    return here.has(keyOf(receipt, momentOf(date).at, minorOf(fields.amount, own)));
  };
}
