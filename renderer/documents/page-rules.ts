import { type Footer } from './footer.ts';
import { type Sheet } from './paper-sizes.ts';

/** The `@page` rules of a document: its sheet, its margins, and the footer in the lower one, numbered by the printer. */
export function pageRules(sheet: Sheet, footer: Footer): string {
  const { width, height, top, side, bottom } = sheet;
  const box =
    'font: 8.5pt/1.3 var(--font); color: var(--muted); vertical-align: top; padding-top: 4mm; white-space: pre;';
  return `@page {
    size: ${width}mm ${height}mm;
    margin: ${top}mm ${side}mm ${bottom}mm;
    @bottom-left { content: ${footer.lines.map(cssString).join(' "\\a " ')}; ${box} }
    @bottom-right { content: ${numbered(footer)}; ${box} }
  }`;
}

const counters: Readonly<Record<string, string>> = { '\ue000': 'counter(page)', '\ue001': 'counter(pages)' };

/** The words around the two numbers, and the printer's counters in their places. */
function numbered({ page }: Footer): string {
  const parts = page('\ue000', '\ue001').split(/([\ue000\ue001])/);
  return parts.map((part) => counters[part] ?? cssString(part)).join(' ');
}

/** A text as a CSS string; control characters become spaces, quotes and backslashes stay themselves. */
function cssString(text: string): string {
  return `"${text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/["\\]/g, '\\$&')}"`;
}
