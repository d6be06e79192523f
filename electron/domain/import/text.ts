const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const allControls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const plain = /^[\u0020-\u007e]*$/;
const apostrophe = 39;
const curlyApostrophe = 0x2019;
const equalsSign = 61;
const guardedFormula = /^'(?='*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** Whether a text holds control characters other than TAB and line feed. */
export function hasControlCharacters(text: string): boolean {
  return controls.test(text);
}

/**
 * The text as it is stored: line ends as LF, no control characters but TAB and LF, composed (NFC), outer white space cut,
 * and without the apostrophe that guards a formula in exported files. Nothing else is touched.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return withoutFormulaGuard(text.trim());
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const visible = controls.test(lines) ? lines.replace(allControls, '') : lines;
  return withoutFormulaGuard(visible.normalize('NFC').trim());
}

function withoutFormulaGuard(text: string): string {
  return text.charCodeAt(0) === apostrophe && guardedFormula.test(text) ? text.slice(1) : text;
}

/** Whether a text is of printable ASCII only, so that nothing in it can be folded, composed or damaged. */
export function isPlainText(text: string): boolean {
  return plain.test(text);
}

/** Whether a text may be wrapped the way spreadsheets wrap what must stay text. */
export function mayBeGuarded(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === apostrophe || first === curlyApostrophe || first === equalsSign;
}

/** The text without the wrappings spreadsheets use to keep digits: `="0138"`, a leading apostrophe, tabs. */
export function withoutTextGuard(text: string): string {
  const bare = text.trim();
  const formula = /^="((?:[^"]|"")*)"$/.exec(bare);
  if (formula) return (formula[1] ?? '').replaceAll('""', '"').trim();
  return bare.startsWith("'") || bare.startsWith('\u2019') ? bare.slice(1).trim() : bare;
}

/** A text made comparable: width, case and white space folded. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A text made comparable without accents too (ł becomes l): for matching words of a fixed list, never for storing. */
export function foldWord(text: string): string {
  const folded = foldText(text);
  return plain.test(folded) ? folded : folded.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}

/** Headings compared: folded, and without the outer quotes, stars, colons and question marks that exports add. */
export function foldHeading(text: string): string {
  return foldWord(text)
    .replace(/^["'*#\s]+|["'*:?\s]+$/g, '')
    .replace(/\s*\n\s*/g, ' ');
}
