import { type DateOrder, type FileWarning, type ImportTarget } from '../../contract/import-result.ts';
import { type DecimalSign } from './amount-column.ts';
import { type FieldKind, type FieldName } from './fields.ts';
import { type KnownShape } from './known-shapes.ts';
import { type ScoreReader } from './score-column.ts';

/** How the answers to a question of a new survey are kept. */
export type AnswerKind = 'rating' | 'choice' | 'choices' | 'text';

/** How sure it is what a column is for: given or proven, likely, or to be confirmed by a person. */
export type ColumnConfidence = 'sure' | 'likely' | 'unsure';

/** One column of a file and how its cells are read. */
export interface PlannedColumn {
  /** Place in the row, from 0. */
  readonly index: number;
  readonly heading: string;
  /** `answer` for a question of a new survey, null for a column that is left out. */
  readonly field: FieldName | 'answer' | null;
  readonly kind: FieldKind | null;
  readonly answerKind: AnswerKind | null;
  readonly confidence: ColumnConfidence;
  /** Whether the column holds national numbers, network addresses or the like; such a column is left out unless mapped. */
  readonly isSensitive: boolean;
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalSign;
  /** The currency named in the heading. */
  readonly currency: string | null;
  readonly score: ScoreReader | null;
}

/** Something only a person can decide, and the column it is about. */
export interface PlanQuestion {
  readonly question: string;
  readonly column: number | null;
}

/** Everything needed to read the rows of a file, decided once for all of them. */
export interface ImportPlan {
  readonly target: ImportTarget;
  readonly columns: readonly PlannedColumn[];
  readonly headings: readonly string[];
  readonly plainHeadings: readonly string[];
  /** How many cells a row may have. */
  readonly width: number;
  readonly headerRow: number | null;
  /** Rows that belong to the heading: a group row above, a continued row below. */
  readonly headingRows: ReadonlySet<number>;
  /** The last row with a date, or with more than one cell where rows have none: what follows may be a footer. */
  readonly lastDataRow: number;
  readonly isText: boolean;
  /** Whether the questions stand in the first column: nothing is read until a person has said so. */
  readonly isTransposed: boolean;
  readonly shape: KnownShape | null;
  readonly country: string;
  readonly countries: readonly string[];
  readonly today: string;
  readonly currency: string | null;
  readonly cellCharacters: number;
  readonly questions: readonly PlanQuestion[];
  readonly fileWarnings: readonly FileWarning[];
}
