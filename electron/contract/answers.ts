import * as z from 'zod/mini';

/** Marks are there but cannot be read, or two boxes are marked where one was asked for. */
export const unreadable = -1;
export const twoMarks = -2;

/**
 * One answer: a point of the scale or a number; the code of an option or words; several codes; null for none.
 * -1 (unreadable) and -2 (two marks) stand for any kind of question.
 */
export const Answer = z.union([
  z.number().check(z.minimum(-2), z.maximum(999_999_999)),
  z.string().check(z.maxLength(10_000)),
  z.array(z.string().check(z.maxLength(60))).check(z.maxLength(11)),
  z.null(),
]);
export type Answer = z.infer<typeof Answer>;

/** Answers by question code; a question that is not named has none. */
export const Answers = z.record(z.string().check(z.maxLength(60)), Answer);
export type Answers = Readonly<Record<string, Answer>>;
