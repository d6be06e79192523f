import { describe, expect, test } from 'vitest';
import {
  boxInsetMm,
  boxSizeMm,
  codeRectangles,
  codeShapes,
  leastScalePitchMm,
  markerRectangles,
  markerShapes,
  overlap,
  papers,
  reservedRectangles,
  shapesPath,
} from '../../../electron/domain/form-geometry.ts';

const sizes = Object.entries(papers);

describe('the frame of a paper form', () => {
  test.each(sizes)('on %s has eight squares 13 mm from the edges, at thirds of the long sides', (_, page) => {
    const centres = markerRectangles(page).map(({ x, y, w, h }) => [x + w / 2, y + h / 2]);
    const rows = [13, 13 + (page.height - 26) / 3, 13 + (2 * (page.height - 26)) / 3, page.height - 13];
    const wanted = [13, page.width - 13].flatMap((x) => rows.map((y) => [x, y]));
    centres.forEach(([x, y], index) => {
      expect(x).toBeCloseTo(wanted[index]?.[0] ?? 0, 9);
      expect(y).toBeCloseTo(wanted[index]?.[1] ?? 0, 9);
    });
  });

  test.each(sizes)('on %s is the same upside down, so that codes are found either way', (_, page) => {
    const turned = codeRectangles(page).map(({ x, y, w, h }) => ({
      x: page.width - x - w,
      y: page.height - y - h,
      w,
      h,
    }));
    expect(turned.toReversed().map(({ x, y }) => [x.toFixed(6), y.toFixed(6)])).toEqual(
      codeRectangles(page).map(({ x, y }) => [x.toFixed(6), y.toFixed(6)]),
    );
  });

  test.each(sizes)('on %s keeps squares and codes clear of each other', (_, page) => {
    const reserved = reservedRectangles(page);
    reserved.forEach((a, index) => {
      for (const b of reserved.slice(index + 1)) expect(overlap(a, b)).toBe(false);
    });
  });

  test.each(sizes)('on %s leaves room for eleven boxes of a scale in a row', (_, page) => {
    const room = page.width - 2 * boxInsetMm;
    expect(10 * leastScalePitchMm + boxSizeMm).toBeLessThanOrEqual(room);
  });

  test('draws a square as a ring and a core: bands of 1, 2, 2, 2, 1 units through its middle', () => {
    const shapes = markerShapes({ x: 0, y: 0, w: 6.4, h: 6.4 });
    const isBlack = (x: number, y: number) =>
      shapes.some((shape) => overlap(shape, { x: x - 0.01, y: y - 0.01, w: 0.02, h: 0.02 }));
    const bands = Array.from({ length: 8 }, (_, unit) => isBlack(unit * 0.8 + 0.4, 3));
    expect(bands).toEqual([true, false, false, true, true, false, false, true]);
  });

  test('draws a code as rectangles that together have the area of its black modules', () => {
    const shapes = codeShapes('RG1:ABCDEFGH:1/1:V', { x: 10, y: 20, w: 18, h: 18 });
    const area = shapes.reduce((sum, { w, h }) => sum + w * h, 0);
    const modules = area / (0.72 * 0.72);
    expect(Math.abs(modules - Math.round(modules))).toBeLessThan(1e-6);
    expect(modules).toBeGreaterThan(200);
    expect(shapes.every(({ x, y, w, h }) => x >= 10 && y >= 20 && x + w <= 28.0001 && y + h <= 38.0001)).toBe(true);
  });

  test('becomes one path', () => {
    expect(shapesPath([{ x: 1, y: 2.00049, w: 3, h: 4 }])).toBe('M1 2h3v4h-3z');
  });
});
