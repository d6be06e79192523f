import { type Language, languages } from '../contract/settings.ts';

/** The language of what is said before any shop is open: the machine's, or English where we do not speak it. */
export function startLanguage(locale: string): Language {
  return languages.find((language) => locale.split('-')[0] === language) ?? 'en';
}
