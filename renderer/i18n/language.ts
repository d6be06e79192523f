import { type Language, languages } from '../../electron/contract/settings.ts';

/** Each language in its own name, in the order in which it is offered. */
export const languageNames = { en: 'English', zh: '简体中文', bg: 'Български', pl: 'Polski' } as const satisfies Record<
  Language,
  string
>;

/** The value of `lang` for a language; Chinese needs its script for the right glyphs and line breaks. */
export const htmlLang = { en: 'en', zh: 'zh-CN', bg: 'bg', pl: 'pl' } as const satisfies Record<Language, string>;

/** True for the languages that the product speaks. */
export function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value);
}

/** The first of the system's languages that the product speaks, else English. */
export function preferredLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';
}
