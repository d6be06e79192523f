const freeTries = 3;
const longestSeconds = 300;

/** Seconds to wait after so many wrong PINs in a row: none for the first three, then 2, 4, 8 … up to five minutes. */
export function pinDelaySeconds(wrong: number): number {
  return wrong <= freeTries ? 0 : Math.min(2 ** (wrong - freeTries), longestSeconds);
}
