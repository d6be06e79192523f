import { type i18n as I18n, type ParseKeys, type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureData } from '../../electron/contract/errors.ts';
import { type Sentence } from '../../electron/contract/figure.ts';
import { type Language } from '../../electron/contract/settings.ts';
import { sentenceText } from '../../locales/sentences.ts';
import { type Formats, formatsFor } from './formats.ts';
import { isLanguage } from './language.ts';

/** The shop's country (ISO 3166): English writes its dates and money the way of the country. */
export const CountryContext = createContext('GB');

/** The key of something that the product can say. */
export type WordKey = ParseKeys;

/** What a component needs to speak: words, failures and figures as sentences, numbers and dates in their form. */
export type Words = {
  readonly t: TFunction;
  readonly language: Language;
  readonly formats: Formats;
  /** The sentence of a failure. */
  readonly tFailure: (failure: FailureData) => string;
  /** The sentence of a figure; `metric` may have a wording of its own, such as `ces_counts_only`. */
  readonly tSentence: (sentence: Sentence, metric?: string) => string;
  /** What an action of the history did, by the method that was called. */
  readonly tAction: (action: { readonly method: string; readonly subject: string }) => string;
};

function isWordKey(words: I18n, key: string, values: Readonly<Record<string, string | number>> = {}): key is WordKey {
  return words.exists(key, values);
}

/** Speaks the language of this window; components that use it are drawn anew when the language changes. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const country = useContext(CountryContext);
  const language = isLanguage(i18n.language) ? i18n.language : 'en';

  function tAction({ method, subject }: { readonly method: string; readonly subject: string }): string {
    const key = `actions.${method.replaceAll('.', '_')}`;
    const bare = `${key}_bare`;
    if (subject === '' && isWordKey(i18n, bare)) return t(bare);
    return isWordKey(i18n, key) ? t(key, { subject }) : subject;
  }

  return {
    t,
    language,
    formats: formatsFor(language, country),
    tFailure: ({ code, params }) => t(`errors.${code}`, params),
    tSentence: (sentence, metric) => sentenceText(t, sentence, metric),
    tAction,
  };
}
