/** One value of an exported list: text, a whole number, a day (with or without time, ISO 8601), or an amount in minor units. */
export type ExportCell =
  | string
  | number
  | null
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'amount'; readonly minor: number };

const formulaStart = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const pureNumber = /^-?\d+(?:[.,]\d+)?$/;

/**
 * Text that no spreadsheet takes for a formula: a leading apostrophe is put before `= + - @`, TAB, CR and their full-width
 * twins (after OWASP's advice on CSV injection). The importer takes it off again; a text that already begins so gets one more.
 */
export function guardedText(text: string): string {
  return formulaStart.test(text) && !pureNumber.test(text) ? `'${text}` : text;
}

/** Text for a workbook, where nothing becomes a formula: only a text that looks guarded gets one more apostrophe. */
export function doublyGuardedText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? `'${text}` : text;
}
