/** Wrong PINs that cost no time, because people mistype. */
const freeTries = 3;
const firstDelay = 5;
const longestDelay = 300;

/** Wrong PINs since the last right one, and when the last of them was typed, in milliseconds. */
export type PinTries = { readonly wrong: number; readonly at: number };

/**
 * Whole seconds until the next PIN is looked at: nothing for the first wrong ones, then 5, doubled with each, at most 300.
 * A clock that was put back makes nobody wait longer than that.
 */
export function secondsToWait({ wrong, at }: PinTries, now: number): number {
  if (wrong < freeTries) return 0;
  const delay = Math.min(longestDelay, firstDelay * 2 ** Math.min(wrong - freeTries, 20));
  return Math.ceil(Math.min(delay, Math.max(0, delay - (now - at) / 1000)));
}
