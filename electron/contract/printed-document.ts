import * as z from 'zod/mini';
import { FormDocument } from './form-document.ts';
import { FormLayout } from './form-layout.ts';
import { ReportDocument } from './report-document.ts';

/** Everything that the print page can lay out. */
export const PrintedDocument = z.discriminatedUnion('kind', [FormDocument, ReportDocument]);
export type PrintedDocument = z.infer<typeof PrintedDocument>;

/** What came of laying a form out: where everything stands, or why it cannot be (`question` counts from 1). */
export const FormOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('placed'), layout: FormLayout }),
  z.strictObject({ kind: z.literal('questionTooLong'), question: z.int() }),
  z.strictObject({ kind: z.literal('tooManyPages') }),
]);
export type FormOutcome = z.infer<typeof FormOutcome>;

/** What the print page measured: what reaches over an edge, and for a form its layout. */
export const MeasuredPrint = z.object({
  overflowing: z.array(z.string()),
  form: z.optional(FormOutcome),
});
