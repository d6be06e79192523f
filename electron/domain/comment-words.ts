const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/** A word as it is compared: lower case, Latin letters without accents (ł becomes l). Cyrillic keeps its й. */
export function foldWord(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase();
  if (!/\p{Script=Latin}/u.test(lower)) return lower;
  return lower.replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * The different words of a comment as they are compared, with the form that they first had. Chinese is cut by its
 * dictionary, all else at spaces and signs; numbers and single letters are no words, single Chinese characters are.
 */
export function wordsOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const locale = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  for (const { segment, isWordLike } of segmenter(locale).segment(text.normalize('NFKC'))) {
    if (!isWordLike || !/\p{L}/u.test(segment)) continue;
    const isLetter = [...segment].length === 1 && !/\p{Script=Han}/u.test(segment);
    const folded = foldWord(segment);
    if (!isLetter && !words.has(folded)) words.set(folded, segment.toLowerCase());
  }
  return words;
}
