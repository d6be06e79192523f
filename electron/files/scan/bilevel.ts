import { type GreyImage } from './grey.ts';

const darkUpTo = 40;
const lightFrom = 215;
const mostBetween = 0.1;

/**
 * Whether a scan knows only black and white: hardly any pixel lies between, even beside print. On such scans pale marks may
 * have left no trace, so an unanswered question proves little.
 */
export function isBilevel({ width, height, data }: GreyImage): boolean {
  const step = Math.max(1, Math.floor(height / 120));
  let [dark, between] = [0, 0];
  for (let row = 0; row < height; row += step)
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      const value = data[at] ?? 255;
      if (value <= darkUpTo) dark += 1;
      else if (value < lightFrom) between += 1;
    }
  return between < mostBetween * dark;
}
