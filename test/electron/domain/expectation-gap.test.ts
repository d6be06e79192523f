import { describe, expect, it } from 'vitest';
import { differenceReliability, expectationGap, weightedGap } from '../../../electron/domain/expectation-gap.ts';

const expected = [5, 5, 4, 5, 4, 5, 5, 4, 5, 5, 4, 5];
const experienced = [4, 5, 3, 4, 4, 3, 5, 4, 4, 3, 4, 4];

describe('expected against experienced', () => {
  it('says when the gap can hardly be positive because most expect the top mark', () => {
    expect(expectationGap(expected, experienced, 5)).toMatchObject({ status: 'ok', gap: -0.75, isCeiling: true });
    expect(expectationGap(expected, experienced, 7)).toMatchObject({ ceilingShare: 0, isCeiling: false });
  });

  it('gives no gap below 10 pairs, and no range where every gap is the same', () => {
    expect(expectationGap(expected.slice(3), experienced.slice(3), 5)).toMatchObject({
      n: 9,
      status: 'too_few',
      gap: null,
      range: null,
    });
    expect(
      expectationGap(
        expected,
        expected.map((mark) => mark - 1),
        5,
      ),
    ).toMatchObject({ status: 'no_variation', gap: -1, range: null });
    expect(expectationGap([null], [3], 5)).toEqual({ n: 0, status: 'no_data' });
  });

  it('weighs the dimensions by the points that customers gave them', () => {
    expect(weightedGap([-1, 1], [75, 25])).toBe(-0.5);
    expect(weightedGap([-1, 1], [0, 0])).toBeNull();
  });

  it('is less reliable than either rating', () => {
    const rated = { reliabilityP: 0.8, reliabilityE: 0.8, correlation: 0.5, sdP: 1, sdE: 1 };
    expect(differenceReliability(rated)).toBeCloseTo(0.6, 14);
    expect(differenceReliability({ ...rated, correlation: 1 })).toBeNull();
  });
});
