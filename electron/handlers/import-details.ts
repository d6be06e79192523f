import { type WriteDb } from '../db/database.ts';
import { toMinor } from '../domain/money.ts';
import { type InteractionDetails } from '../store/interactions.ts';
import { type Fields, listEntries, textOf } from './import-values.ts';

function wholeNumber(written: string | null, least: number, most: number): number | null {
  if (written === null || !/^\d{1,5}$/.test(written)) return null;
  const number = Number(written);
  return number >= least && number <= most ? number : null;
}

function flagOf(said: Fields[string] | undefined): boolean | null {
  return said === 'yes' ? true : said === 'no' ? false : null;
}

function costOf(fields: Fields): Pick<InteractionDetails, 'costMinor' | 'costCurrency'> {
  const [cost, currency] = [textOf(fields.cost), textOf(fields.cost_currency)];
  const isMoney = cost !== null && /^-?\d{1,12}(?:\.\d{1,3})?$/.test(cost) && /^[A-Z]{3}$/.test(currency ?? '');
  return isMoney && currency !== null
    ? { costMinor: toMinor(Number(cost), currency), costCurrency: currency }
    : { costMinor: null, costCurrency: null };
}

const names = [
  'cause',
  'was_opened',
  'was_used',
  'cost',
  'place',
  'tone',
  'level',
  'settled_at_once',
  'minutes',
  'wish',
];

/** What a file says of a contact beyond the usual, as our own exports write it; null where it says nothing of that. */
export function contactDetails(db: WriteDb): (fields: Fields) => InteractionDetails | null {
  const cause = listEntries(db, 'cause');
  return (fields) => {
    if (names.every((name) => (fields[name] ?? null) === null)) return null;
    const tone = textOf(fields.tone);
    return {
      ...costOf(fields),
      causeId: cause(textOf(fields.cause)),
      wasOpened: flagOf(fields.was_opened),
      wasUsed: flagOf(fields.was_used),
      place: textOf(fields.place)?.slice(0, 300) ?? null,
      tone: tone === 'good' || tone === 'mixed' || tone === 'bad' ? tone : null,
      level: wholeNumber(textOf(fields.level), 1, 6),
      settledAtOnce: flagOf(fields.settled_at_once),
      minutes: wholeNumber(textOf(fields.minutes), 0, 10_080),
      wish: textOf(fields.wish)?.slice(0, 1000) ?? null,
    };
  };
}
