import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { FeedbackFilter } from './feedback.ts';

/** An answer or a contact, as the stream names it. */
const Place = z.strictObject({ type: z.enum(['answer', 'contact']), id: z.int() });
export type Place = z.infer<typeof Place>;

const Places = z.array(Place).check(z.minLength(1), z.maxLength(500));

/** Praise: marked satisfied, or a contact in good tone. Complaint: one of the two lowest marks, a complaint, or a bad tone. */
export const Mood = z.enum(['praise', 'between', 'complaint', 'unknown']);
export type Mood = z.infer<typeof Mood>;

/** How often a theme was given, by mood; the moods add up to `total`. */
export const ThemeCount = z.strictObject({
  themeId: z.int(),
  name: z.string(),
  praise: z.int(),
  between: z.int(),
  complaint: z.int(),
  unknown: z.int(),
  total: z.int(),
});
export type ThemeCount = z.infer<typeof ThemeCount>;

/** A theme that words of a comment speak for; never given by itself. */
export const ThemeHint = z.strictObject({ themeId: z.int(), words: z.array(z.string()) });
export type ThemeHint = z.infer<typeof ThemeHint>;

/** Themes as they stand at some entries of the stream. */
export const ThemesAt = z.strictObject({
  /** Given to every one of them. */
  givenIds: z.array(z.int()),
  hints: z.array(ThemeHint),
  /** The words of the entries that have some. */
  comments: z.array(z.string()),
});

const WordUse = z.strictObject({
  word: z.string(),
  /** People who used it in an unhappy comment, and in a happy one. */
  unhappy: z.int(),
  happy: z.int(),
  /** Exact p, corrected for the number of words compared. */
  p: z.number(),
  /** Unhappy comments that hold it, the newest first. */
  comments: z.array(z.strictObject({ ...Place.shape, day: z.string(), text: z.string() })),
});
export type WordUse = z.infer<typeof WordUse>;

/** Words that unhappy people use more than happy ones; `unhappy` and `happy` are the people compared. */
export const UnhappyWords = z.strictObject({
  status: z.enum(['ok', 'tooFew']),
  unhappy: z.int(),
  happy: z.int(),
  /** People that each side needs before words are compared. */
  needed: z.int(),
  words: z.array(WordUse),
});
export type UnhappyWords = z.infer<typeof UnhappyWords>;

const filter = z.strictObject({ filter: z._default(FeedbackFilter, {}) });
const touches = ['themes', 'feedback', 'lists', 'todo'] as const;

export const themes = {
  at: query({ input: z.strictObject({ places: Places }), output: ThemesAt }),
  /** Themes given to what the filter means, the most frequent first, with those never given. */
  counts: query({ input: filter, output: z.array(ThemeCount) }),
  words: query({ input: filter, output: UnhappyWords }),
  /** Gives a theme to all of these entries; by its name one that is not in the list yet is added to it. */
  give: command({
    input: z.strictObject({
      places: Places,
      theme: z.union([z.int(), z.string().check(z.trim(), z.minLength(1), z.maxLength(200))]),
    }),
    output: z.strictObject({ themeId: z.int() }),
    touches,
  }),
  take: command({ input: z.strictObject({ places: Places, themeId: z.int() }), output: z.null(), touches }),
};
