import { type FormBox } from '../../contract/form-layout.ts';
import { boxLineMm, boxSizeMm } from '../../domain/form-geometry.ts';
import { type GreyImage } from './grey.ts';
import { sampleArea } from './sample.ts';
import { type PlaceOnScan } from './sheet-map.ts';
import { fitShiftField, type ShiftField, type SeenShift } from './shift-field.ts';

/** Where a box really is: shift from its stored place, how clearly its outline was seen (0 to 1), and how far off the field. */
export interface PlacedBox {
  readonly dx: number;
  readonly dy: number;
  readonly quality: number;
  readonly offFieldMm: number;
}

const pixelsPerMm = 5;
const side = 52;
const reach = 10;
const shifts = 2 * reach + 1;
const centre = side / 2;
const lineAt = Math.floor(((boxSizeMm - boxLineMm) / 2) * pixelsPerMm);
const firstLine = centre - 1 - lineAt;
const secondLine = centre + lineAt;
const span = secondLine - firstLine + 1;
const beside = 3;
const nearMm = 0.7;
const clearContrast = 0.45;

const patch = new Uint8Array(side * side);
const columnSums = new Int32Array(side * shifts);
const rowSums = new Int32Array(side * shifts);

/**
 * Finds each printed outline within 2 mm of its stored place, lays one smooth field through all shifts, and looks again
 * within 0.7 mm of the field; a box whose outline is hidden takes the field's place.
 */
export function placeBoxes(
  image: GreyImage,
  place: PlaceOnScan,
  boxes: readonly FormBox[],
  page: { width: number; height: number },
): { placed: PlacedBox[]; field: ShiftField } {
  const maps = boxes.map((box) => outlineScores(image, place, box));
  const seen: SeenShift[] = boxes.map((box, index) => {
    const peak = peakOf(maps[index], 0, 0, reach);
    return { x: box.x + box.w / 2, y: box.y + box.h / 2, ...peak };
  });
  const field = fitShiftField(seen, page);
  const placed = seen.map(({ x, y }, index) => {
    const { dx, dy } = field(x, y);
    const peak = peakOf(maps[index], dx, dy, Math.round(nearMm * pixelsPerMm));
    if (peak.quality < 0.06) return { dx, dy, quality: Math.max(0, peak.quality), offFieldMm: 0 };
    return { ...peak, offFieldMm: Math.hypot(peak.dx - dx, peak.dy - dy) };
  });
  return { placed, field };
}

/** For every shift up to 2 mm: how much darker the four lines are than the paper beside them, as a share of white. */
function outlineScores(image: GreyImage, place: PlaceOnScan, box: FormBox): Float32Array {
  const sideMm = side / pixelsPerMm;
  const area = { x: box.x + box.w / 2 - sideMm / 2, y: box.y + box.h / 2 - sideMm / 2, w: sideMm, h: sideMm };
  sampleArea(image, place, area, side, side, patch);
  const white = Math.max(40, lightValue());
  sumAlongLines();
  const scores = new Float32Array(shifts * shifts);
  const scale = 1 / (span * white);
  for (let down = 0; down < shifts; down += 1) {
    const dy = down - reach;
    for (let across = 0; across < shifts; across += 1) {
      const dx = across - reach;
      const left = contrast(columnSums, (firstLine + dx) * shifts + down);
      const right = contrast(columnSums, (secondLine + dx) * shifts + down);
      const top = contrast(rowSums, (firstLine + dy) * shifts + across);
      const bottom = contrast(rowSums, (secondLine + dy) * shifts + across);
      scores[down * shifts + across] = cappedMean(left * scale, right * scale, top * scale, bottom * scale);
    }
  }
  return scores;
}

/** The sum over the box's length of each column (row) for every shift along it. */
function sumAlongLines(): void {
  const first = firstLine - reach;
  for (let line = 0; line < side; line += 1) {
    let down = 0;
    let across = 0;
    for (let at = first; at < first + span; at += 1) {
      down += patch[at * side + line] ?? 0;
      across += patch[line * side + at] ?? 0;
    }
    for (let shift = 0; shift < shifts; shift += 1) {
      columnSums[line * shifts + shift] = down;
      rowSums[line * shifts + shift] = across;
      const out = first + shift;
      const enter = out + span;
      down += (patch[enter * side + line] ?? 0) - (patch[out * side + line] ?? 0);
      across += (patch[line * side + enter] ?? 0) - (patch[line * side + out] ?? 0);
    }
  }
}

function contrast(sums: Int32Array, at: number): number {
  return ((sums[at - beside * shifts] ?? 0) + (sums[at + beside * shifts] ?? 0)) / 2 - (sums[at] ?? 0);
}

/** No side may make up for the others: beyond 0.45 each counts little more, below -0.1 no less. */
function cappedMean(a: number, b: number, c: number, d: number): number {
  return (capped(a) + capped(b) + capped(c) + capped(d)) / 4;
}

function capped(value: number): number {
  return value > clearContrast ? clearContrast + 0.25 * (value - clearContrast) : value < -0.1 ? -0.1 : value;
}

function lightValue(): number {
  const counts = new Uint16Array(256);
  for (let at = 0; at < patch.length; at += 3) {
    const value = patch[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let left = patch.length / 3 / 5;
  let value = 255;
  for (; value > 0 && left > 0; value -= 1) left -= counts[value] ?? 0;
  return value;
}

/** The best shift within `radius` pixels of the given one, in millimetres, refined between pixels. */
function peakOf(
  scores: Float32Array | undefined,
  aroundX: number,
  aroundY: number,
  radius: number,
): { dx: number; dy: number; quality: number } {
  if (!scores) return { dx: aroundX, dy: aroundY, quality: 0 };
  const [middleX, middleY] = [Math.round(aroundX * pixelsPerMm) + reach, Math.round(aroundY * pixelsPerMm) + reach];
  let best = -1;
  let bestX = Math.min(shifts - 1, Math.max(0, middleX));
  let bestY = Math.min(shifts - 1, Math.max(0, middleY));
  for (let y = Math.max(0, middleY - radius); y <= Math.min(shifts - 1, middleY + radius); y += 1)
    for (let x = Math.max(0, middleX - radius); x <= Math.min(shifts - 1, middleX + radius); x += 1) {
      const far = ((x - middleX) ** 2 + (y - middleY) ** 2) / (reach * reach);
      const score = (scores[y * shifts + x] ?? 0) - 0.012 * far;
      if (score <= best) continue;
      best = score;
      bestX = x;
      bestY = y;
    }
  const at = bestY * shifts + bestX;
  const quality = scores[at] ?? 0;
  const fineX = bestX > 0 && bestX + 1 < shifts ? between(scores[at - 1] ?? 0, quality, scores[at + 1] ?? 0) : 0;
  const fineY =
    bestY > 0 && bestY + 1 < shifts ? between(scores[at - shifts] ?? 0, quality, scores[at + shifts] ?? 0) : 0;
  return {
    dx: (bestX - reach + fineX) / pixelsPerMm,
    dy: (bestY - reach + fineY) / pixelsPerMm,
    quality: Math.min(1, quality / clearContrast),
  };
}

/** Where the top of a parabola through three neighbours lies, -0.5 to 0.5. */
function between(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after;
  return bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
}
