import { expect, it } from 'vitest';
import { midRanks, tieCorrection, tieSizes } from '../../../electron/domain/ranks.ts';

it('what is no number takes a place of its own instead of holding up the ranking', () => {
  expect(midRanks([Number.NaN, Number.NaN])).toEqual([1, 2]);
});

it('equal marks share the mean of their places', () => {
  expect(midRanks([5, 3, 5, 1])).toEqual([3.5, 2, 3.5, 1]);
  expect(tieSizes([5, 3, 5, 1]).toSorted()).toEqual([1, 1, 2]);
  expect(tieCorrection([5, 3, 5, 5, 3])).toBe(24 + 6);
});
