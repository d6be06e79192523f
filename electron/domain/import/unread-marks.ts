import { twoMarks, unreadable } from '../../contract/answers.ts';
import { type ImportLanguage } from '../../contract/import-result.ts';
import { foldText } from './text.ts';

const words: ReadonlyMap<number, Readonly<Record<ImportLanguage, string>>> = new Map([
  [unreadable, { en: '(unreadable)', zh: '（无法辨认）', bg: '(нечетливо)', pl: '(nieczytelne)' }],
  [twoMarks, { en: '(two marks)', zh: '（选了两项）', bg: '(две отметки)', pl: '(dwa zaznaczenia)' }],
]);

const markByWord = new Map(
  [...words].flatMap(([mark, said]) => Object.values(said).map((word) => [foldText(word), mark] as const)),
);

/** How our own exports write an answer that is there and cannot be read; null for any other. */
export function unreadWord(answer: unknown, language: ImportLanguage): string | null {
  return typeof answer === 'number' ? (words.get(answer)?.[language] ?? null) : null;
}

/** The mark behind such a word, or null for any other text. */
export function unreadMark(text: string): number | null {
  const first = text.charCodeAt(0);
  // An opening bracket, also a full-width one: no other cell is folded for this.
  return first === 40 || first === 0xff08 ? (markByWord.get(foldText(text)) ?? null) : null;
}
