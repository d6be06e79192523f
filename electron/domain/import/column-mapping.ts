import { type ImportTarget } from '../../contract/import-result.ts';
import { fieldKind, isFieldName } from './fields.ts';
import { type MappedColumn } from './plan-columns.ts';
import { headingKey } from './table-layout.ts';

/** A mapping as given: heading or 1-based column number to field, null leaving the column out. */
export type GivenMapping = Readonly<Record<string, string | null>>;

/** The headings a mapping names, made comparable; column numbers are no headings. */
export function mappedHeadings(mapping: GivenMapping | null): ReadonlySet<string> {
  const keys = Object.keys(mapping ?? {}).filter((key) => !/^\d{1,4}$/.test(key));
  return new Set(keys.map(headingKey));
}

/** A column as far as a mapping is concerned: its heading, the same without its group, and whether it is sensitive. */
export interface MappableColumn {
  readonly heading: string;
  readonly plainHeading: string;
  readonly isSensitive: boolean;
}

/** Applies a given mapping to the columns of a file; of two columns with one heading the first is meant. */
export function mapColumns(
  columns: readonly MappableColumn[],
  mapping: GivenMapping,
  target: ImportTarget,
): MappedColumn[] {
  const byKey = new Map(Object.entries(mapping).map(([key, field]) => [headingKey(key), field]));
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const own = byKey.get(String(index + 1));
    const keys = [headingKey(column.heading), headingKey(column.plainHeading)];
    const key = keys.find((candidate) => candidate !== '' && byKey.has(candidate) && !taken.has(candidate));
    if (key !== undefined) taken.add(key);
    return mappedColumn(index, column, own ?? (key === undefined ? null : (byKey.get(key) ?? null)), target);
  });
}

function mappedColumn(index: number, column: MappableColumn, field: string | null, target: ImportTarget): MappedColumn {
  const { heading, isSensitive } = column;
  const place = { index, heading, isSensitive, answerKind: null, confidence: 'sure' } as const;
  if (field === 'answer') return { ...place, field, kind: 'score', answerKind: 'rating' };
  const kind = field === null ? null : fieldKind(target, field);
  if (field === null || kind === null || !isFieldName(field)) return { ...place, field: null, kind: null };
  return { ...place, field, kind };
}
