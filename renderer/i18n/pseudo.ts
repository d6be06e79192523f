import { type PostProcessorModule } from 'i18next';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  E: 'Ë',
  O: 'Ö',
  S: 'Š',
};

/** A sentence as a longer language would have it: accents, brackets at its ends, and 40 percent more letters. */
export function pseudo(text: string): string {
  const accented = text.replaceAll(/[a-zAEOS]/g, (letter) => accents[letter] ?? letter);
  return `[${accented}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
}

/** In development, `?pseudo` in the address shows what is cut off and what was never translated. */
export const pseudoLanguage: PostProcessorModule = {
  type: 'postProcessor',
  name: 'pseudo',
  process: (value) => pseudo(value),
};
