import { type ImportTarget } from '../../contract/import-result.ts';
import { type ColumnContent } from './column-content.ts';
import { type FieldName, fieldKind, isFieldName } from './fields.ts';
import { fieldOfHeading } from './heading-words.ts';
import { type KnownShape } from './known-shapes.ts';
import { type AnswerKind, type ColumnConfidence } from './plan.ts';
import { type MappedColumn } from './plan-columns.ts';
import { isCommentQuestion, isOverallQuestion, scoreOfQuestion } from './question-words.ts';
import { headingKey } from './table-layout.ts';

/** What is known of a column when its field is guessed. */
export interface GuessInput {
  readonly heading: string;
  readonly content: ColumnContent;
  readonly isSensitive: boolean;
}

type Guess = {
  readonly field: FieldName | 'answer';
  readonly confidence: ColumnConfidence;
  readonly answerKind: AnswerKind | null;
};

const leastShare = 0.7;
const mostChoices = 12;
const longText = 60;

/**
 * Guesses what every column is for: headings that are known beforehand, then what a known tool always writes, then headings, then for answers the words of the
 * question, then the values. Every field is given once; what is sensitive or unknown is left out.
 */
export function guessColumns(
  inputs: readonly GuessInput[],
  target: ImportTarget,
  shape: KnownShape | null,
  headings: Readonly<Record<string, string>> = {},
): MappedColumn[] {
  const guesses = new Map<number, Guess>();
  const taken = new Set<FieldName>();
  const give = (index: number, field: FieldName | null, confidence: ColumnConfidence): void => {
    if (field === null || taken.has(field) || guesses.has(index)) return;
    taken.add(field);
    guesses.set(index, { field, confidence, answerKind: null });
  };
  const free = (index: number): boolean => !guesses.has(index) && inputs[index]?.isSensitive !== true;
  const isSettled = (index: number): boolean => shape?.fields.has(headingKey(inputs[index]?.heading ?? '')) === true;

  const known = new Map(Object.entries(headings).map(([heading, field]) => [headingKey(heading), field]));
  inputs.forEach(({ heading }, index) => {
    const field = known.get(headingKey(heading));
    if (field === 'answer') guesses.set(index, { field, confidence: 'sure', answerKind: 'text' });
    else if (field !== undefined && isFieldName(field)) give(index, field, 'sure');
  });
  inputs.forEach(({ heading }, index) => {
    if (shape) give(index, shape.fields.get(headingKey(heading)) ?? null, 'sure');
  });
  inputs.forEach(({ heading, content }, index) => {
    if (!free(index) || isSettled(index)) return;
    const field = fieldOfHeading(target, heading);
    if (field) give(index, field, fits(target, field, content) ? 'sure' : 'unsure');
  });
  if (target === 'responses') guessQuestions(inputs, (index) => free(index) && !isSettled(index), give, guesses);
  else {
    inputs.forEach(({ content }, index) => {
      if (free(index) && !isSettled(index)) give(index, fieldOfContent(target, content), 'unsure');
    });
  }
  return inputs.map((input, index) => guessedColumn(index, input, guesses.get(index), target));
}

function guessQuestions(
  inputs: readonly GuessInput[],
  isFree: (index: number) => boolean,
  give: (index: number, field: FieldName | null, confidence: ColumnConfidence) => void,
  guesses: Map<number, Guess>,
): void {
  const order = inputs.map((_, index) => index).filter(isFree);
  const overallFirst = [...order].sort(
    (a, b) => Number(isOverallQuestion(inputs[b]?.heading ?? '')) - Number(isOverallQuestion(inputs[a]?.heading ?? '')),
  );
  for (const index of overallFirst) {
    const input = inputs[index];
    if (!input || !hasMarks(input.content)) continue;
    const score = scoreOfQuestion(input.heading);
    if (score && (score !== 'csat' || input.content.highestMark <= 5)) give(index, score, 'likely');
  }
  for (const index of order) {
    if (isFree(index) && isCommentQuestion(inputs[index]?.heading ?? '')) give(index, 'comment', 'likely');
  }
  for (const index of order) {
    const input = inputs[index];
    if (!input || !isFree(index) || input.heading === '') continue;
    const field = input.content.filled > 0 && input.content.emails > leastShare ? 'email' : null;
    give(index, field, 'likely');
    if (isFree(index))
      guesses.set(index, { field: 'answer', confidence: 'likely', answerKind: answerKindOf(input.content) });
  }
}

/** How the answers of a column are best kept, judged by its first values. */
export function answerKindOf(content: ColumnContent): AnswerKind {
  if (hasMarks(content) && (content.highestMark > 1 || content.labels > 0)) return 'rating';
  if (content.several > 0.2) return 'choices';
  const isRepeating = content.distinct <= mostChoices && content.distinct < content.filled;
  return isRepeating && content.averageLength < longText ? 'choice' : 'text';
}

function hasMarks(content: ColumnContent): boolean {
  return content.filled === 0 || content.marks + content.labels > leastShare;
}

function fits(target: ImportTarget, field: FieldName, content: ColumnContent): boolean {
  if (content.filled === 0) return true;
  switch (fieldKind(target, field)) {
    case 'date':
      return content.dates > 0.3 || content.amounts > leastShare;
    case 'email':
      return content.emails > 0.3;
    case 'phone':
      return content.phones > 0.3;
    case 'amount':
      return content.amounts > 0.5;
    case 'score':
      return content.marks + content.labels > 0.3;
    case 'name':
      return content.emails < 0.5 && content.amounts < 0.5;
    default:
      return true;
  }
}

function fieldOfContent(target: ImportTarget, content: ColumnContent): FieldName | null {
  if (content.filled === 0) return null;
  if (content.emails > leastShare) return 'email';
  if (content.phones > leastShare) return 'phone';
  if (content.dates > leastShare && target === 'interactions') return 'date';
  if (content.amounts > leastShare && target === 'interactions') return 'amount';
  const isNameLike = content.amounts < 0.1 && content.dates < 0.1 && content.averageLength < 40;
  if (isNameLike && content.distinct > content.filled * 0.6) return target === 'customers' ? 'full_name' : 'customer';
  return null;
}

function guessedColumn(index: number, input: GuessInput, guess: Guess | undefined, target: ImportTarget): MappedColumn {
  const { heading, isSensitive } = input;
  if (!guess) return { index, heading, field: null, kind: null, answerKind: null, confidence: 'sure', isSensitive };
  const { field, confidence, answerKind } = guess;
  const kind = field === 'answer' ? 'score' : fieldKind(target, field);
  return { index, heading, field, kind, answerKind, confidence, isSensitive };
}
