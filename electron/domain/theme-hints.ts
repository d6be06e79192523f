import { wordsOf } from './comment-words.ts';
import { fisherGreater } from './two-shares.ts';

/** A comment with the themes it was given. */
export type ThemedComment = { readonly text: string; readonly themeIds: readonly number[] };

/** A theme that a comment may be about, with the words that speak for it, the clearest first. */
export type Hint = { readonly themeId: number; readonly words: readonly string[] };

const clearBelow = 0.05;
const fewestComments = 2;
const mostHints = 3;

type Uses = { readonly with: Map<number, number>; all: number };

/** How many of the comments hold each of some words, in all and by theme. */
function usesOf(wanted: ReadonlySet<string>, known: readonly ThemedComment[]): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const { text, themeIds } of known) {
    for (const word of wordsOf(text).keys()) {
      if (!wanted.has(word)) continue;
      const use = uses.get(word) ?? { with: new Map<number, number>(), all: 0 };
      use.all += 1;
      for (const id of themeIds) use.with.set(id, (use.with.get(id) ?? 0) + 1);
      uses.set(word, use);
    }
  }
  return uses;
}

/**
 * Themes that the words of a comment speak for. A word does so for a theme when at least two comments with that theme
 * hold it, and so many of them by chance is less likely than 1 in 20 (Fisher's exact test, one-sided); words that stand
 * everywhere therefore speak for nothing. At most three themes, the clearest first; themes it has already are left out.
 */
export function themeHints(comment: ThemedComment, known: readonly ThemedComment[]): Hint[] {
  const own = wordsOf(comment.text);
  const uses = usesOf(new Set(own.keys()), known);
  const given = new Map<number, number>();
  for (const id of known.flatMap(({ themeIds }) => themeIds)) given.set(id, (given.get(id) ?? 0) + 1);
  const found = [...given].flatMap(([themeId, n]) => {
    if (comment.themeIds.includes(themeId)) return [];
    const clear = [...uses].flatMap(([word, { with: byTheme, all }]) => {
      const both = byTheme.get(themeId) ?? 0;
      if (both < fewestComments) return [];
      const p = fisherGreater(both, n, all - both, known.length - n);
      return p < clearBelow ? [{ word: own.get(word) ?? word, p }] : [];
    });
    clear.sort((a, b) => a.p - b.p);
    return clear.length === 0 ? [] : [{ themeId, words: clear.map(({ word }) => word), p: clear[0].p }];
  });
  found.sort((a, b) => a.p - b.p || a.themeId - b.themeId);
  return found.slice(0, mostHints).map(({ themeId, words }) => ({ themeId, words: words.slice(0, mostHints) }));
}
