import { createInstance, type i18n, type TFunction } from 'i18next';
import { words as bg } from './bg/index.ts';
import { words as en } from './en/index.ts';
import { formatsFor } from './formats.ts';
import { words as pl } from './pl/index.ts';
import { words as zh } from './zh/index.ts';

/** All words of the product by language; English is the source that types the keys. */
export const resources = {
  en: { translation: en },
  zh: { translation: zh },
  bg: { translation: bg },
  pl: { translation: pl },
};

export type ProductLanguage = keyof typeof resources;

function isProductLanguage(language: string): language is ProductLanguage {
  return Object.hasOwn(resources, language);
}

/**
 * Teaches an instance to write `{{points, signed}}`: a score or a difference that always shows its sign, `{{mean, tenths}}`: one decimal, and
 * `{{amount, money}}`: minor units of the `currency` that stands beside it.
 */
export function teachFormats({ services }: i18n): void {
  services.formatter?.add('money', (minor: unknown, language = 'en', { currency }: { currency?: string } = {}) =>
    formatsFor(isProductLanguage(language) ? language : 'en', '').money(Number(minor), currency ?? ''),
  );
  services.formatter?.add('tenths', (value: unknown, language = 'en') =>
    formatsFor(isProductLanguage(language) ? language : 'en', '').value('mean', Number(value)),
  );
  services.formatter?.add('signed', (points: unknown, language = 'en') =>
    formatsFor(isProductLanguage(language) ? language : 'en', '').signed(Number(points)),
  );
}

const speaker = createInstance();
void speaker.init({
  resources,
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: Object.keys(resources),
  initAsync: false,
  interpolation: { escapeValue: false },
});
teachFormats(speaker);

/** The words of one language for everything outside the window: reports, menus, the command line. */
export function texts(language: ProductLanguage): TFunction {
  return speaker.getFixedT(language);
}
