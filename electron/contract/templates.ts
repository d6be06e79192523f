import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { Language } from './settings.ts';

/** What a shop says again and again: the four steps of a complaint, and to a regular who stays away. */
export const templateNames = ['listen', 'apologise', 'solve', 'followUp', 'winBack'] as const;
export const TemplateName = z.enum(templateNames);
export type TemplateName = z.infer<typeof TemplateName>;

export const Template = z.strictObject({
  name: TemplateName,
  language: Language,
  text: z.string(),
  /** False for the words that Regulars brings along. */
  isOwn: z.boolean(),
});
export type Template = z.infer<typeof Template>;

const touches = ['complaints', 'loyalty'] as const;

export const templates = {
  list: query({ input: z.strictObject({ language: Language }), output: z.array(Template) }),
  /** Words a text anew; nothing brings back the words of Regulars. */
  save: command({
    input: z.strictObject({
      name: TemplateName,
      language: Language,
      text: z.string().check(z.trim(), z.maxLength(5_000)),
    }),
    output: Template,
    touches: [...touches, 'templates'],
  }),
};
