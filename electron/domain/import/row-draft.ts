import { type RejectReason, type RowWarning } from '../../contract/import-result.ts';
import { type FieldValue, type RowNotice } from './row-outcome.ts';
import { cleanText, hasControlCharacters, isPlainText } from './text.ts';

/** A row while its cells are read. */
export interface RowDraft {
  readonly fields: Record<string, FieldValue>;
  readonly answers: FieldValue[];
  readonly warnings: RowNotice[];
  reason: RejectReason | null;
  column: string | null;
  /** Whether the amount's currency comes from the country and not from the file or a person. */
  isCurrencyOpen: boolean;
}

const mojibake =
  /(?:[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f‚„…†‡€‰‹‘’“”•–—™›°±]){2}|[ÃÅÄÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|锟斤拷|\ufffd|ï»¿/u;

/** An empty draft. */
export function newDraft(): RowDraft {
  return { fields: {}, answers: [], warnings: [], reason: null, column: null, isCurrencyOpen: false };
}

/** Notes why the row cannot be imported; the first reason counts. */
export function rejectDraft(draft: RowDraft, reason: RejectReason, column: string | null): void {
  if (draft.reason !== null) return;
  draft.reason = reason;
  draft.column = column;
}

/** Notes something worth knowing about the row. */
export function warn(draft: RowDraft, reason: RowWarning, column: string | null): void {
  draft.warnings.push({ reason, column });
}

/** The text of a cell as it is stored, noting control characters and text that was decoded wrongly before. */
export function storedText(draft: RowDraft, text: string, column: string | null): string {
  if (!isPlainText(text)) {
    if (hasControlCharacters(text)) warn(draft, 'CONTROL_CHARS', column);
    if (text.includes('\ufffd')) warn(draft, 'DECODE_ERROR', column);
    else if (mojibake.test(text)) warn(draft, 'SUSPECT_MOJIBAKE', column);
  }
  return cleanText(text);
}
