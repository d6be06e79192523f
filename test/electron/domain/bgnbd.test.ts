import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bgnbdLogLikelihood,
  type BgnbdParameters,
  chanceAlive,
  chanceAliveModified,
  chanceOfRepeats,
  expectedOfNewCustomer,
  expectedVisits,
  isPossibleHistory,
  type RepeatVisits,
} from '../../../electron/domain/bgnbd.ts';

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

const parameters: fc.Arbitrary<BgnbdParameters> = fc.record({
  r: fc.double({ min: 0.05, max: 5, noNaN: true }),
  alpha: fc.double({ min: 0.5, max: 50, noNaN: true }),
  a: fc.double({ min: 0.1, max: 5, noNaN: true }),
  b: fc.double({ min: 0.2, max: 8, noNaN: true }),
});

const customers: fc.Arbitrary<RepeatVisits> = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 150 }),
  )
  .map(([repeats, part, ageWeeks]) => ({ repeats, recencyWeeks: repeats === 0 ? 0 : part * ageWeeks, ageWeeks }));

describe('a customer of the model', () => {
  it('with 2 repeats is expected 1.226 times in 39 weeks, as in the sheet of Fader, Hardie and Lee', () => {
    const expected = expectedVisits(published, { repeats: 2, recencyWeeks: 30.43, ageWeeks: 38.86 }, 39);
    expect(expected).toBeCloseTo(1.226, 3);
  });

  it('is the less likely still coming the longer the silence', () => {
    fc.assert(
      fc.property(parameters, customers, fc.integer({ min: 1, max: 50 }), (shop, customer, silence) => {
        fc.pre(customer.repeats > 0);
        const later = { ...customer, ageWeeks: customer.ageWeeks + silence };
        return chanceAlive(shop, later) <= chanceAlive(shop, customer);
      }),
    );
  });

  it('is expected more often the longer one waits, and never less than never', () => {
    fc.assert(
      fc.property(parameters, customers, (shop, customer) => {
        const visits = [0, 1, 4, 13, 52, 104].map((weeks) => expectedVisits(shop, customer, weeks));
        expect(visits[0]).toBe(0);
        expect(visits.every((count, i) => Number.isFinite(count) && (i === 0 || count >= visits[i - 1] - 1e-12))).toBe(
          true,
        );
      }),
    );
  });

  it('who is new is expected more often the longer one waits', () => {
    fc.assert(
      fc.property(parameters, (shop) => {
        const visits = [0, 1, 4, 13, 52, 104].map((weeks) => expectedOfNewCustomer(shop, weeks));
        expect(visits[0]).toBe(0);
        expect(visits.every((count, i) => Number.isFinite(count) && (i === 0 || count > visits[i - 1]))).toBe(true);
      }),
    );
  });

  it('stays finite with hundreds of visits', () => {
    const busy = { repeats: 500, recencyWeeks: 100, ageWeeks: 104 };
    expect(chanceAlive(published, busy)).toBeCloseTo(4.301768421889829e-6, 14);
    expect(Number.isFinite(bgnbdLogLikelihood(published, busy))).toBe(true);
  });

  it('with one visit only is alive by construction, but not in the modified model', () => {
    const once = { repeats: 0, recencyWeeks: 0, ageWeeks: 38.86 };
    expect(chanceAlive(published, once)).toBe(1);
    expect(chanceAliveModified(published, once)).toBeLessThan(1);
  });

  it('cannot have repeats without time, or time without repeats', () => {
    const histories = [
      { repeats: 0, recencyWeeks: 3, ageWeeks: 39 },
      { repeats: 2, recencyWeeks: 0, ageWeeks: 5 },
      { repeats: 1, recencyWeeks: 6, ageWeeks: 5 },
      { repeats: -1, recencyWeeks: 0, ageWeeks: 5 },
      { repeats: 1.5, recencyWeeks: 1, ageWeeks: 5 },
      { repeats: 0, recencyWeeks: 0, ageWeeks: 0 },
    ];
    expect(histories.map(isPossibleHistory)).toEqual([false, false, false, false, false, true]);
  });
});

describe('a new customer of the model', () => {
  it('comes some number of times: the chances sum to 1 and their mean is the expected number', () => {
    for (const shop of [published, { r: 1.2, alpha: 9, a: 1.4, b: 3 }]) {
      const chances = Array.from({ length: 400 }, (_, x) => chanceOfRepeats(shop, x, 20));
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      const mean = chances.reduce((sum, chance, x) => sum + x * chance, 0);
      expect(mean).toBeCloseTo(expectedOfNewCustomer(shop, 20), 6);
    }
    expect([
      chanceOfRepeats(published, -1, 3),
      chanceOfRepeats(published, 0.5, 3),
      chanceOfRepeats(published, 2, 0),
    ]).toEqual([0, 0, 0]);
  });

  it('is expected the same on both sides of the place where the series changes', () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 200 }), (shop, weeks) => {
        const [below, above] = [1 - 1e-9, 1 + 1e-9].map((factor) =>
          expectedOfNewCustomer({ ...shop, a: factor * (1 + shop.r) }, weeks),
        );
        expect(below / above).toBeCloseTo(1, 7);
      }),
    );
  });

  it('is no exception where a is exactly 1', () => {
    const [below, at, above] = [1 - 1e-7, 1, 1 + 1e-7].map((a) => expectedOfNewCustomer({ ...published, a }, 39));
    expect(at).toBeCloseTo((below + above) / 2, 9);
  });
});
