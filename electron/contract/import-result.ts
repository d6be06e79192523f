import * as z from 'zod/mini';

/** What the rows of a file become. */
export const ImportTarget = z.enum(['customers', 'interactions', 'responses']);
export type ImportTarget = z.infer<typeof ImportTarget>;

/** Languages whose habits (letters, headings, answer words) are known to the importer. */
export const ImportLanguage = z.enum(['zh', 'bg', 'pl', 'en']);
export type ImportLanguage = z.infer<typeof ImportLanguage>;

/** Which part of an ambiguous date comes first: day, month or year. */
export const DateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof DateOrder>;

/** Ends of a rating scale, both counted, and whether the lowest mark is the best one. */
export const ScoreScale = z.object({
  min: z.int(),
  max: z.int(),
  isReversed: z.optional(z.boolean()),
});
export type ScoreScale = z.infer<typeof ScoreScale>;

/** What a person has decided about one column when the file alone could not tell. */
export const ColumnAnswer = z.object({
  dateOrder: z.optional(DateOrder),
  decimal: z.optional(z.enum([',', '.'])),
  scale: z.optional(ScoreScale),
  labels: z.optional(z.record(z.string(), z.nullable(z.int()))),
});
export type ColumnAnswer = z.infer<typeof ColumnAnswer>;

/** How far an import may go before it is refused. */
export const ImportLimits = z.object({
  fileBytes: z.int(),
  rows: z.int(),
  columns: z.int(),
  cellCharacters: z.int(),
  unpackedBytes: z.int(),
  archiveEntries: z.int(),
});
export type ImportLimits = z.infer<typeof ImportLimits>;

/**
 * How to read one file. `mapping` goes from a heading or a 1-based column number to a field, null leaving the column out;
 * without it the columns are guessed. `headerRow` null means that the file has no heading. `answers` are kept by heading
 * or 1-based column number.
 */
