import { readAmount } from './amount-column.ts';
import { readBirthday } from './birthday.ts';
import { type Cell, cellProblem, cellText, isNegativeGap, withErrorsTold, withoutCellGuard } from './cell.ts';
import { readCode } from './code.ts';
import { readConsent } from './consent.ts';
import { currencyOfSign } from './currency.ts';
import { readDate } from './date-column.ts';
import { readEmail } from './email.ts';
import { phoneReader } from './phone.ts';
import { type ImportPlan, type PlannedColumn } from './plan.ts';
import { type RowDraft, rejectDraft, storedText, warn } from './row-draft.ts';
import { remembering } from './remembering.ts';
import { readScore } from './score-column.ts';

/** Puts what one cell says into the draft of its row. */
export type ColumnReader = (cell: Cell, draft: RowDraft) => void;

const notRecorded = '1980-01-01';
const noText = /^(?:\/|\(空\)|\(跳过\)|（空）|（跳过）)$/;
const noComment = /^(?:[-–—./]+|n\/a|无|没有|\(空\)|\(跳过\)|-2|-3)$/i;
const wrongDate = { value: null, isInvalid: true } as const;
const longCell = 100;
const valueKinds = new Set<PlannedColumn['kind']>(['date', 'birthday', 'amount', 'score', 'currency', 'consent']);

/** Builds the reader of one column; columns that are left out have none. */
export function columnReader(column: PlannedColumn, plan: ImportPlan): ColumnReader | null {
  const read = readerOf(column, plan);
  if (!read) return null;
  // Words keep what they begin with: only what is read as a value is freed of a spreadsheet's wrapping.
  const isWords = column.field === 'answer' && column.answerKind !== 'rating';
  const isValue = valueKinds.has(column.kind) && !isWords;
  return (cell, draft) => {
    if (typeof cell === 'string' && cell.length > longCell && cell.length > plan.cellCharacters) {
      rejectDraft(draft, 'TEXT_TOO_LONG', column.heading);
    } else read(withErrorsTold(isValue ? withoutCellGuard(cell) : cell), draft);
  };
}

function readerOf(column: PlannedColumn, plan: ImportPlan): ColumnReader | null {
  const { field, heading, kind } = column;
  if (field === null || kind === null) return null;
  if (field === 'answer') return answerReader(column, plan);
  switch (kind) {
    case 'text':
    case 'name':
      return textReader(field, heading, field === 'comment');
    case 'code':
      return codeReader(field, heading);
    case 'phone':
      return phoneColumn(field, heading, plan);
    case 'email':
      return emailColumn(field, heading);
    case 'date':
      return dateColumn(field, column, plan);
    case 'birthday':
      return birthdayColumn(field, column, plan);
    case 'amount':
      return amountColumn(field, column, plan);
    case 'currency':
      return currencyColumn(field, plan);
    case 'score':
      return scoreColumn(field, column, plan);
    case 'consent':
      return consentColumn(field, heading);
  }
}

function textReader(field: string, heading: string, isComment: boolean): ColumnReader {
  const none = isComment ? noComment : noText;
  return (cell, draft) => {
    const problem = cellProblem(cell);
    if (problem) {
      warn(draft, problem.problem, heading);
      draft.fields[field] = null;
      return;
    }
    const written = cellText(cell);
    const text = written === '' ? '' : storedText(draft, written, heading);
    draft.fields[field] = text === '' || (text.length < 6 && none.test(text)) ? null : text;
  };
}

function codeReader(field: string, heading: string): ColumnReader {
  return (cell, draft) => {
    const problem = cellProblem(cell);
    const { code, warning } = problem ? { code: null, warning: problem.problem } : readCode(cell);
    if (warning) warn(draft, warning, heading);
    draft.fields[field] = code;
  };
}

function phoneColumn(field: string, heading: string, plan: ImportPlan): ColumnReader {
  const readPhone = phoneReader(plan.country, plan.countries);
  return (cell, draft) => {
    const problem = cellProblem(cell);
    const { phone, warning } = problem ? { phone: null, warning: problem.problem } : readPhone(cell);
    if (warning) warn(draft, warning, heading);
    draft.fields[field] = phone;
  };
}

function emailColumn(field: string, heading: string): ColumnReader {
  return (cell, draft) => {
    const problem = cellProblem(cell);
    const { email, warning } = problem
      ? { email: null, warning: problem.problem }
      : readEmail(cell === null || cell === '' ? '' : cellText(cell).trim());
    if (warning) warn(draft, warning, heading);
    draft.fields[field] = email;
  };
}

