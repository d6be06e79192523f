import { type FilePreview, type PreviewChoices } from '../../../electron/contract/imports.ts';
import { type PreviewColumn } from '../../../electron/contract/import-preview.ts';
import { type ColumnAnswer, type ImportTarget } from '../../../electron/contract/import-result.ts';
import { fieldsOf } from '../../../electron/domain/import/fields.ts';
import { type Question } from '../../../electron/contract/surveys.ts';

/** What stands for a column that is left out; no field is called so. */
export const leftOut = '-';

/** What a customer list may say and Regulars does not keep of a customer. */
const notKept: ReadonlySet<string> = new Set(['amount', 'currency']);

/** Stands for a survey that is made from the headings; no survey has this id. */
export const newSurvey = 'new';

const slot = /^(?:csat|nps|ces|r\d+)$/;

/** What a survey asks; null where one is to be made from the headings. */
export type Asked = readonly Question[] | null;

/** The fields that a column may be for: of the marks those that the survey asks for, of a new one the three headlines. */
export function fieldsFor(target: ImportTarget, asked: Asked): readonly string[] {
  const slots = new Set(asked?.map((question) => question.slot) ?? ['csat', 'nps', 'ces']);
  const fields = fieldsOf(target).filter((field) => !slot.test(field) || slots.has(field));
  if (target === 'customers') return fields.filter((field) => !notKept.has(field));
  return target === 'responses' && asked === null ? ['answer', ...fields] : fields;
}

/** Why the values of a column would be lost, or null: the survey does not ask for them, or nothing like it is kept. */
export function lossOf(
  { field, heading }: PreviewColumn,
  { importAs }: FilePreview,
  asked: Asked,
): 'notAsked' | 'notKept' | null {
  if (field === null) return null;
  if (importAs === 'customers') return notKept.has(field) ? 'notKept' : null;
  if (importAs !== 'responses' || asked === null) return null;
  if (field === 'comment') return asked.some(({ type }) => type === 'text') ? null : 'notAsked';
  if (field !== 'answer' && !slot.test(field)) return null;
  const isAsked = asked.some(({ slot: place, texts }) =>
    field === 'answer' ? Object.values(texts).includes(heading) : place === field,
  );
  return isAsked ? null : 'notAsked';
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
