import { type AlertRule } from '../contract/todo.ts';
import { foldName } from './name-folding.ts';

/** What was just written down, as far as alert rules look at it. */
export type Noted = {
  /** Below 0: a mark that could not be read. */
  readonly csat: number | null;
  readonly words: string;
  /** The product of a complaint; 0 for none. */
  readonly productId: number;
  /** The theme that was just given to it, and its name; 0 for none. */
  readonly themeId: number;
  readonly themeName?: string;
  /** For a complaint of a named customer: how many came from them since a day so many days before, this one included. */
  readonly complaintsWithin: ((days: number) => number) | null;
};

/** Parts of a list of words as they are compared: without accents, capitals and empty ones. */
function foldedWords(words: string): string[] {
  return words
    .split(/[,，、;\n]/)
    .map((word) => foldName(word))
    .filter((word) => word !== '');
}

/** What raised the rule, in short, or null: the mark, the word found, the theme, nothing more to say. */
export function raised(rule: Omit<AlertRule, 'id'>, noted: Noted): string | null {
  if (!rule.isOn) return null;
  if (rule.kind === 'score') {
    const isRead = noted.csat !== null && noted.csat >= 0;
    return isRead && rule.atMost !== null && noted.csat <= rule.atMost ? String(noted.csat) : null;
  }
  if (rule.kind === 'words') {
    const text = foldName(noted.words);
    return foldedWords(rule.words ?? '').find((word) => text.includes(word)) ?? null;
  }
  if (rule.kind === 'product') return noted.productId !== 0 && noted.productId === rule.productId ? '' : null;
  if (rule.kind === 'theme')
    return noted.themeId !== 0 && noted.themeId === rule.themeId ? (noted.themeName ?? '') : null;
  const count = rule.withinDays === null ? 0 : (noted.complaintsWithin?.(rule.withinDays) ?? 0);
  return count > 1 ? String(count) : null;
}
