import { describe, expect, it } from 'vitest';
import { minimiseNear, minimiseSimplex, minimiseSmooth } from '../../../electron/domain/minimise.ts';

function valley([x, y]: readonly number[]): number {
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
}

describe('the smallest value', () => {
  it("of Rosenbrock's valley is found with its slope and without", () => {
    const withSlope = minimiseSmooth(
      (at, gradient) => {
        const [x, y] = at;
        gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
        gradient[1] = 200 * (y - x * x);
        return valley(at);
      },
      [-1.2, 1],
      1e-10,
    );
    const without = minimiseSimplex(valley, [-1.2, 1], 0.5);
    for (const { at } of [withSlope, without]) {
      expect(at[0]).toBeCloseTo(1, 6);
      expect(at[1]).toBeCloseTo(1, 6);
    }
  });

  it('of a function with two hollows is the one around the start', () => {
    const two = (x: number): number => Math.min((x - 0.3) ** 2, (x - 0.9) ** 2 - 0.01);
    expect(minimiseNear(two, 0, 1, 0.2).at[0]).toBeCloseTo(0.3, 7);
    expect(minimiseNear(two, 0, 1, 0.95).at[0]).toBeCloseTo(0.9, 7);
  });

  it('may lie at the end of what is allowed', () => {
    expect(minimiseNear((x) => x, 0.25, 1, 0.7).at[0]).toBeCloseTo(0.25, 8);
  });
});
