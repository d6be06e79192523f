/** A picture of one value a pixel: 0 black to 255 white, row by row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Turns decoded pixels of 1 to 4 channels into the mean of brightness and the darkest channel, so that red, orange and
 * light blue pens keep their contrast; what is transparent counts as white. Colours come red first unless told otherwise.
 */
export function toGrey(
  width: number,
  height: number,
  channels: number,
  pixels: Uint8Array,
  isBlueFirst = false,
): GreyImage {
  const count = width * height;
  if (channels === 1) return { width, height, data: new Uint8Array(pixels.buffer, pixels.byteOffset, count) };
  const data = new Uint8Array(count);
  if (channels === 2)
    for (let at = 0; at < count; at += 1) data[at] = overWhite(pixels[2 * at] ?? 0, pixels[2 * at + 1] ?? 0);
  else if (channels === 3) greyFromColours(pixels, 3, data, isBlueFirst);
  else {
    greyFromColours(pixels, 4, data, isBlueFirst);
    for (let at = 0, alpha = 3; at < count; at += 1, alpha += 4) {
      const opacity = pixels[alpha] ?? 0;
      if (opacity < 255) data[at] = overWhite(data[at] ?? 0, opacity);
    }
  }
  return { width, height, data };
}

function greyFromColours(pixels: Uint8Array, channels: number, data: Uint8Array, isBlueFirst: boolean): void {
  const firstWeight = isBlueFirst ? 29 : 77;
  const lastWeight = isBlueFirst ? 77 : 29;
  const count = data.length;
  for (let at = 0, from = 0; at < count; at += 1, from += channels) {
    const first = pixels[from] ?? 0;
    const green = pixels[from + 1] ?? 0;
    const last = pixels[from + 2] ?? 0;
    let least = first < green ? first : green;
    if (last < least) least = last;
    data[at] = (((first * firstWeight + green * 150 + last * lastWeight) >> 8) + least) >> 1;
  }
}

function overWhite(value: number, opacity: number): number {
  return 255 - Math.round(((255 - value) * opacity) / 255);
}

/** The picture `factor` times smaller, each pixel the mean of a square; rests at the right and bottom are cut off. */
export function shrink(image: GreyImage, factor: number): GreyImage {
  if (factor <= 1) return image;
  if (factor === 2) return halve(image);
  const width = Math.floor(image.width / factor);
  const height = Math.floor(image.height / factor);
  const data = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const area = factor * factor;
  const half = area >> 1;
  for (let row = 0; row < height; row += 1) {
    sums.fill(half);
    for (let line = 0; line < factor; line += 1) {
      let from = (row * factor + line) * image.width;
      for (let column = 0; column < width; column += 1) {
        let sum = 0;
        for (let step = 0; step < factor; step += 1) sum += image.data[from + step] ?? 0;
        from += factor;
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    for (let column = 0; column < width; column += 1) data[row * width + column] = (sums[column] ?? 0) / area;
  }
  return { width, height, data };
}

function halve(image: GreyImage): GreyImage {
  const width = image.width >> 1;
  const height = image.height >> 1;
  const from = image.data;
  const data = new Uint8Array(width * height);
  for (let row = 0, to = 0; row < height; row += 1) {
    let above = 2 * row * image.width;
    let below = above + image.width;
    for (let column = 0; column < width; column += 1, to += 1, above += 2, below += 2) {
      const sum = (from[above] ?? 0) + (from[above + 1] ?? 0) + (from[below] ?? 0) + (from[below + 1] ?? 0);
      data[to] = (sum + 2) >> 2;
    }
  }
  return { width, height, data };
}

/**
 * A picture `factor` times smaller for a first look, in a fraction of the time: each pixel is the mean of four of those
 * that it stands for.
 */
export function glance(image: GreyImage, factor: number): GreyImage {
  if (factor <= 2) return shrink(image, factor);
  const width = Math.floor(image.width / factor);
  const height = Math.floor(image.height / factor);
  const from = image.data;
  const data = new Uint8Array(width * height);
  const near = factor >> 2;
  const apart = Math.max(1, factor >> 1);
  for (let row = 0, to = 0; row < height; row += 1) {
    let above = (row * factor + near) * image.width + near;
    let below = above + apart * image.width;
    for (let column = 0; column < width; column += 1, to += 1, above += factor, below += factor) {
      const sum = (from[above] ?? 0) + (from[above + apart] ?? 0) + (from[below] ?? 0) + (from[below + apart] ?? 0);
      data[to] = (sum + 2) >> 2;
    }
  }
  return { width, height, data };
}

/** The share of pixels of a coarse sample that are clearly darker than the paper: a blank page has next to none. */
export function inkShare(image: GreyImage): number {
  const step = Math.max(1, Math.floor(Math.sqrt((image.width * image.height) / 60_000)));
  const counts = new Uint32Array(256);
  let total = 0;
  for (let row = step; row < image.height - step; row += step)
    for (let column = step; column < image.width - step; column += step) {
      const value = image.data[row * image.width + column] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      total += 1;
    }
  let paper = 255;
  for (let seen = 0; paper > 0 && seen < total / 2; paper -= 1) seen += counts[paper] ?? 0;
  let dark = 0;
  for (let value = 0; value < paper * 0.75; value += 1) dark += counts[value] ?? 0;
  return total > 0 ? dark / total : 0;
}
