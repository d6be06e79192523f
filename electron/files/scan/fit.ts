import { markerSizeMm, markerUnitMm } from '../../domain/form-geometry.ts';
import { scaleAt, type Constellation, type PageTemplate } from './constellation.ts';
import { type GreyImage } from './grey.ts';
import { fitHomography, project, type Homography, type Point } from './homography.ts';
import { type FoundMarker } from './sheet-map.ts';

/** A page laid onto a scan: homography from millimetres to pixels, and the markers it rests on. */
export interface PageFit {
  readonly template: PageTemplate;
  readonly toImage: Homography;
  readonly markers: readonly FoundMarker[];
}

const farthestMm = 2.5;
const leastContrast = 18;

/** Places every marker exactly by its core at full resolution, looks for those not seen, and fits the page to all. */
export function fitPage(image: GreyImage, guess: Constellation): PageFit | undefined {
  const first = locate(image, guess.template, guess.toImage, guess.sightings);
  const rough = fitMarkers(first);
  if (!rough) return undefined;
  const missing = guess.template.marks.map((_, index) => first.find((marker) => marker.index === index)?.scan);
  return fitTemplate(image, guess.template, rough, missing);
}

/** Lays another template onto the scan whose places differ little, or the same one with a better start. */
export function fitTemplate(
  image: GreyImage,
  template: PageTemplate,
  start: Homography,
  seen: readonly (Point | undefined)[],
): PageFit | undefined {
  const markers = locate(image, template, start, seen);
  const toImage = fitMarkers(markers);
  return toImage && { template, toImage, markers };
}

/** The same fit with the page turned upside down on the scan. */
export function turnUpsideDown({ template, toImage, markers }: PageFit): PageFit {
  const turned = fitHomography(
    template.marks.map((mark) => ({
      from: { x: template.width - mark.x, y: template.height - mark.y },
      to: project(toImage, mark.x, mark.y),
      weight: 1,
    })),
  );
  const opposite = markers.map(({ index, scan }) => {
    const other = 7 - index;
    return { index: other, page: template.marks[other] ?? { x: 0, y: 0 }, scan };
  });
  return { template, toImage: turned ?? toImage, markers: opposite };
}

/** The homography through the markers, leaving out one that stands far off what the others agree on. */
function fitMarkers(markers: readonly FoundMarker[]): Homography | undefined {
  const fitted = fitHomography(markers.map(({ page, scan }) => ({ from: page, to: scan, weight: 1 })));
  if (!fitted || markers.length < 6) return fitted;
  const worst = markers.reduce((a, b) => (offMm(fitted, a) > offMm(fitted, b) ? a : b));
  if (offMm(fitted, worst) < 1) return fitted;
  const others = markers.filter((marker) => marker !== worst);
  const without = fitHomography(others.map(({ page, scan }) => ({ from: page, to: scan, weight: 1 })));
  return without && offMm(without, worst) > farthestMm ? without : fitted;
}

function offMm(toImage: Homography, { page, scan }: FoundMarker): number {
  const place = project(toImage, page.x, page.y);
  return Math.hypot(place.x - scan.x, place.y - scan.y) / scaleAt(toImage, page.x, page.y);
}

function locate(
  image: GreyImage,
  template: PageTemplate,
  toImage: Homography,
  seen: readonly (Point | undefined)[],
): FoundMarker[] {
  return template.marks.flatMap((page, index) => {
    const scale = scaleAt(toImage, page.x, page.y);
    const start = seen[index] ?? project(toImage, page.x, page.y);
    const scan = coreCentre(image, start, scale);
    if (!scan) return [];
    const place = project(toImage, page.x, page.y);
    const isNear = Math.hypot(scan.x - place.x, scan.y - place.y) < farthestMm * scale;
    const looksRight = seen[index] !== undefined || isMarker(image, toImage, page, scan);
    return isNear && looksRight ? [{ index, page, scan }] : [];
  });
}

/** The weighted middle of the dark core, found again three times from where the last look ended. */
function coreCentre(image: GreyImage, start: Point, scale: number): Point | undefined {
  const reach = 2.1 * markerUnitMm * scale;
  let { x, y } = start;
  for (let round = 0; round < 3; round += 1) {
    const left = Math.max(0, Math.round(x - reach));
    const right = Math.min(image.width - 1, Math.round(x + reach));
    const top = Math.max(0, Math.round(y - reach));
    const bottom = Math.min(image.height - 1, Math.round(y + reach));
    if (right - left < reach || bottom - top < reach) return undefined;
    const [dark, light] = darkAndLight(image, left, right, top, bottom);
    if (light - dark < leastContrast) return undefined;
    const limit = (dark + light) / 2;
    const soft = (light - dark) / 2;
    let [weight, sumX, sumY] = [0, 0, 0];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const depth = (limit + soft / 2 - (image.data[row * image.width + column] ?? 255)) / soft;
        if (depth <= 0) continue;
        const share = depth > 1 ? 1 : depth;
        weight += share;
        sumX += share * (column + 0.5);
        sumY += share * (row + 0.5);
      }
    if (weight === 0) return undefined;
    const moved = Math.hypot(sumX / weight - x, sumY / weight - y);
    x = sumX / weight;
    y = sumY / weight;
    if (moved < 0.02) break;
  }
  return { x, y };
}

const histogram = new Uint32Array(256);

function darkAndLight(image: GreyImage, left: number, right: number, top: number, bottom: number): [number, number] {
  histogram.fill(0);
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const value = image.data[row * image.width + column] ?? 0;
      histogram[value] = (histogram[value] ?? 0) + 1;
    }
  const total = (right - left + 1) * (bottom - top + 1);
  return [valueAt(0.1 * total), valueAt(0.7 * total)];
}

function valueAt(rank: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen >= rank) return value;
  }
  return 255;
}

/** Compares core and ring with gap and surround through the homography; half of the ring may be gone. */
function isMarker(image: GreyImage, toImage: Homography, page: Point, scan: Point): boolean {
  const place = project(toImage, page.x, page.y);
  const ringMean = (radiusMm: number) => {
    let sum = 0;
    for (let at = 0; at < 24; at += 1) {
      const along = (((at % 6) - 2.5) / 3) * radiusMm;
      const side = Math.floor(at / 6);
      const across = side % 2 ? radiusMm : -radiusMm;
      const spot =
        side < 2
          ? project(toImage, page.x + along, page.y + across)
          : project(toImage, page.x + across, page.y + along);
      const x = Math.floor(spot.x + scan.x - place.x);
      const y = Math.floor(spot.y + scan.y - place.y);
      const isInside = x >= 0 && y >= 0 && x < image.width && y < image.height;
      sum += isInside ? (image.data[y * image.width + x] ?? 255) : 255;
    }
    return sum / 24;
  };
  const core = ringMean(0.3 * markerUnitMm);
  const gap = ringMean(2 * markerUnitMm);
  const ring = ringMean(3.5 * markerUnitMm);
  const beyond = ringMean(markerSizeMm / 2 + 1.3);
  const contrast = Math.min(gap, beyond) - core;
  return contrast > leastContrast && gap - ring > 0.4 * contrast && beyond - ring > 0.3 * contrast;
}
