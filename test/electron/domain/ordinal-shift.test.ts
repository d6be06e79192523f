import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalShift, ordinalShiftTests } from '../../../electron/domain/ordinal-shift.ts';
import { ok } from '../../support/ok.ts';

const after = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
const before = [1.15, 0.88, 0.9, 0.74, 1.21];
const marks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 30 });

describe('ratings of different people before and after', () => {
  it('give the exact p of Hollander and Wolfe', () => {
    const tests = ordinalShiftTests(after, before);
    expect(ordinalShift(after, before)).toMatchObject({ u: 35, superiority: 0.7 });
    expect(tests.pExactGreater).toBeCloseTo(0.127206127206127, 12);
    expect(tests.pExact).toBeCloseTo(0.254412254412254, 12);
  });

  it('leave out the customers who gave no mark', () => {
    const [some, others] = [
      [5, null, 4, Number.NaN, 3],
      [null, 2, 4, 3],
    ];
    expect(ordinalShift(some, others)).toEqual(ordinalShift([5, 4, 3], [2, 4, 3]));
    expect(ordinalShiftTests(some, others)).toEqual(ordinalShiftTests([5, 4, 3], [2, 4, 3]));
    expect(ordinalShift([null], [1, 2])).toEqual({ status: 'no_data' });
  });

  it('are mirrored around one half when before and after change places', () => {
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const there = ordinalShift(one, other);
        const back = ordinalShift(other, one);
        expect(back.status).toBe(there.status);
        if (there.status !== 'ok' || back.status !== 'ok') return;
        expect(back.superiority).toBeCloseTo(1 - there.superiority, 12);
        expect(back.lo).toBeCloseTo(1 - there.hi, 10);
      }),
    );
  });

  it('are called only if the range leaves out one half', () => {
    const low = [1, 2, 2, 3, 1, 2, 3, 2, 1, 2];
    expect(
      ok(
        ordinalShift(
          low.map((mark) => mark + 2),
          low,
        ),
      ).called,
    ).toBe('higher');
    expect(
      ok(
        ordinalShift(
          low,
          low.map((mark) => mark + 2),
        ),
      ).called,
    ).toBe('lower');
    expect(ok(ordinalShift(low, low)).called).toBe('cannot_tell');
  });

  it('have no range when empty, alone, all alike or wholly apart', () => {
    expect([
      ordinalShift([], [1, 2]).status,
      ordinalShift([4], [1, 2]).status,
      ordinalShift([4, 4], [4, 4]).status,
      ordinalShift([5, 5], [1, 1]).status,
    ]).toEqual(['no_data', 'too_few', 'no_variation', 'perfect_order']);
  });

  it('are not counted out exactly for hundreds of answers', () => {
    const many = Array.from({ length: 80 }, (_, i) => (i % 5) + 1);
    expect(ordinalShiftTests(many, many)).toMatchObject({ pNormal: 1, pExact: null });
    expect(ordinalShiftTests([], many)).toEqual({ pNormal: null, pExact: null, pExactGreater: null });
    expect(ordinalShiftTests([3, 3], [3]).pNormal).toBeNull();
  });
});
