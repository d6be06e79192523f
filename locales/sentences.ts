import { type ParseKeys, type TFunction } from 'i18next';
import { type Sentence } from '../electron/contract/figure.ts';
import { words } from './en/index.ts';

function isSentence(key: string): key is `figures.${keyof typeof words.figures}` & ParseKeys {
  const own = key.slice('figures.'.length);
  return Object.hasOwn(words.figures, own) || Object.hasOwn(words.figures, `${own}_other`);
}

/** Figures that share a wording: they count customers, people who were asked, or complaints instead of answers. */
const wordings: Readonly<Record<string, string>> = {
  responseRate: 'asked',
  repeatRate: 'customers',
  returnRate: 'customers',
  retention: 'customers',
  lapsed: 'customers',
  churnMonth: 'customers',
  churnQuarter: 'customers',
  complaintsInTime: 'complaints',
  annualValue: 'annual',
};

/** Sentences whose wording a parameter decides: the reason of a refusal, the way of a direction. */
function worded({ key, params }: Sentence): string {
  if (key === 'direction') return String(params.way);
  if (key === 'model_refused') return `model_${params.reason}`;
  const reason = `refuse_${params.reason}`;
  return key === 'refuse' && Object.hasOwn(words.figures, reason) ? reason : key;
}

/** The sentence of a figure. A metric may have a wording of its own, such as `ces_counts_only` for `counts_only`. */
export function sentenceText(t: TFunction, sentence: Sentence, metric = ''): string {
  const { params } = sentence;
  const key = worded(sentence);
  const values = { ...params, count: Number(params.n ?? params.d ?? params.k ?? 0) };
  const own = `figures.${wordings[metric] ?? metric}_${key}`;
  const general = `figures.${key}`;
  if (isSentence(own)) return t(own, values);
  return isSentence(general) ? t(general, values) : '';
}
