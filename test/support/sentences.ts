import { texts } from '../../locales/index.ts';
import { sentenceText } from '../../locales/sentences.ts';
import { languages } from '../../electron/contract/settings.ts';
import { Sentence } from '../../electron/contract/figure.ts';

/** Every sentence anywhere in an answer. */
export function sentencesIn(value: unknown): Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Sentence.safeParse(value);
  return own.success ? [own.data] : Object.values(value).flatMap(sentencesIn);
}

/** Every number anywhere in an answer. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** A sentence in all four languages. */
export function inEveryLanguage(sentence: Sentence): string[] {
  return languages.map((language) => sentenceText(texts(language), sentence));
}
