import { type ImportPreview } from '../../contract/import-preview.ts';
import {
  type FileError,
  type ImportOptions,
  type ImportResult,
  type ImportTarget,
  type ScoreScale,
} from '../../contract/import-result.ts';
import { type AnswerKind } from '../../domain/import/plan.ts';
import { type RowOutcome } from '../../domain/import/row-outcome.ts';
import { type RejectedCells } from '../import-preview.ts';

/** What the reading thread is asked: what the rows are, what an import would do, its rows, what it rejects, or all in one. */
export interface ReaderRequest {
  readonly ask: 'target' | 'preview' | 'rows' | 'rejected' | 'result';
  readonly options: ImportOptions;
}

/** What the reading thread answers: any number of batches before `done`, else one answer a request. */
export type ReaderAnswer =
  | { readonly answer: 'batch'; readonly rows: readonly RowOutcome[] }
  | { readonly answer: 'done'; readonly read: ReadFile }
  | { readonly answer: 'target'; readonly target: ImportTarget }
  | { readonly answer: 'preview'; readonly preview: ImportPreview }
  | { readonly answer: 'rejected'; readonly rows: readonly RejectedCells[] }
  | { readonly answer: 'result'; readonly result: ImportResult };

/** A column as it was read: what it is for, and the scale of its marks. */
export interface ReadColumn {
  readonly heading: string;
  readonly field: string | null;
  readonly scale: ScoreScale | null;
}

/** What is known of a file once its rows have been handed over; with a `fileError` there were none. */
export interface ReadFile {
  readonly fileError: FileError | null;
  readonly header: readonly string[];
  readonly columns: readonly ReadColumn[];
  /** The columns whose answers come with every row, in this order. */
  readonly questions: readonly AnswerColumn[];
}

/** A question of a new survey made from a column; the answers of every row stand in the order of these. */
export interface AnswerColumn {
  readonly heading: string;
  readonly kind: AnswerKind;
  readonly scale: ScoreScale | null;
}

/** What the thread is started with: the bytes of the file, and a counter of the batches it may send ahead. */
export interface ReaderStart {
  readonly bytes: Uint8Array;
  readonly credit: SharedArrayBuffer;
}
