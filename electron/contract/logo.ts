import * as z from 'zod/mini';
import { command, query, task } from './define.ts';

/** The only bitmaps that a document may hold: pictures that were drawn anew from a PNG or JPEG file. */
export const LogoImage = z.string().check(z.maxLength(4_000_000), z.regex(/^data:image\/(png|jpeg);base64,/));

/** The shop's mark as documents show it: in colour, and in greys for printers without colour and for forms. */
export const Logo = z.strictObject({ colour: LogoImage, black: LogoImage });
export type Logo = z.infer<typeof Logo>;

const touches = ['logo', 'reports', 'forms'] as const;

export const logo = {
  get: query({ input: z.strictObject({}), output: z.nullable(Logo) }),
  /** Takes a PNG or JPEG file that was handed in, and keeps it small, without what a camera wrote into it. */
  set: task({
    needs: 'owner',
    input: z.strictObject({ fileId: z.string().check(z.maxLength(100)) }),
    output: Logo,
    touches,
  }),
  remove: command({ needs: 'owner', input: z.strictObject({}), output: z.null(), touches }),
};
