import * as z from 'zod/mini';

/** A rectangle on the printed page in millimetres from its top left corner. */
export const PageRectangle = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
export type PageRectangle = z.infer<typeof PageRectangle>;

/** How many boxes of a question may be marked: one (`single`, `scale`) or any number (`multi`). */
export const BoxKind = z.enum(['single', 'multi', 'scale']);
export type BoxKind = z.infer<typeof BoxKind>;

/** A printed answer box: question code, option code, outer edge of its outline. */
export const FormBox = z.extend(PageRectangle, { q: z.string(), o: z.string(), kind: BoxKind });
export type FormBox = z.infer<typeof FormBox>;

/** The ruled area in which the answer to an open question is written by hand. */
export const FormText = z.extend(PageRectangle, { q: z.string() });
export type FormText = z.infer<typeof FormText>;

/**
 * One printed side; `marks` are the eight registration squares (left column from top to bottom, then right), `codes` the
 * two page codes (top right, bottom left), `print` a packed picture of everything printed, made by the print self-test.
 */
export const FormPage = z.object({
  page: z.int().check(z.minimum(1), z.maximum(9)),
  width: z.number().check(z.positive()),
  height: z.number().check(z.positive()),
  marks: z.array(PageRectangle).check(z.length(8)),
  codes: z.array(PageRectangle).check(z.length(2)),
  boxes: z.array(FormBox),
  texts: z.array(FormText),
  print: z.optional(z.string()),
});
export type FormPage = z.infer<typeof FormPage>;

/** The form's own name on paper: eight digits and capital letters without I, L, O and U. */
export const FormId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));

/** Where everything stood on a form when it was printed; kept with the survey version, so old paper stays readable. */
export const FormLayout = z.object({
  form: FormId,
  version: z.literal(1),
  surveyVersionId: z.int(),
  languages: z.array(z.string()).check(z.minLength(1), z.maxLength(2)),
  pages: z.array(FormPage).check(z.minLength(1), z.maxLength(9)),
});
export type FormLayout = z.infer<typeof FormLayout>;
