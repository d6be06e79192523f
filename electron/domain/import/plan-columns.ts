import {
  type ColumnAnswer,
  type DateOrder,
  type ImportOptions,
  type ScoreScale,
} from '../../contract/import-result.ts';
import { type AmountEvidence, decideDecimal, newAmountEvidence, noteAmount } from './amount-column.ts';
import { type Cell, withoutCellGuard } from './cell.ts';
import { currencyOfHeading } from './currency.ts';
import { type DateEvidence, decideDateOrder, newDateEvidence, noteDate } from './date-column.ts';
import { readDateText } from './date-text.ts';
import { type AnswerKind, type ColumnConfidence, type PlannedColumn, type PlanQuestion } from './plan.ts';
import { type FieldKind, type FieldName } from './fields.ts';
import { remembering } from './remembering.ts';
import { saysLowestIsBest, scaleOfHeading } from './question-words.ts';
import {
  newScoreEvidence,
  noteScore,
  type ScoreEvidence,
  type ScoreReader,
  scoreQuestions,
  scoreReader,
  scoreScales,
} from './score-column.ts';

/** A column with the field it is for, before its cells have been looked at. */
export interface MappedColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: FieldName | 'answer' | null;
  readonly kind: FieldKind | null;
  readonly answerKind: AnswerKind | null;
  readonly confidence: ColumnConfidence;
  readonly isSensitive: boolean;
}

/** How a column is read, what a person has to say first, and whether its lowest mark turned out to be the best. */
export interface ColumnDecision {
  readonly column: PlannedColumn;
  readonly questions: readonly PlanQuestion[];
  readonly isScaleReversed: boolean;
  /** The years of the dates seen, and the currencies of the amounts seen: null where there are none. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly money: { readonly bare: number; readonly named: ReadonlySet<string> } | null;
}

/** Gathers what the cells of one column prove; `decide` then says how to read them. */
export interface ColumnStudy {
  readonly index: number;
  readonly note: ((cell: Cell) => void) | null;
  /** Whether this is the column that dates the rows, and how many dates it has given so far. */
  readonly isDating: boolean;
  readonly datesRead: () => number;
  readonly decide: () => ColumnDecision;
}

const defaultScale: ScoreScale = { min: 1, max: 5 };

/** Prepares the study of one column; columns whose cells prove nothing have no `note`. */
export function studyColumn(column: MappedColumn, options: ImportOptions, fixedOrder: DateOrder | null): ColumnStudy {
  const answer = answerFor(column, options);
  const { country } = options;
  const evidence: Evidence = { dates: newDateEvidence(), amounts: newAmountEvidence(), scores: newScoreEvidence() };
  const scale = answer?.scale ?? options.scales?.[column.field ?? ''] ?? scaleOf(column);
  return {
    index: column.index,
    note: noteFor(column, evidence, scale, country),
    isDating: column.field === 'date',
    datesRead: () => evidence.dates.read,
    decide: () => {
      const { dates, amounts } = evidence;
      const order = answer?.dateOrder ?? fixedOrder;
      const dateOrder = order ? { order, mustAsk: false } : decideDateOrder(dates, country);
      const decimal = answer?.decimal ? { decimal: answer.decimal, mustAsk: false } : decideDecimal(amounts, country);
      const score = isScored(column) ? decideScore(column, evidence.scores, scale, answer) : null;
      const isMoney = column.kind === 'amount';
      const questions = [
        ...(isDated(column) && dateOrder.mustAsk ? ['date_order'] : []),
        ...(isMoney && decimal.mustAsk ? ['decimal'] : []),
        ...(score?.questions ?? []),
      ];
      return {
        column: {
          ...column,
          dateOrder: dateOrder.order,
          decimal: decimal.decimal,
          currency: isMoney ? currencyOfHeading(column.heading, country) : null,
          score: score?.reader ?? null,
        },
        questions: questions.map((question) => ({ question, column: column.index })),
        years: column.field === 'date' ? { first: dates.firstYear, last: dates.lastYear } : null,
        money: isMoney ? amounts : null,
        isScaleReversed: score?.isReversed ?? false,
      };
    },
  };
}

interface Evidence {
  readonly dates: DateEvidence;
  readonly amounts: AmountEvidence;
  readonly scores: ScoreEvidence;
}

function noteFor(
  column: MappedColumn,
  { dates, amounts, scores }: Evidence,
  scale: ScoreScale,
  country: string,
): ColumnStudy['note'] {
  if (isDated(column)) {
    const readText = remembering(readDateText);
    return (cell) => noteDate(dates, withoutCellGuard(cell), readText);
  }
  if (column.kind === 'amount') return (cell) => noteAmount(amounts, withoutCellGuard(cell), country);
  return isScored(column) ? (cell) => noteScore(scores, withoutCellGuard(cell), scale) : null;
}

function isDated({ kind }: MappedColumn): boolean {
  return kind === 'date' || kind === 'birthday';
}

function isScored({ kind, field, answerKind }: MappedColumn): boolean {
  return kind === 'score' && (field !== 'answer' || answerKind === 'rating');
}

interface ScoreDecision {
  readonly reader: ScoreReader;
  readonly questions: readonly string[];
  readonly isReversed: boolean;
}

function decideScore(
  column: MappedColumn,
  scores: ScoreEvidence,
  scale: ScoreScale,
  answer: ColumnAnswer | undefined,
): ScoreDecision {
  const seen = scaleSeen(column, scale, scores);
  const isHeadingReversed = saysLowestIsBest(column.heading);
  const questions = scoreQuestions(scores, seen, isHeadingReversed, answer);
  const named = column.field === 'answer' || answer?.scale ? null : scaleOfHeading(column.heading);
  const isOtherScale = named !== null && (named.min !== seen.min || named.max !== seen.max);
  return {
    reader: scoreReader(scores, seen, isHeadingReversed, answer),
    questions: isOtherScale && !questions.includes('scale') ? ['scale', ...questions] : questions,
    isReversed: isHeadingReversed || scores.reversed > scores.agreeing,
  };
}

function scaleOf(column: MappedColumn): ScoreScale {
  if (column.field === 'csat') return scoreScales.csat;
  if (column.field === 'ces') return scoreScales.ces;
  if (column.field === 'nps') return scoreScales.nps;
  return scaleOfHeading(column.heading) ?? defaultScale;
}

/** The scale of a question of a new survey, as far as its heading leaves it open: the usual one that holds all marks seen. */
function scaleSeen(column: MappedColumn, scale: ScoreScale, { highest, lowest }: ScoreEvidence): ScoreScale {
  if (column.field !== 'answer' || scale !== defaultScale || highest <= scale.max) return scale;
  return highest <= 7 && lowest >= 1 ? { min: 1, max: 7 } : { min: lowest < 1 ? 0 : 1, max: 10 };
}

function answerFor(column: MappedColumn, options: ImportOptions): ColumnAnswer | undefined {
  const answers = new Map(Object.entries(options.answers ?? {}));
  return answers.get(String(column.index + 1)) ?? answers.get(column.heading);
}
