import { type ImportPreview } from '../../contract/import-preview.ts';
import {
  type FileError,
  type ImportOptions,
  type ImportResult,
  type ImportTarget,
  type ScoreScale,
} from '../../contract/import-result.ts';
import { type AnswerKind } from '../../domain/import/plan.ts';
import { type RowChunk } from '../../domain/import/packed-rows.ts';
import { type RejectedCells } from '../import-preview.ts';

/** What the reading thread is asked: what the rows are, the rows with what an import would do, or all in one result. */
export interface ReaderRequest {
  readonly ask: 'target' | 'rows' | 'result';
  readonly options: ImportOptions;
}

/** What the reading thread answers: any number of chunks before `read`, else one answer a request. */
export type ReaderAnswer =
  | { readonly answer: 'chunk'; readonly chunk: RowChunk }
  | { readonly answer: 'read'; readonly read: ReadFile }
  | { readonly answer: 'target'; readonly target: ImportTarget }
  | { readonly answer: 'result'; readonly result: ImportResult };

/** A column as it was read: what it is for, and the scale of its marks. */
export interface ReadColumn {
  readonly heading: string;
  readonly field: string | null;
  readonly scale: ScoreScale | null;
}

/** What is known of a file once its rows have been handed over; with a `fileError` there were none. */
export interface ReadFile {
  readonly preview: ImportPreview;
  readonly fileError: FileError | null;
  readonly header: readonly string[];
  readonly columns: readonly ReadColumn[];
  /** The columns whose answers come with every row, in this order. */
  readonly questions: readonly AnswerColumn[];
  /** Rows left out, in their original columns, and how many were no data. */
  readonly rejected: readonly RejectedCells[];
  readonly skipped: number;
}

/** A question of a new survey made from a column; the answers of every row stand in the order of these. */
export interface AnswerColumn {
  readonly heading: string;
  readonly kind: AnswerKind;
  readonly scale: ScoreScale | null;
}

/** What the thread is started with: the bytes of the file. */
export interface ReaderStart {
  readonly bytes: Uint8Array;
}
