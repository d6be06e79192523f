import { type Random } from './random.ts';
import { clamp, drawStroke, fillRectangle, inkPixel, type Absorbance, type Sheet } from './sheet-canvas.ts';

/** Smooth chance: a field of `cells` by `cells` random values read between its points, 0 to 1. */
export function smoothField(random: Random, cells: number): (u: number, v: number) => number {
  const side = cells + 1;
  const values = Float32Array.from({ length: side * side }, () => random.next());
  return (u, v) => {
    const x = clamp(u) * (cells - 0.001);
    const y = clamp(v) * (cells - 0.001);
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [across, down] = [x - column, y - row];
    const at = row * side + column;
    const upper = (values[at] ?? 0) * (1 - across) + (values[at + 1] ?? 0) * across;
    const lower = (values[at + side] ?? 0) * (1 - across) + (values[at + side + 1] ?? 0) * across;
    return upper + (lower - upper) * down;
  };
}

/** A coffee ring or blot: uneven, with a darker rim, up to `deepest` dark. */
export function stain(sheet: Sheet, random: Random, deepest: number): void {
  const scale = sheet.pixelsPerMm;
  const radius = random.range(5, 38) * scale;
  const [x, y] = [random.next() * sheet.width, random.next() * sheet.height];
  const isRing = random.chance(0.5);
  const depth = random.range(0.25, 1) * deepest;
  const rim = random.range(0.03, 0.12);
  const uneven = smoothField(random, 8);
  const shape = smoothField(random, 5);
  const ink: Absorbance = random.chance(0.7) ? [0.45, 0.7, 1] : [0.8, 0.8, 0.8];
  for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(sheet.height, y + radius); row += 1)
    for (let column = Math.max(0, Math.floor(x - radius)); column < Math.min(sheet.width, x + radius); column += 1) {
      const [u, v] = [(column - x) / radius, (row - y) / radius];
      const edge = 0.75 + 0.25 * shape(u / 2 + 0.5, v / 2 + 0.5);
      const out = Math.hypot(u, v) / edge;
      if (out > 1) continue;
      const onRim = Math.exp(-(((out - 0.94) / rim) ** 2));
      const body = isRing ? 0.12 : 0.55;
      const cover = depth * (body * (1 - out ** 8) + onRim) * (0.5 + uneven(u / 2 + 0.5, v / 2 + 0.5));
      inkPixel(sheet, row * sheet.width + column, clamp(cover), ink);
    }
}

/** Dirt: specks, hairs and smears all over the page; `amount` is their number on an A4 page. */
export function dirt(sheet: Sheet, random: Random, amount: number): void {
  const [width, height] = [sheet.width / sheet.pixelsPerMm, sheet.height / sheet.pixelsPerMm];
  const count = Math.round((amount * width * height) / 62_370);
  for (let at = 0; at < count; at += 1) {
    const [x, y] = [random.next() * width, random.next() * height];
    const dark = random.range(0.15, 0.9);
    const ink: Absorbance = [dark, dark, dark];
    if (random.chance(0.96)) {
      const size = random.range(0.06, 0.5);
      fillRectangle(sheet, x, y, size, size * random.range(0.5, 2), ink);
    } else {
      const points = Array.from({ length: 5 }, (_, step) => ({
        x: x + step * random.range(0.2, 1.4),
        y: y + step * random.range(-0.8, 0.8),
        radius: random.range(0.03, 0.08),
        flow: 0.9,
      }));
      drawStroke(sheet, points, ink, null);
    }
  }
}

/** The other side shining through: pale, soft, unreadable lines. */
export function bleedThrough(sheet: Sheet, random: Random): void {
  const [width, height] = [sheet.width / sheet.pixelsPerMm, sheet.height / sheet.pixelsPerMm];
  const dark = random.range(0.02, 0.09);
  for (let y = 20; y < height - 20; y += random.range(5, 12))
    for (let x = random.range(15, 40); x < width - random.range(15, 60); x += random.range(1.5, 3)) {
      const [w, h] = [random.range(0.4, 1.8), random.range(0.4, 2.4)];
      fillRectangle(sheet, x, y + random.range(-0.6, 0.6), w, h, [dark, dark, dark]);
    }
}

/** Print that lost its toner: paler all over, with faded stripes and holes. Call it before anyone writes on the form. */
export function fadePrint(sheet: Sheet, random: Random, least: number): void {
  const overall = random.range(least, 0.9);
  const bands = smoothField(random, 14);
  const isAcross = random.chance(0.5);
  const holes = smoothField(random, 90);
  const holeFrom = random.range(0.75, 1);
  const noise = Float32Array.from({ length: 4096 }, () => random.next());
  const rough = random.range(0, 0.5);
  for (const plane of sheet.planes)
    for (let row = 0; row < sheet.height; row += 1)
      for (let column = 0; column < sheet.width; column += 1) {
        const at = row * sheet.width + column;
        const value = plane[at] ?? 255;
        if (value > 250) continue;
        const [u, v] = [column / sheet.width, row / sheet.height];
        const band = 0.55 + 0.45 * bands(isAcross ? u : 0.5, isAcross ? 0.5 : v);
        const hole = holes(u, v) > holeFrom ? 0.4 : 1;
        const grain = 1 - rough * (noise[(column * 31 + row * 57) & 4095] ?? 0);
        plane[at] = 255 - (255 - value) * overall * band * hole * grain;
      }
}

/** A copy of a copy: soft edges made hard again, print thicker or thinner, specks. */
export function photocopy(sheet: Sheet, random: Random): void {
  const limit = random.range(90, 175);
  const softness = random.range(15, 60);
  const darkest = random.range(5, 60);
  const specks = random.range(0, 0.0006);
  const { width } = sheet;
  for (const plane of sheet.planes) {
    const from = Uint8Array.from(plane);
    for (let at = width + 1; at < plane.length - width - 1; at += 1) {
      const here = from[at] ?? 255;
      const round =
        (from[at - 1] ?? 255) + (from[at + 1] ?? 255) + (from[at - width] ?? 255) + (from[at + width] ?? 255);
      if (here === 255 && round === 1020) {
        if (random.next() < specks) plane[at] = random.range(20, 160);
        continue;
      }
      const soft = (2 * here + round) / 6;
      plane[at] = darkest + (255 - darkest) / (1 + Math.exp((limit - soft) / (softness / 4)));
    }
  }
}
