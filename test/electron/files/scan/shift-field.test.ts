import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitShiftField } from '../../../../electron/files/scan/shift-field.ts';

const page = { width: 210, height: 297 };
const places = Array.from({ length: 40 }, (_, at) => ({ x: 25 + (at % 5) * 38, y: 40 + Math.floor(at / 5) * 30 }));
const bends = fc.tuple(...Array.from({ length: 6 }, () => fc.double({ min: -0.6, max: 0.6, noNaN: true })));

function bent([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[], x: number, y: number): number {
  const [u, v] = [(2 * x) / page.width - 1, (2 * y) / page.height - 1];
  return a + b * u + c * v + (d * u * u + e * u * v + f * v * v) / 2;
}

describe('paper that is bent', () => {
  test('is followed from the outlines that were seen, even if every fifth was mistaken for something else', () => {
    fc.assert(
      fc.property(bends, bends, (across, down) => {
        const seen = places.map(({ x, y }, index) =>
          index % 5 === 2
            ? { x, y, dx: index % 2 ? 1.9 : -1.9, dy: -1.8, quality: 0.5 }
            : { x, y, dx: bent(across, x, y), dy: bent(down, x, y), quality: 0.9 },
        );
        const field = fitShiftField(seen, page);
        for (const { x, y } of places) {
          const { dx, dy } = field(x, y);
          expect(Math.hypot(dx - bent(across, x, y), dy - bent(down, x, y))).toBeLessThan(0.45);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('is taken as flat where nothing was seen', () => {
    expect(fitShiftField([], page)(100, 100)).toEqual({ dx: 0, dy: 0 });
    const unseen = places.map(({ x, y }) => ({ x, y, dx: 2, dy: 2, quality: 0.02 }));
    expect(fitShiftField(unseen, page)(100, 100)).toEqual({ dx: 0, dy: 0 });
  });
});
