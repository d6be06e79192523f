import { expect, it } from 'vitest';
import { leastSquares } from '../../../electron/domain/least-squares.ts';

it('a line is found through points that lie on it, with nothing left over', () => {
  const { coefficients, residual } = leastSquares(
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
    [3, 5, 7],
  );
  expect(coefficients[0]).toBeCloseTo(3, 12);
  expect(coefficients[1]).toBeCloseTo(2, 12);
  expect(residual).toBeCloseTo(0, 12);
});

it('a column that repeats another one does no harm', () => {
  const { coefficients, residual } = leastSquares(
    [
      [1, 2, 2],
      [1, 3, 3],
      [1, 5, 5],
      [1, 4, 4],
    ],
    [1, 2, 4, 2],
  );
  expect(coefficients[2]).toBe(0);
  expect(coefficients[1]).toBeCloseTo(0.9, 12);
  expect(residual).toBeCloseTo(0.7, 12);
});
