import { type Language } from '../contract/settings.ts';

/**
 * The language that the letters of a text tell: Chinese characters, Cyrillic, or Polish diacritics. Null where they do
 * not, as in "OK" or a Polish sentence that happens to have none.
 */
export function languageOfText(text: string): Language | null {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const [chinese, cyrillic, latin] = [
    count(/\p{Script=Han}/gu),
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Latin}/gu),
  ];
  // One Chinese character says as much as a few letters.
  if (chinese > 0 && 3 * chinese >= Math.max(cyrillic, latin)) return 'zh';
  if (cyrillic > latin) return 'bg';
  return /[ąćęłńóśźż]/iu.test(text) ? 'pl' : null;
}
