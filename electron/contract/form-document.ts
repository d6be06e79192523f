import * as z from 'zod/mini';
import { FormId } from './form-layout.ts';
import { LogoImage } from './logo.ts';
import { PaperSize } from './report-document.ts';
import { Anonymity, Question } from './surveys.ts';
import { Country, Language } from './settings.ts';

/** One language, or two side by side. */
export const FormLanguages = z.array(Language).check(
  z.minLength(1),
  z.maxLength(2),
  z.refine((all) => new Set(all).size === all.length),
);

/** Which copies are printed: `first` is the number on the first one, null for a form without numbers. */
export const FormSheets = z.strictObject({
  first: z.nullable(z.int().check(z.minimum(1), z.maximum(999_999))),
  count: z.int().check(z.minimum(1), z.maximum(500)),
});
export type FormSheets = z.infer<typeof FormSheets>;

/** A paper form to be laid out: what is asked, in which languages, on which paper, and the name that its codes carry. */
export const FormDocument = z.strictObject({
  kind: z.literal('form'),
  form: FormId,
  surveyVersionId: z.int(),
  surveyName: z.string(),
  anonymity: Anonymity,
  questions: z.array(Question),
  languages: FormLanguages,
  country: Country,
  shopName: z.string(),
  /** In greys, because forms are photocopied. */
  logo: z.nullable(LogoImage),
  paper: PaperSize,
  /** Two A5 forms side by side on one A4 sheet, to be cut apart. */
  isPaired: z.boolean(),
  sheets: FormSheets,
});
export type FormDocument = z.infer<typeof FormDocument>;
