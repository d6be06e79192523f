import { type PageRectangle } from '../../contract/form-layout.ts';
import { codeRectangles, markerRectangles, markerSizeMm, type PageSize } from '../../domain/form-geometry.ts';
import { fitHomography, project, type Homography, type Point } from './homography.ts';
import { type MarkerSighting } from './markers.ts';

/** Where a kind of paper has its eight marker centres and two codes, in millimetres. */
export interface PageTemplate {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Point[];
  readonly codes: readonly PageRectangle[];
}

/** A guess which sighting is which marker; `sightings[i]` belongs to marker i and is undefined where none was seen. */
export interface Constellation {
  readonly template: PageTemplate;
  readonly toImage: Homography;
  readonly sightings: readonly (MarkerSighting | undefined)[];
  readonly seen: number;
  readonly errorMm: number;
}

interface Edge {
  readonly top: MarkerSighting;
  readonly bottom: MarkerSighting;
  readonly rows: number;
  readonly downX: number;
  readonly downY: number;
  readonly scale: number;
}

const mostQuads = 600;
const mostGuesses = 8;
const onSpotMm = 1.6;

/** A template from the places a page was printed with, or from the rules for its size. */
export function pageTemplate(
  size: PageSize,
  marks: readonly PageRectangle[] = markerRectangles(size),
  codes: readonly PageRectangle[] = codeRectangles(size),
): PageTemplate {
  const centres = marks.map(({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2 }));
  return { width: size.width, height: size.height, marks: centres, codes };
}

/**
 * The likeliest ways in which sightings make up a page, best first; upside down is not told apart from upright, since the
 * markers are the same both ways.
 */
export function constellations(
  sightings: readonly MarkerSighting[],
  templates: readonly PageTemplate[],
): Constellation[] {
  const guesses: Constellation[] = [];
  for (const template of templates) {
    const edges = findEdges(sightings, template);
    const quads = edges.flatMap((left) => edges.flatMap((right) => quadsOf(left, right, template)));
    quads.sort((a, b) => b.area - a.area);
    for (const quad of quads.slice(0, mostQuads)) {
      const guess = judge(quad, sightings, template);
      if (!guess || guesses.some((other) => isSame(guess, other))) continue;
      guesses.push(guess);
      if (guess.seen === 8) break;
    }
  }
  return guesses.sort((a, b) => rank(b) - rank(a)).slice(0, mostGuesses);
}

/**
 * Guesses that rest on two markers of one column only, taking the page as flat and upright to the scan; for pages on which
 * most markers are worn or covered.
 */
export function columnGuesses(
  sightings: readonly MarkerSighting[],
  templates: readonly PageTemplate[],
): Constellation[] {
  const guesses = templates.flatMap((template) =>
    findEdges(sightings, template).flatMap((edge) =>
      [0, 4].flatMap((first) =>
        [0, 1, 2].flatMap((row) => guessFromColumn(edge, first, row, sightings, template) ?? []),
      ),
    ),
  );
  return guesses.sort((a, b) => rank(b) - rank(a)).slice(0, mostGuesses);
}

function guessFromColumn(
  { top, bottom, rows, downX, downY, scale }: Edge,
  first: number,
  row: number,
  sightings: readonly MarkerSighting[],
  template: PageTemplate,
): Constellation | undefined {
  if (row + rows > 3) return undefined;
  const upper = markAt(template, first + row);
  const lower = markAt(template, first + row + rows);
  const other = markAt(template, 4 - first);
  const across = (other.x - upper.x) * scale;
  const beside = ({ x, y }: Point) => ({ x: x + across * downY, y: y - across * downX });
  const toImage = fitHomography([
    { from: upper, to: top, weight: 1 },
    { from: lower, to: bottom, weight: 1 },
    { from: { x: other.x, y: upper.y }, to: beside(top), weight: 1 },
    { from: { x: other.x, y: lower.y }, to: beside(bottom), weight: 1 },
  ]);
  return toImage && matched(toImage, sightings, template);
}

function rank(guess: Constellation): number {
  return guess.seen - guess.errorMm;
}

function isSame(a: Constellation, b: Constellation): boolean {
  return a.template === b.template && a.sightings.every((sighting, index) => sighting === b.sightings[index]);
}

/** Pairs whose distance, measured in their own size, is one, two or three steps down a column. */
function findEdges(sightings: readonly MarkerSighting[], template: PageTemplate): Edge[] {
  const step = distance(template.marks[0], template.marks[3]) / 3;
  const edges: Edge[] = [];
  for (const top of sightings)
    for (const bottom of sightings) {
      const [dx, dy] = [bottom.x - top.x, bottom.y - top.y];
      const isDownOrRight = dy > Math.abs(dx) || (dx >= Math.abs(dy) && dx > 0);
      if (!isDownOrRight) continue;
      const pixels = Math.hypot(dx, dy);
      const scale = (top.size + bottom.size) / 2 / markerSizeMm;
      const steps = pixels / scale / step;
      const rows = Math.round(steps);
      if (rows < 1 || rows > 3 || Math.abs(steps / rows - 1) > 0.25) continue;
      edges.push({ top, bottom, rows, downX: dx / pixels, downY: dy / pixels, scale: pixels / (rows * step) });
    }
  return edges;
}

