import * as z from 'zod/mini';
import { query, task } from './define.ts';
import { FormDocument, FormLanguages } from './form-document.ts';
import { FormId, FormLayout } from './form-layout.ts';
import { PrintedReport } from './reports.ts';
import { PaperSize } from './report-document.ts';

/** Which survey (its newest version unless another is named), in which languages, on which paper, by default that of the country. */
export const FormRequest = z.strictObject({
  surveyId: z.int(),
  versionId: z.optional(z.int()),
  languages: FormLanguages,
  paper: z.optional(PaperSize),
  isPaired: z._default(z.boolean(), false),
  /** So many copies with a number each; null for one form without a number, to be photocopied. */
  copies: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(500))), null),
});
export type FormRequest = z.infer<typeof FormRequest>;

/** A form as it was printed; `lastSheet` is the highest number given to a copy, 0 when none was numbered. */
export const PrintedForm = z.strictObject({
  form: FormId,
  surveyVersionId: z.int(),
  languages: FormLanguages,
  paper: PaperSize,
  lastSheet: z.int(),
  printedAt: z.int(),
  layout: FormLayout,
});
export type PrintedForm = z.infer<typeof PrintedForm>;

export const forms = {
  /** What will be printed, with a name made of zeros: the real one is given when it is. */
  preview: query({ input: FormRequest, output: FormDocument }),
  /** Forms of all versions of a survey, the newest first. */
  list: query({ input: z.strictObject({ surveyId: z.int() }), output: z.array(PrintedForm) }),
  get: query({ input: z.strictObject({ form: FormId }), output: PrintedForm }),
  /** Prints, reads the print back as a scan, and keeps where every box stands; an unreadable form is not handed out. */
  print: task({
    input: FormRequest,
    output: z.extend(PrintedReport, { formId: FormId, layout: FormLayout }),
    touches: ['forms'],
  }),
};
