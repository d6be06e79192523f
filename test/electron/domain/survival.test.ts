import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, lastShownTime, type Lifetime, survivalAt } from '../../../electron/domain/survival.ts';

const lifetimes = fc.array(fc.record({ time: fc.integer({ min: 0, max: 40 }), isEvent: fc.boolean() }), {
  maxLength: 40,
});

function ended(times: readonly number[], open: readonly number[] = []): Lifetime[] {
  return [...times.map((time) => ({ time, isEvent: true })), ...open.map((time) => ({ time, isEvent: false }))];
}

const treated = ended([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
const placebo = ended([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]);

describe('how long customers keep coming', () => {
  it('is the curve that Freireich printed for his patients in 1963', () => {
    const curve = kaplanMeier(treated);
    expect(
      [6, 7, 10, 13, 16, 22, 23].map((time) => Math.round(1000 * survivalAt(curve, time).survival) / 1000),
    ).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
    expect(curve.median).toBe(23);
  });

  it('never rises, never falls below 0, and keeps its range around it', () => {
    fc.assert(
      fc.property(lifetimes, fc.constantFrom('log-log', 'log', 'plain'), (shop, type) => {
        const { points } = kaplanMeier(shop, 0.95, type);
        points.forEach(({ survival, range, se }, i) => {
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(survival).toBeLessThanOrEqual(i === 0 ? 1 : points[i - 1].survival);
          if (range === null) expect([survival, se]).toEqual([0, null]);
          else {
            expect(range.lo).toBeLessThanOrEqual(survival + 1e-12);
            expect(range.hi).toBeGreaterThanOrEqual(survival - 1e-12);
          }
        });
      }),
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(lifetimes, (shop) => {
        expect(kaplanMeier(shop.toReversed())).toEqual(kaplanMeier(shop));
      }),
    );
  });

  it('is the plain share of those left when nobody is still open', () => {
    const curve = kaplanMeier(ended([1, 2, 3, 4]));
    expect(survivalAt(curve, 2).survival).toBe(0.5);
    expect(curve.median).toBe(2.5);
  });

  it('halves in the middle of a flat stretch, also where the curve ends flat at a half', () => {
    expect(kaplanMeier(ended([1, 2, 5], [3])).median).toBe(3.5);
    expect(kaplanMeier(ended([1, 2], [3, 4])).median).toBe(3);
    expect(kaplanMeier(ended([5], [9])).median).toBe(7);
    expect(kaplanMeier(ended([5], [5])).median).toBe(5);
  });

  it('has no median while more than half are still coming', () => {
    expect(kaplanMeier(ended([3], [5, 6, 7]))).toMatchObject({ median: null, medianHi: null });
  });

  it('keeps a customer at risk on the day on which they are last seen', () => {
    expect(survivalAt(kaplanMeier(ended([5, 8], [5, 5])), 5)).toMatchObject({ atRisk: 4, survival: 0.75 });
  });

  it('is certain before the first lapse, and rejects times before the first visit', () => {
    const curve = kaplanMeier(ended([-1, 5, Number.NaN]));
    expect(survivalAt(curve, 4)).toEqual({
      time: 4,
      atRisk: 1,
      events: 0,
      survival: 1,
      se: 0,
      range: { lo: 1, hi: 1 },
    });
    expect([curve.n, curve.rejected]).toEqual([1, 2]);
  });

  it('is shown only as far as 10 customers are at risk', () => {
    expect(lastShownTime(kaplanMeier(placebo))).toBe(8);
    expect(lastShownTime(kaplanMeier(ended([1, 2])))).toBeNull();
  });
});