interface Quad {
  readonly left: Edge;
  readonly right: Edge;
  readonly leftRow: number;
  readonly rightRow: number;
  readonly area: number;
}

function quadsOf(left: Edge, right: Edge, template: PageTemplate): Quad[] {
  if (left.downX * right.downX + left.downY * right.downY < 0.85) return [];
  if (left.scale > 1.6 * right.scale || right.scale > 1.6 * left.scale) return [];
  const scale = (left.scale + right.scale) / 2;
  const acrossMm = distance(template.marks[0], template.marks[4]);
  const stepMm = distance(template.marks[0], template.marks[3]) / 3;
  const [x, y] = [
    (right.top.x + right.bottom.x - left.top.x - left.bottom.x) / 2,
    (right.top.y + right.bottom.y - left.top.y - left.bottom.y) / 2,
  ];
  const [downX, downY] = [(left.downX + right.downX) / 2, (left.downY + right.downY) / 2];
  const across = (x * downY - y * downX) / scale;
  if (across < 0.72 * acrossMm || across > 1.35 * acrossMm) return [];
  const along = (x * downX + y * downY) / scale;
  const found: Quad[] = [];
  for (let leftRow = 0; leftRow + left.rows <= 3; leftRow += 1)
    for (let rightRow = 0; rightRow + right.rows <= 3; rightRow += 1) {
      const wanted = (rightRow + right.rows / 2 - leftRow - left.rows / 2) * stepMm;
      if (Math.abs(along - wanted) > 0.42 * stepMm) continue;
      found.push({ left, right, leftRow, rightRow, area: left.rows + right.rows - Math.abs(leftRow - rightRow) / 4 });
    }
  return found;
}

function judge(quad: Quad, sightings: readonly MarkerSighting[], template: PageTemplate): Constellation | undefined {
  const { left, right, leftRow, rightRow } = quad;
  const corners: readonly (readonly [number, MarkerSighting])[] = [
    [leftRow, left.top],
    [leftRow + left.rows, left.bottom],
    [4 + rightRow, right.top],
    [4 + rightRow + right.rows, right.bottom],
  ];
  const toImage = fitHomography(corners.map(([index, to]) => ({ from: markAt(template, index), to, weight: 1 })));
  if (!toImage || !isPlausible(toImage, template)) return undefined;
  const guess = matched(toImage, sightings, template);
  return guess.seen < 4 ? undefined : guess;
}

/** Which sightings stand where the homography puts the markers. */
function matched(toImage: Homography, sightings: readonly MarkerSighting[], template: PageTemplate): Constellation {
  let error = 0;
  const found = template.marks.map((mark) => {
    const place = project(toImage, mark.x, mark.y);
    const scale = scaleAt(toImage, mark.x, mark.y);
    const nearest = sightings.find(
      (sighting) =>
        Math.hypot(sighting.x - place.x, sighting.y - place.y) < onSpotMm * scale &&
        Math.abs(sighting.size / (markerSizeMm * scale) - 1) < 0.3,
    );
    if (nearest) error += Math.hypot(nearest.x - place.x, nearest.y - place.y) / scale;
    return nearest;
  });
  const seen = found.filter((sighting) => sighting !== undefined).length;
  return { template, toImage, sightings: found, seen, errorMm: error / Math.max(1, seen) };
}

function markAt(template: PageTemplate, index: number): Point {
  return template.marks[index] ?? { x: 0, y: 0 };
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

/** Pixels a millimetre at a place, the geometric mean of both directions. */
export function scaleAt(toImage: Homography, x: number, y: number): number {
  const here = project(toImage, x, y);
  const right = project(toImage, x + 1, y);
  const down = project(toImage, x, y + 1);
  return Math.sqrt(Math.abs((right.x - here.x) * (down.y - here.y) - (right.y - here.y) * (down.x - here.x)));
}

/** No camera or scanner turns right angles by over 23 degrees, mirrors the page or stretches it much. */
function isPlausible(toImage: Homography, template: PageTemplate): boolean {
  let least = Infinity;
  let most = 0;
  for (const index of [0, 3, 4, 7]) {
    const { x, y } = markAt(template, index);
    const here = project(toImage, x, y);
    const right = project(toImage, x + 1, y);
    const down = project(toImage, x, y + 1);
    const [ax, ay, bx, by] = [right.x - here.x, right.y - here.y, down.x - here.x, down.y - here.y];
    const [across, along] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
    const sine = (ax * by - ay * bx) / (across * along);
    if (sine < Math.cos((23 * Math.PI) / 180)) return false;
    if (across > 1.35 * along || along > 1.35 * across) return false;
    least = Math.min(least, across, along);
    most = Math.max(most, across, along);
  }
  return most < 2 * least;
}
