import { type Cell, cellText, isBlank } from './cell.ts';
import { type ColumnReader, columnReader } from './column-reader.ts';
import { currencyOfCountry } from './currency.ts';
import { type FieldName } from './fields.ts';
import { type ImportPlan } from './plan.ts';
import { type RowDraft, newDraft, rejectDraft, warn } from './row-draft.ts';
import { type RowOutcome } from './row-outcome.ts';
import { headingKey } from './table-layout.ts';
import { isFooterText, totalWordOf } from './total-row.ts';

/** Reads one row, giving null for the headings; `flaw` tells what was wrong with the row before its cells were looked at. */
export type RowReader = (
  row: number,
  cells: readonly Cell[],
  flaw: 'UNCLOSED_QUOTE' | 'DECODE_ERROR' | null,
) => RowOutcome | null;

const identifying: readonly FieldName[] = ['full_name', 'given_name', 'family_name', 'phone', 'email', 'code'];
const scoreFields = new Set<string>([
  'csat',
  'ces',
  'nps',
  ...Array.from({ length: 12 }, (_, index) => `r${index + 1}`),
]);
const spareCharacters = 3;
const noWarnings = [] as const;

/** Builds the reader of a file's rows. It remembers respondent codes, so one reader serves one pass over the file. */
export function rowReader(plan: ImportPlan): RowReader {
  const columns = plan.columns.flatMap((column) => {
    const read = columnReader(column, plan);
    return read ? [{ index: column.index, read }] : [];
  });
  const isRepeat = repeatedHeading(plan.plainHeadings);
  const seenRespondents = new Set<string>();
  const completion = plan.shape?.completionColumn ?? null;

  return (row, cells, flaw) => {
    if (row === plan.headerRow) return null;
    if (isEmpty(cells)) return { kind: 'skipped', row, reason: 'BLANK_ROW' };
    if (plan.headingRows.has(row)) return { kind: 'skipped', row, reason: 'SUBHEADER_ROW' };
    if (plan.headerRow !== null && row < plan.headerRow) return { kind: 'skipped', row, reason: 'TITLE_ROW' };
    if (flaw === 'UNCLOSED_QUOTE') return { kind: 'rejected', row, reason: flaw, column: null };
    if (isRepeat(cells)) return { kind: 'skipped', row, reason: 'HEADER_REPEAT' };
    const draft = readCells(columns, cells);
    const noData = whyNoData(plan, row, cells, draft);
    if (noData) return { kind: 'skipped', row, reason: noData };
    if (completion !== null && isBlank(cells[completion]))
      return { kind: 'skipped', row, reason: 'INCOMPLETE_RESPONSE' };
    checkWidth(plan, cells, draft);
    completeFields(plan, draft);
    checkRequired(plan, draft);
    if (draft.reason !== null) return { kind: 'rejected', row, reason: draft.reason, column: draft.column };
    if (plan.target === 'responses') {
      if (isEmptyResponse(draft)) return { kind: 'skipped', row, reason: 'EMPTY_RESPONSE' };
      if (isSeen(seenRespondents, draft)) return { kind: 'rejected', row, reason: 'DUPLICATE_IN_FILE', column: null };
    }
    if (flaw === 'DECODE_ERROR') warn(draft, flaw, null);
    const warnings = draft.warnings.length === 0 ? noWarnings : draft.warnings;
    return { kind: 'accepted', row, fields: draft.fields, answers: draft.answers, warnings };
  };
}

function readCells(
  columns: readonly { readonly index: number; readonly read: ColumnReader }[],
  cells: readonly Cell[],
): RowDraft {
  const draft = newDraft();
  for (const { index, read } of columns) read(cells[index] ?? null, draft);
  return draft;
}

function isEmpty(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (!isBlank(cell)) return false;
  return true;
}

function repeatedHeading(headings: readonly string[]): (cells: readonly Cell[]) => boolean {
  const keys = headings.map(headingKey);
  const first = keys.findIndex((key) => key !== '');
  const filled = keys.filter((key) => key !== '').length;
  if (filled < 2) return () => false;
  const shortest = (headings[first] ?? '').length;
  const longest = shortest + spareCharacters;
  return (cells) => {
    const start = cells[first];
    if (typeof start !== 'string' || start.length < shortest || start.length > longest) return false;
    if (headingKey(start) !== keys[first]) return false;
    return keys.every((key, index) => key === '' || headingKey(cellText(cells[index])) === key);
  };
}

function whyNoData(
  plan: ImportPlan,
  row: number,
  cells: readonly Cell[],
  draft: RowDraft,
): 'TOTAL_ROW' | 'FOOTER_ROW' | null {
  if (!isLackingKey(plan, draft)) return null;
  const word = totalWordOf(cells);
  if (word && isTotal(plan, draft, word)) return 'TOTAL_ROW';
  return isFooter(plan, row, cells, draft) ? 'FOOTER_ROW' : null;
}

