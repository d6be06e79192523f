import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitHomography, project } from '../../../../electron/files/scan/homography.ts';

const views = fc.record({
  scale: fc.double({ min: 2, max: 24, noNaN: true }),
  turn: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  stretch: fc.double({ min: 0.8, max: 1.25, noNaN: true }),
  tiltX: fc.double({ min: -8e-4, max: 8e-4, noNaN: true }),
  tiltY: fc.double({ min: -8e-4, max: 8e-4, noNaN: true }),
  left: fc.double({ min: -500, max: 500, noNaN: true }),
  top: fc.double({ min: -500, max: 500, noNaN: true }),
});

function seenFrom(view: typeof views extends fc.Arbitrary<infer V> ? V : never, x: number, y: number) {
  const depth = 1 + view.tiltX * x + view.tiltY * y;
  const [u, v] = [(view.scale * x) / depth, (view.scale * view.stretch * y) / depth];
  return {
    x: view.left + u * Math.cos(view.turn) - v * Math.sin(view.turn),
    y: view.top + u * Math.sin(view.turn) + v * Math.cos(view.turn),
  };
}

const markers = [13, 197].flatMap((x) => [13, 103.3, 193.7, 284].map((y) => ({ x, y })));

describe('laying a page onto a photograph', () => {
  test('finds every place again from four markers or more, however the page was held', () => {
    fc.assert(
      fc.property(views, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 0 }), (view, more) => {
        const used = new Set([0, 3, 4, 7, ...more]);
        const pairs = markers.flatMap((from, index) =>
          used.has(index) ? [{ from, to: seenFrom(view, from.x, from.y), weight: 1 }] : [],
        );
        const fitted = fitHomography(pairs);
        if (!fitted) throw new Error('four corners are enough');
        for (const [x, y] of [
          [100, 150],
          [20, 280],
          [205, 5],
        ] as const) {
          const wanted = seenFrom(view, x, y);
          const found = project(fitted, x, y);
          expect(Math.hypot(found.x - wanted.x, found.y - wanted.y)).toBeLessThan(1e-4 * view.scale);
        }
      }),
      { seed: 4 },
    );
  });

  test('averages small errors instead of bending to them', () => {
    const noisy = markers.map((from, index) => ({
      from,
      to: { x: 8 * from.x + (index % 2 ? 0.3 : -0.3), y: 8 * from.y + (index % 3 ? 0.2 : -0.4) },
      weight: 1,
    }));
    const fitted = fitHomography(noisy);
    const middle = project(fitted ?? new Float64Array(9), 105, 148.5);
    expect(Math.hypot(middle.x - 840, middle.y - 1188)).toBeLessThan(0.3);
  });

  test('is refused for markers in one line', () => {
    const line = [0, 1, 2, 3].map((at) => ({ from: { x: 13, y: 90 * at }, to: { x: 50, y: 400 * at }, weight: 1 }));
    expect(fitHomography(line)).toBeUndefined();
    expect(fitHomography(line.slice(0, 3))).toBeUndefined();
  });
});
