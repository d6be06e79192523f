import { type Language } from '../contract/settings.ts';

/** Each language in its own words, as a person looks for it. */
export const languageNames: Readonly<Record<Language, string>> = {
  zh: '中文',
  bg: 'Български',
  pl: 'Polski',
  en: 'English',
};
