import { type FormBox, type FormLayout, type FormPage, type PageRectangle } from '../contract/form-layout.ts';
import {
  boxClearMm,
  boxSizeMm,
  codeRectangles,
  grow,
  leastPitchDownMm,
  leastScalePitchMm,
  markerRectangles,
  overlap,
  papers,
  pitchAcrossMm,
  reservedRectangles,
} from './form-geometry.ts';

/** A rule of the printed form that a layout breaks, and where: page, question and option (empty where none is meant). */
export interface LayoutProblem {
  readonly rule:
    | 'paper'
    | 'pageNumber'
    | 'markerPlace'
    | 'codePlace'
    | 'boxSize'
    | 'boxPlace'
    | 'boxPitch'
    | 'textPlace'
    | 'boxTwice'
    | 'mixedKinds';
  readonly page: number;
  readonly q: string;
  readonly o: string;
}

const placeToleranceMm = 0.1;
const edgeMm = 8;

/** Every rule of paper forms that the layout breaks; an empty list means that the reader can work with it. */
export function layoutProblems(layout: FormLayout): LayoutProblem[] {
  const problems = layout.pages.flatMap((page, index) => [
    ...(page.page === index + 1 ? [] : [problem('pageNumber', page)]),
    ...pageProblems(page),
  ]);
  return [...problems, ...questionProblems(layout)];
}

function pageProblems(page: FormPage): LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  const isKnownPaper = Object.values(papers).some(
    ({ width, height }) => Math.abs(width - page.width) < 0.5 && Math.abs(height - page.height) < 0.5,
  );
  if (!isKnownPaper) problems.push(problem('paper', page));
  if (!sitAt(page.marks, markerRectangles(page))) problems.push(problem('markerPlace', page));
  if (!sitAt(page.codes, codeRectangles(page))) problems.push(problem('codePlace', page));
  const taken = reservedRectangles(page);
  const inside = { x: edgeMm, y: edgeMm, w: page.width - 2 * edgeMm, h: page.height - 2 * edgeMm };
  page.boxes.forEach((box, index) => {
    if (Math.abs(box.w - boxSizeMm) > placeToleranceMm || Math.abs(box.h - boxSizeMm) > placeToleranceMm)
      problems.push(problem('boxSize', page, box));
    const isClear = !taken.some((other) => overlap(grow(box, boxClearMm), other));
    if (!isClear || !contains(inside, box)) problems.push(problem('boxPlace', page, box));
    if (page.boxes.slice(0, index).some((other) => areTooClose(box, other)))
      problems.push(problem('boxPitch', page, box));
  });
  for (const text of page.texts) {
    const isClear = ![...taken, ...page.boxes.map((box) => grow(box, boxClearMm))].some((it) => overlap(text, it));
    if (!isClear || !contains(inside, text)) problems.push(problem('textPlace', page, { ...text, o: '' }));
  }
  return problems;
}

function questionProblems(layout: FormLayout): LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  const seen = new Set<string>();
  const kinds = new Map<string, string>();
  for (const page of layout.pages)
    for (const box of page.boxes) {
      const key = JSON.stringify([box.q, box.o]);
      if (seen.has(key)) problems.push(problem('boxTwice', page, box));
      seen.add(key);
      const kind = kinds.get(box.q) ?? box.kind;
      if (kind !== box.kind) problems.push(problem('mixedKinds', page, box));
      kinds.set(box.q, kind);
    }
  return problems;
}

/** Boxes side by side in one row need the pitch across, all others the pitch down; a scale has its numbers above. */
function areTooClose(a: FormBox, b: FormBox): boolean {
  const across = Math.abs(a.x - b.x);
  const down = Math.abs(a.y - b.y);
  const isScale = a.kind === 'scale' && b.kind === 'scale' && a.q === b.q;
  const needed = isScale ? leastScalePitchMm : pitchAcrossMm;
  return down < leastPitchDownMm - placeToleranceMm && across < needed - placeToleranceMm;
}

function sitAt(rectangles: readonly PageRectangle[], wanted: readonly PageRectangle[]): boolean {
  return wanted.every((place, index) => {
    const found = rectangles[index];
    return (
      found !== undefined &&
      (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(found[side] - place[side]) <= placeToleranceMm)
    );
  });
}

function contains(outer: PageRectangle, inner: PageRectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

function problem(rule: LayoutProblem['rule'], page: FormPage, at: { q: string; o: string } = { q: '', o: '' }) {
  return { rule, page: page.page, q: at.q, o: at.o };
}
