import { type Random } from './random.ts';
import { type Exposure } from './warp.ts';

/** A finished picture: one or three interleaved channels of bytes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Blurs in place as a lens does, with a bell of `sigma` pixels. */
export function blur({ width, height, planes }: Exposure, sigma: number): void {
  const reach = Math.ceil(2.2 * sigma);
  if (sigma <= 0.2) return;
  const bell = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)));
  const total = bell.reduce((sum, value) => sum + value, 0);
  const kernel = Float32Array.from(bell, (value) => value / total);
  const across = new Float32Array(width * height);
  for (const plane of planes) {
    across.set(plane);
    convolve(plane, across, kernel, reach, 1);
    convolve(across, plane, kernel, reach, width);
  }
}

/** Weighs each value with its neighbours `step` apart; the first and last few of the whole plane are left alone. */
function convolve(from: Float32Array, to: Float32Array, kernel: Float32Array, reach: number, step: number): void {
  const edge = reach * step;
  const last = from.length - edge;
  if (reach === 1) return convolveThree(from, to, kernel, step);
  for (let at = edge; at < last; at += 1) {
    let sum = (kernel[reach] ?? 0) * (from[at] ?? 0);
    for (let tap = 1, far = step; tap <= reach; tap += 1, far += step)
      sum += (kernel[reach + tap] ?? 0) * ((from[at - far] ?? 0) + (from[at + far] ?? 0));
    to[at] = sum;
  }
}

function convolveThree(from: Float32Array, to: Float32Array, [side = 0, middle = 0]: Float32Array, step: number): void {
  const last = from.length - step;
  for (let at = step; at < last; at += 1)
    to[at] = middle * (from[at] ?? 0) + side * ((from[at - step] ?? 0) + (from[at + step] ?? 0));
}

/** Lines down the whole picture as dust under a feeder's glass draws them. */
export function streak({ width, height, planes }: Exposure, count: number, random: Random): void {
  const factors = new Float32Array(width).fill(1);
  for (let at = 0; at < count; at += 1) {
    const centre = random.next() * width;
    const half = random.range(0.4, 2.2);
    const depth = random.range(0.12, 0.7);
    for (let column = Math.floor(centre - 3 * half); column <= centre + 3 * half; column += 1)
      if (column >= 0 && column < width)
        factors[column] = (factors[column] ?? 1) * (1 - depth * Math.exp(-(((column - centre) / half) ** 2)));
  }
  const columns = Array.from(factors.keys()).filter((column) => (factors[column] ?? 1) < 0.995);
  for (const plane of planes)
    for (let row = 0; row < height; row += 1)
      for (const column of columns)
        plane[row * width + column] = (plane[row * width + column] ?? 0) * (factors[column] ?? 1);
}

/** Sharpens as scanner drivers do: adds `amount` of what a slight blur takes away, which leaves pale rims round dark lines. */
export function sharpen(exposure: Exposure, amount: number, sigma: number): void {
  const soft = { ...exposure, planes: exposure.planes.map((plane) => Float32Array.from(plane)) };
  blur(soft, sigma);
  exposure.planes.forEach((plane, channel) => {
    const blurred = soft.planes[channel];
    if (!blurred) return;
    for (let at = 0; at < plane.length; at += 1)
      plane[at] = (plane[at] ?? 0) + amount * ((plane[at] ?? 0) - (blurred[at] ?? 0));
  });
}

/** Motion blur along one direction over `length` pixels. */
export function shake(exposure: Exposure, length: number, angle: number): void {
  const { width, height, planes } = exposure;
  const steps = Math.max(1, Math.round(length));
  const offsets = Array.from({ length: steps }, (_, at) => {
    const far = at - (steps - 1) / 2;
    return Math.round(far * Math.sin(angle)) * width + Math.round(far * Math.cos(angle));
  });
  for (const plane of planes) {
    const from = Float32Array.from(plane);
    const edge = (steps + 1) * (width + 1);
    for (let at = edge; at < width * height - edge; at += 1) {
      let sum = 0;
      for (const offset of offsets) sum += from[at + offset] ?? 0;
      plane[at] = sum / steps;
    }
  }
}

/** How light turns into values: paper and black levels, bend, noise, colour cast. */
export interface Tone {
  readonly white: number;
  readonly black: number;
  readonly gamma: number;
  readonly noise: number;
  readonly cast: readonly [number, number, number];
}

/** Develops the picture into bytes. */
export function develop(exposure: Exposure, tone: Tone, random: Random): Picture {
  const { width, height, planes } = exposure;
  const channels = planes.length === 3 ? 3 : 1;
  const data = new Uint8Array(width * height * channels);
  const noise = Float32Array.from({ length: 65536 }, () => random.normal() * tone.noise);
  planes.forEach((plane, channel) => {
    const curve = toneCurve(tone, channels === 3 ? (tone.cast[channel] ?? 1) : 1);
    for (let row = 0; row < height; row += 1) {
      const start = random.int(0, 65535);
      for (let column = 0; column < width; column += 1) {
        const light = plane[row * width + column] ?? 0;
        const index = light < 0 ? 0 : light > 319 ? 1279 : (light * 4) | 0;
        const value = (curve[index] ?? 0) + (noise[(start + column) & 65535] ?? 0) + 0.5;
        data[(row * width + column) * channels + channel] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
    }
  });
  return { width, height, channels, data };
}

function toneCurve({ white, black, gamma }: Tone, cast: number): Float32Array {
  return Float32Array.from({ length: 1280 }, (_, at) => {
    const light = at / 4 / 255;
    return (black + (white - black) * light ** gamma) * cast;
  });
}

/** Black or white by one limit, or by the mean of the surroundings. */
export function bilevel({ width, height, data }: Picture, limit: number): Picture {
  return { width, height, channels: 1, data: data.map((value) => (value < limit ? 0 : 255)) };
}

/** Black or white by spreading the error to the neighbours (Floyd and Steinberg) or by an ordered pattern. */
export function dither({ width, height, data }: Picture, isOrdered: boolean): Picture {
  const out = new Uint8Array(data.length);
  if (isOrdered) {
    const pattern = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
    for (let at = 0; at < data.length; at += 1) {
      const row = Math.floor(at / width);
      const limit = ((pattern[(row & 3) * 4 + ((at - row * width) & 3)] ?? 0) + 0.5) * 16;
      out[at] = (data[at] ?? 0) < limit ? 0 : 255;
    }
    return { width, height, channels: 1, data: out };
  }
  let next = new Float32Array(width + 2);
  for (let row = 0; row < height; row += 1) {
    const here = next;
    next = new Float32Array(width + 2);
    for (let column = 0; column < width; column += 1) {
      const value = (data[row * width + column] ?? 0) + (here[column + 1] ?? 0);
      const chosen = value < 128 ? 0 : 255;
      out[row * width + column] = chosen;
      const error = value - chosen;
      here[column + 2] = (here[column + 2] ?? 0) + (error * 7) / 16;
      next[column] = (next[column] ?? 0) + (error * 3) / 16;
      next[column + 1] = (next[column + 1] ?? 0) + (error * 5) / 16;
      next[column + 2] = (next[column + 2] ?? 0) + error / 16;
    }
  }
  return { width, height, channels: 1, data: out };
}
