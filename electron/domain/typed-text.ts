const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A typed text as it is stored: composed (NFC), line ends as LF, without control characters, outer white space cut. Nothing else is touched. */
export function typedText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(controls, '').normalize('NFC').trim();
}

/** The same for a text that may be missing: null instead of nothing. */
export function typedTextOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : typedText(text) || null;
}

/** Whether a text shows anything at all; direction marks and joiners alone do not. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}
