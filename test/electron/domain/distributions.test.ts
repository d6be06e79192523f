import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  binomialCdf,
  binomialPmf,
  binomialQuantile,
  chiSquareUpper,
  hypergeometricPmf,
  logChoose,
  normalCdf,
  normalCritical,
  normalQuantile,
  studentCdf,
  studentCritical,
  studentTwoSided,
} from '../../../electron/domain/distributions.ts';
import { incompleteBeta } from '../../../electron/domain/special-functions.ts';

describe('distributions', () => {
  it('give the values printed by R', () => {
    expect(normalCritical(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(normalCdf(-8)).toBeCloseTo(6.220960574271785e-16, 28);
    expect(studentCritical(0.95, 9)).toBeCloseTo(2.2621571627982, 12);
    expect(studentCritical(0.95, 1)).toBeCloseTo(12.70620473617471, 11);
    expect(chiSquareUpper(3.841458820694124, 1)).toBeCloseTo(0.05, 14);
    expect(chiSquareUpper(8.22492228519774, 1)).toBeCloseTo(0.00413189747764142, 15);
    expect(betaQuantile(0.025, 27, 4)).toBeCloseTo(0.734711549525792, 14);
  });

  it('turn a quantile back into its probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
        expect(incompleteBeta(betaQuantile(p, 3.5, 9), 3.5, 9).lower).toBeCloseTo(p, 12);
      }),
    );
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5), normalQuantile(2)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      0,
      Number.NaN,
    ]);
  });

  it('know Student for one and two degrees in closed form', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (t) => {
        expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
        expect(studentTwoSided(t, 2)).toBeCloseTo(1 - Math.abs(t) / Math.sqrt(2 + t * t), 12);
      }),
    );
  });

  it('sum counts to 1 and find the count of a quantile', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        const chances = Array.from({ length: n + 1 }, (_, x) => binomialPmf(x, n, p));
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
        const x = binomialQuantile(0.975, n, p);
        expect(binomialCdf(x, n, p)).toBeGreaterThanOrEqual(0.975 - 1e-12);
        expect(binomialCdf(x - 1, n, p)).toBeLessThan(0.975);
      }),
    );
  });

  it('draw without putting back', () => {
    expect(hypergeometricPmf(3, 4, 4, 4)).toBeCloseTo(16 / 70, 14);
    expect([hypergeometricPmf(5, 4, 4, 5), hypergeometricPmf(0, 4, 4, 0), hypergeometricPmf(4, 4, 4, 8)]).toEqual([
      0, 1, 1,
    ]);
    expect(Math.exp(logChoose(30, 12))).toBeCloseTo(86_493_225, -1);
  });
});