export const ImportOptions = z.object({
  importAs: ImportTarget,
  uiLanguage: ImportLanguage,
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  countries: z.optional(z.array(z.string().check(z.regex(/^[A-Z]{2}$/)))),
  today: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  mapping: z.optional(z.nullable(z.record(z.string(), z.nullable(z.string())))),
  encoding: z.optional(z.string()),
  delimiter: z.optional(z.enum([',', ';', '\t', '|', ''])),
  sheet: z.optional(z.string()),
  headerRow: z.optional(z.nullable(z.int().check(z.positive()))),
  isTransposed: z.optional(z.boolean()),
  answers: z.optional(z.record(z.string(), ColumnAnswer)),
  /** The scale of a mark by its field, as the survey asks for it; the usual one unless given. */
  scales: z.optional(z.record(z.string(), ScoreScale)),
  /** Headings whose field is known beforehand: the questions of the survey in their own words. */
  headings: z.optional(z.record(z.string(), z.string())),
  limits: z.optional(z.partial(ImportLimits)),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

/** Why a whole file is refused. */
export const FileError = z.enum([
  'FILE_EMPTY',
  'FILE_NO_ROWS',
  'FILE_CORRUPT',
  'FILE_ENCRYPTED',
  'FILE_TOO_BIG',
  'FILE_UNSUPPORTED',
]);
export type FileError = z.infer<typeof FileError>;

/** Why a row is not imported. */
export const RejectReason = z.enum([
  'REQUIRED_MISSING',
  'ROW_LONG',
  'UNCLOSED_QUOTE',
  'TEXT_TOO_LONG',
  'SCORE_OUT_OF_RANGE',
  'SCORE_NOT_INTEGER',
  'SCORE_UNKNOWN_LABEL',
  'DATE_INVALID',
  'AMOUNT_INVALID',
  'CELL_ERROR',
  'FORMULA_NO_VALUE',
  'DUPLICATE_IN_FILE',
]);
export type RejectReason = z.infer<typeof RejectReason>;

/** Why a row is no data. */
export const SkipReason = z.enum([
  'BLANK_ROW',
  'TITLE_ROW',
  'SUBHEADER_ROW',
  'HEADER_REPEAT',
  'TOTAL_ROW',
  'FOOTER_ROW',
  'INCOMPLETE_RESPONSE',
  'EMPTY_RESPONSE',
]);
export type SkipReason = z.infer<typeof SkipReason>;

/** What is worth knowing about a row that is imported all the same. */
export const RowWarning = z.enum([
  'ROW_SHORT',
  'DECODE_ERROR',
  'CONTROL_CHARS',
  'SUSPECT_MOJIBAKE',
  'PHONE_INVALID',
  'PHONE_LOST_DIGITS',
  'CODE_LOST_DIGITS',
  'MULTIPLE_PHONES',
  'EMAIL_INVALID',
  'MULTIPLE_EMAILS',
  'DATE_INVALID',
  'DATE_FUTURE',
  'CURRENCY_ASSUMED',
  'CELL_ERROR',
  'FORMULA_NO_VALUE',
  'CHOICE_UNKNOWN',
]);
export type RowWarning = z.infer<typeof RowWarning>;

/** What is worth knowing about the file as a whole. */
export const FileWarning = z.enum([
  'HEADER_DUPLICATE',
  'HEADER_EMPTY',
  'SENSITIVE_COLUMN',
  'HIDDEN_ROWS',
  'SCALE_REVERSED',
  'POSSIBLE_DUPLICATE_ROWS',
  'NO_KNOWN_COLUMNS',
  'OTHER_SHEETS',
]);
export type FileWarning = z.infer<typeof FileWarning>;

/** File formats that are read. */
export const FileFormat = z.enum(['csv', 'xlsx', 'xls', 'ods']);
export type FileFormat = z.infer<typeof FileFormat>;

/** What was found out about a file before its rows were read; row numbers are those a spreadsheet shows. */
export const Detected = z.object({
  format: z.nullable(FileFormat),
  encoding: z.nullable(z.string()),
  delimiter: z.nullable(z.string()),
  headerRow: z.nullable(z.int()),
  sheet: z.nullable(z.string()),
});
export type Detected = z.infer<typeof Detected>;

const Column = z.nullable(z.string());

/** One row that is imported, its values by field name. */
export const AcceptedRow = z.object({
  row: z.int(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type AcceptedRow = z.infer<typeof AcceptedRow>;

/** One row that is not imported, with the column at fault where there is one. */
export const RejectedRow = z.object({ row: z.int(), reason: RejectReason, column: Column });
export type RejectedRow = z.infer<typeof RejectedRow>;

/** One row that is no data. */
export const SkippedRow = z.object({ row: z.int(), reason: SkipReason });
export type SkippedRow = z.infer<typeof SkippedRow>;

/** One thing to know about a row that is imported. */
export const WarnedRow = z.object({ row: z.int(), reason: RowWarning, column: Column });
export type WarnedRow = z.infer<typeof WarnedRow>;

/** Rows of one file that may be the same customer; only `certain` ones may be offered as a merge. */
export const DuplicateRows = z.object({ rows: z.array(z.int()), level: z.enum(['certain', 'possible']) });
export type DuplicateRows = z.infer<typeof DuplicateRows>;

/** What reading one file gives, in the format that reports and the command line show. */
export const ImportResult = z.object({
  fileError: z.nullable(FileError),
  detected: Detected,
  header: z.array(z.string()),
  accepted: z.array(AcceptedRow),
  rejected: z.array(RejectedRow),
  skipped: z.array(SkippedRow),
  warnings: z.array(WarnedRow),
  fileWarnings: z.array(FileWarning),
  questions: z.array(z.string()),
  duplicates: z.array(DuplicateRows),
  cells: z.record(z.string(), z.array(z.string())),
  stats: z.object({ seconds: z.number(), rssMb: z.number() }),
});
export type ImportResult = z.infer<typeof ImportResult>;
