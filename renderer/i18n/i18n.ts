import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language } from '../../electron/contract/settings.ts';
import { resources, teachFormats } from '../../locales/index.ts';
import { htmlLang } from './language.ts';
import { pseudoLanguage } from './pseudo.ts';

function hasPseudo(): boolean {
  return import.meta.env.DEV && new URLSearchParams(location.search).has('pseudo');
}

/** The words of the screens; they change language live. A missing word throws in development and in tests. */
export function createWords(language: Language): i18n {
  const words = createInstance();
  void words
    .use(initReactI18next)
    .use(pseudoLanguage)
    .init({
      resources,
      lng: language,
      fallbackLng: 'en',
      supportedLngs: Object.keys(resources),
      initAsync: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      postProcess: hasPseudo() ? ['pseudo'] : [],
      saveMissing: import.meta.env.DEV,
      missingKeyHandler: (_languages, _namespace, key) => {
        throw new Error(`No words for ${key}`);
      },
    });
  teachFormats(words);
  return words;
}

/** Speaks another language from now on, on every open screen. */
export function speak(words: i18n, language: Language): void {
  if (words.language !== language) void words.changeLanguage(language);
  document.documentElement.lang = htmlLang[language];
}
