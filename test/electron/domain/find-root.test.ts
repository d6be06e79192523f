import { expect, it } from 'vitest';
import { findRoot } from '../../../electron/domain/find-root.ts';

it('a root is found to the last digits, also where the function is flat or steep', () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(findRoot((x) => (x - 0.3) ** 9, 0, 1)).toBeCloseTo(0.3, 2);
  expect(findRoot((x) => Math.atan(1e6 * (x - 0.7)), 0, 1)).toBeCloseTo(0.7, 13);
});

it('an end that is a root already is given back, and no root is said to be none', () => {
  expect([findRoot((x) => x, 0, 1), findRoot((x) => x - 1, 0, 1), findRoot((x) => x + 1, 0, 1)]).toEqual([0, 1, null]);
});
