import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  devianceTerm,
  digamma,
  incompleteBeta,
  incompleteGamma,
  logBeta,
  logGamma,
} from '../../../electron/domain/special-functions.ts';

function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}

describe('the functions under all ranges', () => {
  it('hold known values to near the last digit', () => {
    expect(relative(logGamma(0.5), 0.5 * Math.log(Math.PI))).toBeLessThan(1e-14);
    expect(relative(logGamma(101), 363.73937555556349014)).toBeLessThan(1e-15);
    expect(relative(digamma(1), -0.57721566490153286)).toBeLessThan(1e-14);
    expect(relative(logBeta(1e5, 0.3), -2.3580785946722928)).toBeLessThan(1e-12);
    expect([logGamma(0), logGamma(-1), digamma(0)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('follow the recurrence Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 10);
        expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 9);
      }),
    );
  });

  it('split the whole into two parts that sum to 1', () => {
    const positive = fc.double({ min: 0.01, max: 500, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        const beta = incompleteBeta(x, a, b);
        const gamma = incompleteGamma(a, b);
        expect(beta.lower + beta.upper).toBeCloseTo(1, 12);
        expect(gamma.lower + gamma.upper).toBeCloseTo(1, 12);
        expect(incompleteBeta(1 - x, b, a, x).upper).toBeCloseTo(beta.lower, 10);
      }),
    );
  });

  it('measure the distance of a count from its mean without losing digits when they are close', () => {
    expect(relative(devianceTerm(1e6 + 1, 1e6), 4.99999833333416667e-7)).toBeLessThan(1e-9);
    expect(devianceTerm(0, 3)).toBe(3);
  });
});
