import { type ListName } from '../contract/lists.ts';
import { type Language, languages } from '../contract/settings.ts';
import { type WriteDb } from '../db/database.ts';
import { parseDay } from '../domain/calendar.ts';
import { exactName } from '../domain/exact-name.ts';
import { languageNames } from '../domain/language-names.ts';
import { remembering } from '../domain/import/remembering.ts';
import { foldHeading } from '../domain/import/text.ts';
import { minorDigits, toMinor } from '../domain/money.ts';
import { insertListItem, listItems } from '../store/lists.ts';

/** The values of one row by field: text, marks, and amounts in hundredths. */
export type Fields = Readonly<Record<string, string | number | null>>;

/** The text of a field, or null. */
export function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** Day number and milliseconds of a day or a wall time as it was written; noon where no time was. */
export function momentOf(written: string, dayOf = parseDay): { readonly day: number; readonly at: number } {
  const day = dayOf(written.slice(0, 10)) ?? 0;
  if (written.length === 10) return { day, at: day * 86_400_000 + 43_200_000 };
  const [hours = 12, minutes = 0, seconds = 0] = written.slice(11).split(':').filter(Boolean).map(Number);
  return { day, at: day * 86_400_000 + ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/** Hundredths of a file in the minor units of a currency. */
export function minorOf(hundredths: string | number | null | undefined, currency: string): number | null {
  if (hundredths === null || hundredths === undefined) return null;
  return minorDigits(currency) === 2 ? Number(hundredths) : toMinor(Number(hundredths) / 100, currency);
}

/** Entries of a list by name, spelled as they are; a name that is not there yet is added. */
export function listEntries(db: WriteDb, list: ListName): (name: string | null) => number {
  const known = new Map(listItems(db, list).map((item) => [exactName(item.name), item.id]));
  const entryOf = remembering((name) => {
    const key = exactName(name);
    const id = known.get(key) ?? insertListItem(db, { list, name });
    known.set(key, id);
    return id;
  });
  return (name) => (name ? entryOf(name) : 0);
}

const languageByWord = new Map<string, Language>(
  languages.flatMap((language) => [
    [language, language],
    [foldHeading(languageNames[language]), language],
  ]),
);

/** One of our languages by its code or its own name, else null. */
export function languageOf(written: string | null): Language | null {
  return written === null ? null : (languageByWord.get(foldHeading(written)) ?? null);
}

/** The note of a sale, with the number of its receipt, which has no place of its own. */
export function noteOf(fields: Fields): string | null {
  const note = textOf(fields.note);
  const receipt = textOf(fields.code);
  if (!receipt) return note || null;
  return note ? `${note}\n№ ${receipt}` : `№ ${receipt}`;
}

/** The number of the receipt at the end of such a note, or null. */
export function receiptIn(note: string): string | null {
  return /(?:^|\n)№ ([^\n]+)$/.exec(note)?.[1] ?? null;
}
