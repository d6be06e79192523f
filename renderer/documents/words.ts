import { createInstance, type TFunction } from 'i18next';
import { type Sentence } from '../../electron/contract/figure.ts';
import { type Language } from '../../electron/contract/settings.ts';
import { resources, teachFormats } from '../../locales/index.ts';
import { bindSingleLetters } from '../../locales/polish.ts';
import { sentenceText } from '../../locales/sentences.ts';
import { type Formats, formatsFor } from '../i18n/formats.ts';
import { type Metric } from './metrics.ts';

/** What a document needs to speak its own language, whatever the window around it speaks. */
export type DocumentWords = {
  readonly language: Language;
  readonly t: TFunction;
  readonly formats: Formats;
  readonly sentence: (sentence: Sentence, metric: Metric) => string;
  /** Sentences one after the other, as the language sets them apart. */
  readonly paragraph: (sentences: readonly string[]) => string;
};

const made = new Map<string, DocumentWords>();

/** The words of a document in this language for a shop of this country; made once and kept. */
export function documentWords(language: Language, country: string): DocumentWords {
  const key = `${language}-${country}`;
  const words = made.get(key) ?? makeWords(language, country);
  made.set(key, words);
  return words;
}

function makeWords(language: Language, country: string): DocumentWords {
  const speaker = createInstance();
  void speaker.use({ type: 'postProcessor', name: 'print', process: bindSingleLetters }).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    postProcess: language === 'pl' ? ['print'] : [],
  });
  teachFormats(speaker);
  return {
    language,
    t: speaker.t,
    formats: formatsFor(language, country),
    sentence: (sentence, metric) => sentenceText(speaker.t, sentence, metric),
    paragraph: (sentences) => sentences.filter((text) => text !== '').join(language === 'zh' ? '' : ' '),
  };
}
