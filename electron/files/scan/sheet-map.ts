import { project, type Homography, type Point } from './homography.ts';

/** Carries a place on the page in millimetres to the scan in pixels; the answer is written into `out` as x, y. */
export type PlaceOnScan = (xMm: number, yMm: number, out: Float64Array) => void;

/** A page without any distortion, `pixelsPerMm` fine. */
export function scaledMap(pixelsPerMm: number): PlaceOnScan {
  return (x, y, out) => {
    out[0] = x * pixelsPerMm;
    out[1] = y * pixelsPerMm;
  };
}

/** A marker's place on the page and where it was found on the scan. */
export interface FoundMarker {
  readonly index: number;
  readonly page: Point;
  readonly scan: Point;
}

/**
 * The homography, bent so that every found marker lands where it was found: what is left over is interpolated along the
 * two marker columns and between them.
 */
export function bentMap(toImage: Homography, markers: readonly FoundMarker[]): PlaceOnScan {
  const left = column(
    toImage,
    markers.filter((marker) => marker.index < 4),
  );
  const right = column(
    toImage,
    markers.filter((marker) => marker.index >= 4),
  );
  const leftX = mean(markers.filter((marker) => marker.index < 4));
  const rightX = mean(markers.filter((marker) => marker.index >= 4));
  const [h0 = 0, h1 = 0, h2 = 0, h3 = 0, h4 = 0, h5 = 0, h6 = 0, h7 = 0, h8 = 1] = toImage;
  const canBend = left.length > 0 && right.length > 0 && rightX > leftX;
  const rest = new Float64Array(2);
  return (x, y, out) => {
    const depth = h6 * x + h7 * y + h8;
    let u = (h0 * x + h1 * y + h2) / depth;
    let v = (h3 * x + h4 * y + h5) / depth;
    if (canBend) {
      const share = Math.min(1, Math.max(0, (x - leftX) / (rightX - leftX)));
      along(left, y, rest);
      u += (1 - share) * (rest[0] ?? 0);
      v += (1 - share) * (rest[1] ?? 0);
      along(right, y, rest);
      u += share * (rest[0] ?? 0);
      v += share * (rest[1] ?? 0);
    }
    out[0] = u;
    out[1] = v;
  };
}

interface Rest {
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function column(toImage: Homography, markers: readonly FoundMarker[]): Rest[] {
  return markers
    .map(({ page, scan }) => {
      const place = project(toImage, page.x, page.y);
      return { y: page.y, dx: scan.x - place.x, dy: scan.y - place.y };
    })
    .sort((a, b) => a.y - b.y);
}

function mean(markers: readonly FoundMarker[]): number {
  return markers.reduce((sum, marker) => sum + marker.page.x, 0) / Math.max(1, markers.length);
}

function along(rests: readonly Rest[], y: number, out: Float64Array): void {
  let before = rests[0];
  let after = before;
  for (const rest of rests) {
    after = rest;
    if (rest.y >= y) break;
    before = rest;
  }
  if (!before || !after) return;
  const share = after.y > before.y ? Math.min(1, Math.max(0, (y - before.y) / (after.y - before.y))) : 0;
  out[0] = before.dx + share * (after.dx - before.dx);
  out[1] = before.dy + share * (after.dy - before.dy);
}
