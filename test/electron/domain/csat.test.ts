import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFromCounts } from '../../../electron/domain/answers.ts';
import { clusteredCsat, csat, csatFromCounts } from '../../../electron/domain/csat.ts';

const five = { min: 1, max: 5 };

const someCustomers = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([answers, part]) => ({ answers, satisfied: Math.round(part * answers) })),
  { maxLength: 40 },
);

describe('satisfaction', () => {
  it('is 75 percent when 75 of 100 customers gave a 4 or a 5', () => {
    const result = csatFromCounts(answersFromCounts([7, 8, 10, 35, 40], five));
    expect(result).toMatchObject({ status: 'ok', nValid: 100, satisfied: 75, dissatisfied: 15, score: 0.75 });
  });

  it('is the same from a list of answers as from the counts of a dashboard', () => {
    expect(csat([5, 5, 4, 3, 1], five)).toEqual(csatFromCounts(answersFromCounts([1, 0, 1, 1, 2], five)));
  });

  it('counts as top two the two highest points of a longer scale', () => {
    expect(csat([10, 9, 8, 7], { min: 1, max: 10 })).toMatchObject({ satisfied: 2 });
    expect(csat([7, 6, 5, 4], { min: 1, max: 7 })).toMatchObject({ satisfied: 2 });
  });

  it('moves with the cut that the owner chose, on the same answers', () => {
    const answers = [7, 6, 5, 4, 7, 6, 6, 3, 2, 1, 7, 5];
    const seven = { min: 1, max: 7 };
    expect([csat(answers, seven, 6), csat(answers, seven, 5)]).toMatchObject([{ score: 0.5 }, { score: 8 / 12 }]);
  });

  it('rejects marks that are not on the form and never bends them onto it', () => {
    expect(csat([5, 6, 0, 4.5, Number.NaN, null], five)).toMatchObject({ nValid: 1, nRejected: 4, nMissing: 1 });
  });

  it('has no value when everybody was asked and nobody answered', () => {
    expect(csat([null, null], five)).toEqual({
      status: 'no_data',
      counts: [0, 0, 0, 0, 0],
      nValid: 0,
      nMissing: 2,
      nRejected: 0,
      satisfied: 0,
      dissatisfied: 0,
    });
  });

  it('refuses a cut that is not on the scale', () => {
    expect(csat([5], five, 6)).toMatchObject({ status: 'invalid' });
    expect(csat([5], five, 1)).toMatchObject({ status: 'invalid' });
  });
});

describe('satisfaction when customers answer more than once', () => {
  it('is no surer with ten answers of one customer than with one', () => {
    const once = clusteredCsat([{ answers: 1, satisfied: 1 }]);
    const often = clusteredCsat([{ answers: 10, satisfied: 10 }]);
    expect(once).toMatchObject({ status: 'ok', nEffUsed: 1 });
    expect(often).toMatchObject({ lo: once.status === 'ok' ? once.lo : null, nEffUsed: 1 });
  });

  it('equals plain satisfaction when everybody answered once', () => {
    const customers = Array.from({ length: 30 }, (_, i) => ({ answers: 1, satisfied: i < 27 ? 1 : 0 }));
    const result = clusteredCsat(customers);
    expect(result).toMatchObject({ nAnswers: 30, nCustomers: 30, score: 0.9 });
    expect(result.status === 'ok' && result.nEffUsed).toBeCloseTo(29, 9);
  });

  it('never counts more answers than were given, even if all customers are alike', () => {
    expect(clusteredCsat([1, 2, 3].map(() => ({ answers: 2, satisfied: 1 })))).toMatchObject({
      nEff: null,
      nEffUsed: 6,
    });
  });

  it('leaves out customers who gave no answer', () => {
    expect(clusteredCsat([{ answers: 0, satisfied: 0 }])).toEqual({ status: 'no_data', nAnswers: 0, nCustomers: 0 });
  });

  it('lies within its range, which lies between 0 and 1', () => {
    fc.assert(
      fc.property(someCustomers, (customers) => {
        const result = clusteredCsat(customers);
        if (result.status !== 'ok') return result.status === 'no_data';
        return 0 <= result.lo && result.lo <= result.score && result.score <= result.hi && result.hi <= 1;
      }),
    );
  });

  it('does not depend on the order of customers, nor on how those alike are put together', () => {
    fc.assert(
      fc.property(someCustomers, (customers) => {
        const alike = new Map<string, { answers: number; satisfied: number; customers: number }>();
        for (const each of customers.toReversed()) {
          const key = JSON.stringify(each);
          alike.set(key, { ...each, customers: 1 + (alike.get(key)?.customers ?? 0) });
        }
        const apart = clusteredCsat(customers);
        const together = clusteredCsat([...alike.values()]);
        expect([together.status, together.nAnswers, together.nCustomers]).toEqual([
          apart.status,
          apart.nAnswers,
          apart.nCustomers,
        ]);
        if (apart.status !== 'ok' || together.status !== 'ok') return;
        expect(together.lo).toBeCloseTo(apart.lo, 9);
        expect(together.hi).toBeCloseTo(apart.hi, 9);
      }),
    );
  });

  it('is surer with twice as many customers who answer in the same way', () => {
    fc.assert(
      fc.property(someCustomers, (customers) => {
        const once = clusteredCsat(customers);
        const twice = clusteredCsat([...customers, ...customers]);
        if (once.status !== 'ok' || twice.status !== 'ok') return;
        expect(twice.hi - twice.lo).toBeLessThan(once.hi - once.lo);
      }),
    );
  });

  it('refuses more satisfied answers than answers', () => {
    expect(clusteredCsat([{ answers: 1, satisfied: 2 }])).toMatchObject({ status: 'invalid' });
  });
});
