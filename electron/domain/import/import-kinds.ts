import { type InteractionKind } from '../../contract/interactions.ts';
import { foldHeading } from './text.ts';

const income = new Set(['收入', 'income', 'приход', 'przychod'].map(foldHeading));
const spending = new Set(['支出', '不计收支', '其他', '/', 'expense', 'разход', 'wydatek'].map(foldHeading));

/**
 * What happened, by the word of the file: our own words for a kind (`words` from folded word to kind), or the two sides of a
 * payment bill. `none` is money that the shop spent: nothing that happened with a customer. Null where the word says nothing.
 */
export function importedKind(
  written: string,
  words: ReadonlyMap<string, InteractionKind>,
): InteractionKind | 'none' | null {
  const folded = foldHeading(written);
  if (income.has(folded)) return 'purchase';
  if (spending.has(folded)) return 'none';
  return words.get(folded) ?? null;
}
