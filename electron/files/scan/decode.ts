import { Transformer } from '@napi-rs/image';
import { toGrey, type GreyImage } from './grey.ts';
import { type Refused } from './open.ts';

const channelsOfColourType = [1, 2, 3, 4, 1, 2, 3, 4];
const first16BitType = 4;

/** Decodes one picture file with the native decoder; its size must have been checked before. */
export function decodePicture(bytes: Uint8Array): GreyImage | Refused {
  try {
    const picture = new Transformer(bytes);
    const pixels = picture.rawPixelsSync();
    const { width, height, colorType } = picture.metadataSync();
    const channels = channelsOfColourType[colorType];
    if (channels === undefined) return { reason: 'imageDamaged' };
    const plain = colorType >= first16BitType ? highBytes(pixels) : pixels;
    return toGrey(width, height, channels, plain);
  } catch {
    return { reason: 'imageDamaged' };
  }
}

function highBytes(pixels: Uint8Array): Uint8Array {
  const plain = new Uint8Array(pixels.length / 2);
  for (let at = 0; at < plain.length; at += 1) plain[at] = pixels[2 * at + 1] ?? 0;
  return plain;
}

/** Makes up for scanners with fewer lines down than across (fax: 204 by 98): repeats rows or columns up to a square grid. */
export function squarePixels(image: GreyImage, acrossOverDown: number): GreyImage {
  const downTimes = Math.round(acrossOverDown);
  const acrossTimes = Math.round(1 / acrossOverDown);
  if (downTimes > 1 && downTimes <= 4) return repeated(image, 1, downTimes);
  if (acrossTimes > 1 && acrossTimes <= 4) return repeated(image, acrossTimes, 1);
  return image;
}

function repeated({ width, height, data }: GreyImage, across: number, down: number): GreyImage {
  const out = new Uint8Array(width * across * height * down);
  for (let row = 0; row < height * down; row += 1) {
    const from = Math.floor(row / down) * width;
    const to = row * width * across;
    for (let column = 0; column < width * across; column += 1)
      out[to + column] = data[from + Math.floor(column / across)] ?? 0;
  }
  return { width: width * across, height: height * down, data: out };
}
