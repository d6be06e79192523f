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

/** A chart as it was laid out, in millimetres; `left` counts from where the text begins. */
export const ChartBox = z.strictObject({ left: z.number(), width: z.number(), height: z.number() });
export type ChartBox = z.infer<typeof ChartBox>;

/** What the print page measured: what reaches over an edge, for a report its charts, and for a form its layout. */
export const MeasuredPrint = z.object({
  overflowing: z.array(z.string()),
  charts: z.optional(z.array(ChartBox)),
  form: z.optional(FormOutcome),
});
