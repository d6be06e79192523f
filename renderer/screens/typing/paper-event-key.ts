import { type PaperKey } from '../../../electron/domain/paper-keys.ts';
import { digitOf, isComposing, isEnter } from '../../components/keys.ts';

const digits: readonly PaperKey[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Signs by what they write, and by their place where a layout writes something else there (Cyrillic, number pad). */
function signOf({ key, code, shiftKey }: KeyboardEvent): PaperKey | null {
  if (key === '?' || code === 'NumpadMultiply' || (code === 'Slash' && shiftKey)) return 'unreadable';
  if (key === '/' || code === 'NumpadDivide' || code === 'Slash') return 'twoMarks';
  if (key === '.' || key === ',' || code === 'Period' || code === 'NumpadDecimal') return 'none';
  return null;
}

/** What a key press means on a paper form, or null where it means nothing. */
export function paperKeyOf(event: KeyboardEvent): PaperKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return null;
  if (isEnter(event)) return 'enter';
  if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') return 'back';
  if (event.key === 'ArrowRight' || event.key === 'ArrowDown') return 'next';
  const digit = digitOf(event);
  return digit === null ? signOf(event) : (digits[digit] ?? null);
}
