import { type RejectReason, type RowWarning, type SkipReason } from '../../contract/import-result.ts';

/** The value of one field: text, a mark, an amount in minor units; null where the file gives none. */
export type FieldValue = string | number | null;

/** A row to be imported; `amount` is in minor units, `answers` stand in the order of the plan's answer columns. */
export interface AcceptedOutcome {
  readonly kind: 'accepted';
  readonly row: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly answers: readonly FieldValue[];
  readonly warnings: readonly RowNotice[];
}

/** A warning with the heading of its column. */
export interface RowNotice {
  readonly reason: RowWarning;
  readonly column: string | null;
}

/** A row that is not imported. */
export interface RejectedOutcome {
  readonly kind: 'rejected';
  readonly row: number;
  readonly reason: RejectReason;
  readonly column: string | null;
}

/** A row that is no data. */
export interface SkippedOutcome {
  readonly kind: 'skipped';
  readonly row: number;
  readonly reason: SkipReason;
}

/** What becomes of one row of a file. */
export type RowOutcome = AcceptedOutcome | RejectedOutcome | SkippedOutcome;