function dateColumn(field: string, column: PlannedColumn, plan: ImportPlan): ColumnReader {
  const { heading, dateOrder } = column;
  const isRequired = plan.target === 'interactions' && field === 'date';
  const unrecorded = plan.shape?.hasUnrecordedDates ? notRecorded : null;
  const readText = remembering((text) => readDate(text, dateOrder));
  const read = (cell: Cell) => (typeof cell === 'string' ? readText(cell) : readDate(cell, dateOrder));
  return (cell, draft) => {
    const problem = cellProblem(cell);
    const { value, isInvalid } = problem ? wrongDate : read(cell);
    const isKnown = value !== null && (unrecorded === null || !value.startsWith(unrecorded));
    draft.fields[field] = isKnown ? value : null;
    if (isInvalid && isRequired) rejectDraft(draft, problem?.problem ?? 'DATE_INVALID', heading);
    else if (isInvalid) warn(draft, problem?.problem ?? 'DATE_INVALID', heading);
    else if (isKnown && value.slice(0, 10) > plan.today) warn(draft, 'DATE_FUTURE', heading);
  };
}

function birthdayColumn(field: string, column: PlannedColumn, plan: ImportPlan): ColumnReader {
  return (cell, draft) => {
    const { value, isInvalid } = cellProblem(cell) ? wrongDate : readBirthday(cell, column.dateOrder, plan.today);
    if (isInvalid) warn(draft, cellProblem(cell)?.problem ?? 'DATE_INVALID', column.heading);
    draft.fields[field] = value;
  };
}

function amountColumn(field: string, column: PlannedColumn, plan: ImportPlan): ColumnReader {
  const fallback = column.currency ?? plan.currency;
  return (cell, draft) => {
    const problem = cellProblem(cell);
    const { minor, currency, isInvalid } = readAmount(cell, column.decimal, plan.country);
    if (isInvalid || problem) rejectDraft(draft, problem?.problem ?? 'AMOUNT_INVALID', column.heading);
    draft.fields[field] = minor;
    if (minor === null) return;
    draft.fields.currency = currency ?? draft.fields.currency ?? fallback;
    draft.isCurrencyOpen = draft.fields.currency === null || draft.fields.currency === undefined;
  };
}

function currencyColumn(field: string, plan: ImportPlan): ColumnReader {
  return (cell, draft) => {
    const text = cellText(cell).trim();
    const currency = text === '' ? null : currencyOfSign(text, plan.country);
    if (currency !== null) {
      draft.fields[field] = currency;
      draft.isCurrencyOpen = false;
    }
  };
}

function scoreColumn(field: string, column: PlannedColumn, plan: ImportPlan): ColumnReader {
  const reader = column.score;
  const hasNegativeGaps = plan.shape?.hasNegativeGaps === true;
  return (cell, draft) => {
    if (!reader || (hasNegativeGaps && isNegativeGap(cell))) {
      draft.fields[field] = null;
      return;
    }
    const { score, reason } = readScore(cell, reader);
    if (reason) rejectDraft(draft, reason, column.heading);
    draft.fields[field] = score;
  };
}

function consentColumn(field: string, heading: string): ColumnReader {
  return (cell, draft) => {
    const text = cellText(cell).trim();
    const consent = readConsent(text);
    if (consent === null && text !== '') warn(draft, 'CHOICE_UNKNOWN', heading);
    draft.fields[field] = consent;
  };
}

function answerReader(column: PlannedColumn, plan: ImportPlan): ColumnReader {
  const { answerKind, heading, score } = column;
  const hasNegativeGaps = plan.shape?.hasNegativeGaps === true;
  return (cell, draft) => {
    const isGap = hasNegativeGaps && isNegativeGap(cell);
    if (answerKind === 'rating' && score && !isGap) {
      const answer = readScore(cell, score);
      if (answer.reason) rejectDraft(draft, answer.reason, heading);
      draft.answers.push(answer.score);
      return;
    }
    const problem = cellProblem(cell);
    if (problem) warn(draft, problem.problem, heading);
    const text = problem || isGap ? '' : storedText(draft, cellText(cell), heading);
    draft.answers.push(text === '' || (text.length < 6 && noText.test(text)) ? null : text);
  };
}