function isLackingKey(plan: ImportPlan, draft: RowDraft): boolean {
  const { fields } = draft;
  if (plan.target === 'customers') {
    return !hasValue(fields.phone) && !hasValue(fields.email) && !hasValue(fields.birthday) && !hasValue(fields.since);
  }
  return !hasValue(fields.date);
}

function isTotal(plan: ImportPlan, draft: RowDraft, word: NonNullable<ReturnType<typeof totalWordOf>>): boolean {
  const field = plan.columns.find((column) => column.index === word.column)?.field ?? null;
  if (field === 'comment' || field === 'note' || field === 'answer') return false;
  if (plan.target === 'interactions') return true;
  if (plan.target === 'customers') {
    const hasOtherName = hasValue(draft.fields.full_name) && field !== 'full_name';
    return !hasOtherName && (word.strength === 'whole' || word.isCounting);
  }
  return word.strength === 'whole' || plan.columns.some((column) => column.field === 'date') || word.isCounting;
}

function isFooter(plan: ImportPlan, row: number, cells: readonly Cell[], draft: RowDraft): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const width = plan.headings.length;
  if (filled.length === 1 && isFooterText(cellText(filled[0]).trim())) return width > 1;
  const isBelow = plan.lastDataRow > 0 && row > plan.lastDataRow && !isBlank(cells[0]);
  if (plan.target === 'customers' || !isBelow || filled.length > Math.max(1, width / 4)) return false;
  return plan.target === 'interactions' || isEmptyResponse(draft);
}

function checkWidth(plan: ImportPlan, cells: readonly Cell[], draft: RowDraft): void {
  if (!plan.isText || plan.headerRow === null) return;
  if (cells.length < plan.headings.length) warn(draft, 'ROW_SHORT', null);
  for (let index = plan.width; index < cells.length; index += 1) {
    if (isBlank(cells[index])) continue;
    draft.reason = null;
    rejectDraft(draft, 'ROW_LONG', null);
    return;
  }
}

function completeFields(plan: ImportPlan, draft: RowDraft): void {
  const { fields } = draft;
  if (fields.time !== undefined) addTime(fields);
  if (
    plan.target === 'customers' &&
    !hasValue(fields.full_name) &&
    (hasValue(fields.given_name) || hasValue(fields.family_name))
  ) {
    fields.full_name = joinedName(fields.given_name, fields.family_name);
  }
  if (!draft.isCurrencyOpen) return;
  const day = typeof fields.date === 'string' ? fields.date.slice(0, 10) : plan.today;
  fields.currency = currencyOfCountry(plan.country, day);
  const column = plan.columns.find((candidate) => candidate.field === 'amount');
  warn(draft, 'CURRENCY_ASSUMED', column?.heading ?? null);
}

function addTime(fields: RowDraft['fields']): void {
  const match = typeof fields.time === 'string' ? /^(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?$/.exec(fields.time) : null;
  if (match && typeof fields.date === 'string' && fields.date.length === 10 && Number(match[1]) < 24) {
    fields.date = `${fields.date}T${(match[1] ?? '').padStart(2, '0')}:${match[2]}:${match[3] ?? '00'}`;
  }
  delete fields.time;
}

function joinedName(given: unknown, family: unknown): string {
  const [first, last] = [given, family].map((part) => (typeof part === 'string' ? part : ''));
  const isHan = /\p{Script=Han}/u.test(`${first}${last}`);
  return isHan ? `${last}${first}` : `${first} ${last}`.trim();
}

function checkRequired(plan: ImportPlan, draft: RowDraft): void {
  const { fields } = draft;
  if (plan.target === 'interactions' && !hasValue(fields.date)) {
    const column = plan.columns.find((candidate) => candidate.field === 'date');
    rejectDraft(draft, 'REQUIRED_MISSING', column?.heading ?? null);
  }
  if (plan.target === 'customers' && !identifying.some((field) => hasValue(fields[field]))) {
    rejectDraft(draft, 'REQUIRED_MISSING', null);
  }
}

function isEmptyResponse(draft: RowDraft): boolean {
  for (const field of Object.keys(draft.fields)) {
    if ((field === 'comment' || scoreFields.has(field)) && hasValue(draft.fields[field])) return false;
  }
  return draft.answers.every((answer) => answer === null) && draft.reason === null;
}

function isSeen(seen: Set<string>, draft: RowDraft): boolean {
  const id = draft.fields.respondent_id;
  if (typeof id !== 'string') return false;
  if (seen.has(id)) return true;
  seen.add(id);
  return false;
}

function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined;
}
