import { type FilePreview, type PreviewChoices } from '../../../electron/contract/imports.ts';
import { type PreviewColumn } from '../../../electron/contract/import-preview.ts';
import { type ColumnAnswer, type ImportTarget } from '../../../electron/contract/import-result.ts';
import { fieldsOf } from '../../../electron/domain/import/fields.ts';
import { type Question } from '../../../electron/contract/surveys.ts';

/** What stands for a column that is left out; no field is called so. */
export const leftOut = '-';

const slot = /^(?:csat|nps|ces|r\d+)$/;

/** The fields that a column may be for: of the marks only those that the survey asks for. */
export function fieldsFor(target: ImportTarget, questions: readonly Question[]): readonly string[] {
  const asked = new Set(questions.map((question) => question.slot));
  return fieldsOf(target).filter((field) => !slot.test(field) || asked.has(field));
}

/** Whether a column is for a mark that the survey does not ask for: its values would be lost. */
export function isNotAsked({ field }: PreviewColumn, { importAs }: FilePreview, questions: readonly Question[]) {
  if (importAs !== 'responses' || field === null || field === 'answer') return false;
  if (field === 'comment') return !questions.some(({ type }) => type === 'text');
  return slot.test(field) && !questions.some((question) => question.slot === field);
}

/** The choices with one column given another field; no field is given twice, and all others stay as they are shown. */
export function withField(
  choices: PreviewChoices,
  columns: readonly PreviewColumn[],
  number: number,
  field: string,
): PreviewChoices {
  const mapping = columns.map((column) => {
    if (column.number === number) return [String(number), field === leftOut ? null : field];
    return [String(column.number), column.field === field && field !== 'answer' ? null : column.field];
  });
  return { ...choices, mapping: Object.fromEntries(mapping) };
}

/** The choices with something said about how one column is read, added to what was said before. */
export function withAnswer(choices: PreviewChoices, number: number, answer: ColumnAnswer): PreviewChoices {
  const before = choices.answers?.[String(number)];
  const labels = answer.labels ? { labels: { ...before?.labels, ...answer.labels } } : {};
  return { ...choices, answers: { ...choices.answers, [number]: { ...before, ...answer, ...labels } } };
}

/** The choices after the table itself has changed: what was said about its columns no longer fits. */
export function withTable(
  { mapping: _mapping, answers: _answers, ...choices }: PreviewChoices,
  change: PreviewChoices,
): PreviewChoices {
  return { ...choices, ...change };
}

/** The open questions about one column, by what they ask. */
export function openQuestions({ questions }: FilePreview, number: number | null): readonly string[] {
  return questions.filter(({ column }) => column === number).map(({ question }) => question);
}
