/** A key with Ctrl (Command on a Mac); `code` is its place on the keyboard, so every layout reaches it. */
export type Shortcut = { readonly code: string; readonly hasShift?: boolean; readonly hasCtrl?: boolean };

const enterCodes = ['Enter', 'NumpadEnter'];

/** True while an input method is still putting a word together: its keys are not for us. */
export function isComposing(event: KeyboardEvent): boolean {
  // Chromium ends the composition before it reports the Enter that ended it; only the old key code tells.
  return event.isComposing || event.keyCode === 229;
}

/** True for an Enter that the person meant as Enter. */
export function isEnter(event: KeyboardEvent): boolean {
  return enterCodes.includes(event.code || event.key) && !isComposing(event);
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}

/** Ctrl, or Command on a Mac, and nothing that types: AltGr is Ctrl+Alt on Windows and writes ą or ł. */
export function hasCommandKey(event: KeyboardEvent): boolean {
  return (isMac() ? event.metaKey : event.ctrlKey) && !event.altKey && !event.getModifierState('AltGraph');
}

function hasNoModifier(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** True when the event is this shortcut, whatever letters the keyboard layout puts on the keys. */
export function isShortcut(event: KeyboardEvent, { code, hasShift = false, hasCtrl = true }: Shortcut): boolean {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const isKey = event.code === code || (digit !== undefined && event.code === `Numpad${digit}`);
  const hasModifiers = hasCtrl ? hasCommandKey(event) : hasNoModifier(event);
  return isKey && hasModifiers && event.shiftKey === hasShift && !isComposing(event);
}

/** The digit of a plain key press, of either row of digits, or null. */
export function digitOf(event: KeyboardEvent): number | null {
  if (!hasNoModifier(event) || isComposing(event)) return null;
  const digit = /^[0-9]$/.test(event.key) ? event.key : /^Numpad([0-9])$/.exec(event.code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** True where keys write text, so that Ctrl Z belongs to the text. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.contentEditable === 'true');
}

const keyNames: Readonly<Record<string, string>> = {
  Comma: ',',
  Equal: '+',
  Minus: '−',
  Enter: 'Enter',
  Delete: 'Del',
};

function keyName(code: string): string {
  return keyNames[code] ?? code.replace(/^(Key|Digit)/, '');
}

/** The shortcut as it stands in menus, such as `Ctrl Shift Z`. */
export function shortcutText({ code, hasShift, hasCtrl = true }: Shortcut): string {
  const ctrl = isMac() ? '⌘' : 'Ctrl';
  return [...(hasCtrl ? [ctrl] : []), ...(hasShift ? ['Shift'] : []), keyName(code)].join(' ');
}

/** The shortcut for `aria-keyshortcuts`. */
export function ariaShortcut({ code, hasShift, hasCtrl = true }: Shortcut): string {
  const ctrl = isMac() ? 'Meta' : 'Control';
  return [...(hasCtrl ? [ctrl] : []), ...(hasShift ? ['Shift'] : []), keyName(code)].join('+');
}
