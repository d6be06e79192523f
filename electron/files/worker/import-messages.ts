import { type ImportPreview } from '../../contract/import-preview.ts';
import {
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
  | { readonly answer: 'done'; readonly questions: readonly AnswerColumn[] }
  | { readonly answer: 'target'; readonly target: ImportTarget }
  | { readonly answer: 'preview'; readonly preview: ImportPreview }
  | { readonly answer: 'rejected'; readonly rows: readonly RejectedCells[] }
  | { readonly answer: 'result'; readonly result: ImportResult };

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
