import * as z from 'zod/mini';
import { Answers } from '../../../electron/contract/answers.ts';
import { type PaperSheet } from '../../../electron/domain/paper-keys.ts';
import { keep, kept } from '../../api/kept.ts';

/** The sheet under the keys before its Enter. */
export type SheetDraft = { readonly number: number; readonly sheet: PaperSheet; readonly slip: string };

const Kept = z.strictObject({
  number: z.int(),
  slip: z.string(),
  sheet: z.strictObject({
    current: z.int(),
    answers: Answers,
    isOneWaiting: z.boolean(),
    draft: z.string(),
    isEmptyConfirmed: z.boolean(),
  }),
});

/** What stood under the keys when the window went away, or null. */
export function keptSheetDraft(batchId: number): SheetDraft | null {
  const draft = Kept.safeParse(kept(`typing:${batchId}`));
  return draft.success ? draft.data : null;
}

/** Remembers the sheet under the keys; null forgets it. */
export function keepSheetDraft(batchId: number, draft: SheetDraft | null): void {
  keep(`typing:${batchId}`, draft);
}
