import { type Language } from '../contract/settings.ts';
import { modes } from '../contract/responses.ts';
import { type Question, type Survey } from '../contract/surveys.ts';
import { type ReadDb } from '../db/database.ts';
import { type ExportCell } from '../domain/export-cell.ts';
import { exportHeading } from '../domain/import/export-headings.ts';
import { type FieldName, fieldKind, type FieldKind } from '../domain/import/fields.ts';
import { type ImportTarget } from '../contract/import-result.ts';
import { unreadWord } from '../domain/import/unread-marks.ts';
import { fromMinor } from '../domain/money.ts';
import { texts } from '../../locales/index.ts';
import { answersOf } from '../store/answers.ts';
import { type ExportRow, exportedCustomers, exportedInteractions, exportedResponses } from '../store/exports.ts';
import { kindOf } from '../store/interactions.ts';
import { languageOfId } from '../store/responses.ts';
import { surveyOfVersion, versionIds } from '../store/surveys.ts';

/** One column of an exported list: its heading, the field it comes back as, and what kind of value it holds. */
export type ExportColumn = { readonly heading: string; readonly field: string; readonly kind: FieldKind | 'answer' };

/** A list as it is written to a file. */
export type ExportTable = {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: Iterable<readonly ExportCell[]>;
};

const customerFields: readonly FieldName[] = [
  ...([
    'full_name',
    'given_name',
    'family_name',
    'reading',
    'phone',
    'more_phones',
    'email',
    'city',
    'code',
    'birthday',
  ] as const),
  ...(['since', 'source', 'referred_by', 'group', 'language', 'channel', 'consent', 'survey_consent', 'note'] as const),
];
const interactionFields: readonly FieldName[] = [
  ...(['date', 'customer', 'customer_code', 'phone', 'email', 'kind', 'amount', 'currency', 'touchpoint'] as const),
  ...([
    'staff',
    'channel',
    'product',
    'area',
    'note',
    'cause',
    'was_opened',
    'was_used',
    'cost',
    'cost_currency',
  ] as const),
  ...(['place', 'tone', 'level', 'settled_at_once', 'minutes', 'wish'] as const),
];
const responseFields: readonly FieldName[] = [
  ...(['respondent_id', 'date', 'customer', 'customer_code', 'phone', 'email', 'mode', 'touchpoint', 'staff'] as const),
  ...(['channel', 'language'] as const),
];

function columnsOf(target: ImportTarget, fields: readonly FieldName[], language: Language): ExportColumn[] {
  return fields.map((field) => ({
    heading: exportHeading(target, field, language),
    field,
    kind: fieldKind(target, field) ?? 'text',
  }));
}

/** A value as its column holds it: days and times as dates, amounts in hundredths whatever their currency. */
function cellOf(row: ExportRow, { field, kind }: ExportColumn): ExportCell {
  const value = row[field] ?? null;
  if (value === null) return null;
  if (kind === 'date') return { kind: 'date', value: String(value).replace(/T12:00:00$/, '') };
  if (kind === 'birthday' && !String(value).startsWith('--')) return { kind: 'date', value: String(value) };
  if (kind === 'amount')
    return { kind: 'amount', minor: Math.round(fromMinor(Number(value), String(row.currency ?? '')) * 100) };
  return value;
}

function* cells(rows: Iterable<ExportRow>, columns: readonly ExportColumn[]): Generator<readonly ExportCell[]> {
  for (const row of rows) yield columns.map((column) => cellOf(row, column));
}

/** Customers, all or the named ones. */
export function customersTable(db: ReadDb, language: Language, ids: readonly number[] | null): ExportTable {
  const columns = columnsOf('customers', customerFields, language);
  return { name: 'customers', columns, rows: cells(exportedCustomers(db, ids), columns) };
}

function* withKinds(rows: Iterable<ExportRow>, language: Language): Generator<ExportRow> {
  const t = texts(language);
  for (const row of rows) {
    const kind = kindOf(Number(row.kind));
    // Returns are kept as positive amounts; a file tells them by their sign where nobody reads the kind.
    const sign = kind === 'return' && row.amount !== null ? -1 : 1;
    const amount = row.amount === null || row.amount === undefined ? null : Number(row.amount) * sign;
    const cost =
      row.cost === null || row.cost === undefined
        ? null
        : String(fromMinor(Number(row.cost), String(row.cost_currency)));
    yield { ...row, kind: t(`contacts.kind_${kind}`), amount, cost };
  }
}

/** Purchases, visits and whatever else happened. */
export function interactionsTable(db: ReadDb, language: Language): ExportTable {
  const columns = columnsOf('interactions', interactionFields, language);
  return { name: 'interactions', columns, rows: cells(withKinds(exportedInteractions(db), language), columns) };
}

function wordsOf(texts: Question['texts'], language: Language): string {
  return texts[language] ?? Object.values(texts)[0] ?? '';
}

function answerCell({ type, options }: Question, answer: unknown, language: Language): ExportCell {
  const wordOf = (code: unknown) => {
    const option = options.find((candidate) => candidate.code === code);
    return option ? wordsOf(option.texts, language) : String(code);
  };
  if (answer === null || answer === undefined) return null;
  const unread = unreadWord(answer, language);
  if (unread !== null) return unread;
  if (Array.isArray(answer)) return answer.map(wordOf).join('; ');
  if (type === 'single') return wordOf(answer);
  return typeof answer === 'number' ? answer : String(answer);
}

/** The answers to each version of a survey that has any; questions stand under their own words. */
export function responsesTables(db: ReadDb, language: Language, { id }: Survey): ExportTable[] {
  return versionIds(db, id).flatMap((versionId) => {
    const version = surveyOfVersion(db, versionId);
    const rows = exportedResponses(db, versionId);
    if (!version || rows.length === 0) return [];
    const fixed = columnsOf('responses', responseFields, language);
    const asked = version.questions.map((question): ExportColumn => {
      const heading = wordsOf(question.texts, language);
      return { heading, field: question.slot ?? 'answer', kind: question.slot === null ? 'answer' : 'score' };
    });
    const lines = rows.map((row) => {
      const answers = answersOf(db, 'named', row.id, version.questions);
      const shown = {
        ...row,
        mode: modes[Number(row.mode) - 1] ?? null,
        language: languageOfId(Number(row.language)),
      };
      return [
        ...fixed.map((column) => cellOf(shown, column)),
        ...version.questions.map((question) => answerCell(question, answers[question.code], language)),
      ];
    });
    const isOnly = version.versionNumber === 1;
    const name = isOnly ? `responses ${version.name}` : `responses ${version.name} ${version.versionNumber}`;
    return [{ name, columns: [...fixed, ...asked], rows: lines }];
  });
}
