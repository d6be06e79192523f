import { type ImportTarget } from '../../contract/import-result.ts';
import { headingKey } from './table-layout.ts';

/** Sixteen hexadecimal digits that are the same for files with the same headings: under them a mapping is remembered. */
export function headingFingerprint(target: ImportTarget, headings: readonly string[]): string {
  const text = [target, ...headings.map(headingKey)].join('\u001f');
  return hash(text, 0x811c9dc5) + hash(text, 0x050c5d1f);
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string, basis: number): string {
  let value = basis;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
