import { type ImportLanguage, type ImportOptions, type ImportTarget } from '../../electron/contract/import-result.ts';

/** Rows or values that must be rejected, with the reasons that count as right. */
export interface ExpectedRow {
  readonly row: number;
  readonly reason: string | readonly string[];
  readonly column?: string;
}

/** What a case demands of the result; absent keys are not checked. */
export interface Expectation {
  readonly file_error?: string | null | readonly (string | null)[];
  readonly either_file_error?: boolean;
  readonly accepted_rows?: readonly number[] | null;
  readonly rejected?: readonly ExpectedRow[] | null;
  readonly either?: Readonly<Record<string, readonly string[]>>;
  readonly skipped?: readonly ExpectedRow[];
  readonly warnings?: readonly ExpectedRow[];
  readonly file_warnings?: readonly string[];
  readonly records?: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
  readonly records_alternatives?: Expectation['records'];
  readonly cells?: readonly { readonly row: number; readonly col: number; readonly text: string }[];
  readonly detect?: Readonly<Record<string, string | number | null | readonly string[]>>;
  readonly header?: readonly string[];
  readonly header_alternatives?: readonly (readonly string[])[];
  readonly questions?: readonly string[];
  readonly questions_or_warnings?: readonly string[];
  readonly duplicates?: readonly { readonly rows: readonly number[]; readonly level: string }[];
  readonly not_merged?: readonly (readonly number[])[];
  readonly never_text?: readonly string[];
  readonly never_record?: unknown;
  readonly limits?: { readonly seconds?: number; readonly rss_mb?: number };
}

/** One sample file and what a good importer makes of it. */
export interface ImportCase {
  readonly id: string;
  readonly file: string;
  readonly gzip: boolean;
  readonly level: 'must' | 'should' | 'may';
  readonly run: {
    readonly import_as: ImportTarget;
    readonly ui_lang: ImportLanguage;
    readonly country: string;
    readonly today: string;
    readonly mapping: Readonly<Record<string, string | null>> | null;
    readonly options: Readonly<Record<string, unknown>>;
  };
  readonly expect: Expectation;
}

/** The options of the importer that a case's `run` stands for. */
export function optionsOf({ run }: ImportCase): ImportOptions {
  const { options } = run;
  return {
    importAs: run.import_as,
    uiLanguage: run.ui_lang,
    country: run.country,
    today: run.today,
    mapping: run.mapping,
    ...(options.has_header === false ? { headerRow: null } : {}),
    ...(typeof options.currency === 'string' ? { currency: options.currency } : {}),
    ...(Array.isArray(options.countries) ? { countries: options.countries.map(String) } : {}),
    ...(typeof options.sheet === 'string' ? { sheet: options.sheet } : {}),
    ...(typeof options.encoding === 'string' ? { encoding: options.encoding } : {}),
    ...(typeof options.header_row === 'number' ? { headerRow: options.header_row } : {}),
  };
}
