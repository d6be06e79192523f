import { foldName, hasHanzi } from './name-folding.ts';
import { pinyinKeys } from './pinyin-keys.ts';

/** What a customer can be looked up by. */
export type Searchable = {
  readonly fullName: string;
  /** `fullName` as `foldName` makes it. */
  readonly folded: string;
  readonly others: readonly (string | null)[];
  readonly phones: readonly string[];
};

/** Parts a person is found by, none of which may run into the next: TAB stands between them. */
const between = '\t';

const oldLetters = /[йъё]/;
const customary: Readonly<Record<string, string>> = { й: 'и', ъ: 'у', ё: 'е' };

/** As `foldName` made it, or the text in small letters where folding leaves nothing, as with a name of signs alone. */
function shown(folded: string, text: string): string {
  return folded || text.toLowerCase().trim();
}

/** Every way of typing a name: folded, without its hyphens; the spelling before the law of 2009 (Nikolai, Dimitur); Chinese in one word and in pinyin. */
function spellingsOf(name: string, folded: string): string[] {
  const spellings = [shown(folded, name)];
  if (name.includes('-')) spellings.push(foldName(name.replaceAll('-', '')));
  const small = name.toLowerCase();
  if (oldLetters.test(small))
    spellings.push(foldName(small.replaceAll(/[йъё]/g, (letter) => customary[letter] ?? letter)));
  if (hasHanzi(folded)) spellings.push(folded.replaceAll(' ', ''), ...pinyinKeys(folded));
  return spellings;
}

/** The keys of one customer in one line: the folded name first, then other spellings, then reading, code and e-mail. */
export function searchKeys({ fullName, folded, others }: Searchable): string {
  const spellings = spellingsOf(fullName, folded);
  for (const other of others) if (other !== null) spellings.push(...spellingsOf(other, foldName(other)));
  return spellings.length === 1
    ? (spellings[0] ?? '')
    : [...new Set(spellings)].filter((key) => key !== '').join(between);
}

/** The digits of the numbers of one customer, each number ending before a TAB. */
export function phoneKeys({ phones }: Searchable): string {
  return phones.map((phone) => phone.replaceAll(/\D/g, '')).join(between);
}

/** One word of a query: any of its spellings will do, or the number that holds its digits. */
export type QueryWord = { readonly spellings: readonly string[]; readonly digits: string | null };

/** Fewest digits that are looked up in phone numbers. */
export const fewestPhoneDigits = 3;

/** A word that ends in -ия may be the beginning of a longer one, where the ending is written out: Мария of Мариян. */
function spellingsOfWord(word: string): string[] {
  const open = word.toLowerCase().endsWith('ия') ? [foldName(`${word}н`).slice(0, -1)] : [];
  return [...new Set([shown(foldName(word), word), ...open])];
}

/** A typed query as words that must all be found, in any order. A query of digits and signs alone is one number, with or without its leading zeros. */
export function queryWords(text: string): QueryWord[] {
  const digits = text.replaceAll(/[\s()+./-]/g, '');
  if (/^\d+$/.test(digits) && digits.length >= fewestPhoneDigits)
    return [{ spellings: [shown(foldName(text), text)], digits: digits.replace(/^0+(?=\d{3})/, '') }];
  const written = text.split(/\s+/).filter((word) => word !== '');
  const words = written.some((word) => foldName(word) !== '')
    ? written.filter((word) => foldName(word) !== '')
    : written;
  return words.map((word) => ({ spellings: spellingsOfWord(word), digits: null }));
}
