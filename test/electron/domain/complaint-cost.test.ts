import { describe, expect, it } from 'vitest';
import { complaintCost, extraLossOfComplainers } from '../../../electron/domain/complaint-cost.ts';
import { ok } from '../../support/ok.ts';

const inputs = {
  minutes: 45,
  hourlyCost: 18,
  refund: 12,
  goodsAndPostage: 6,
  goodwill: 5,
  annualMargin: 60,
  retention: 0.7,
  discount: 0.1,
  extraLoss: { share: 0.15, lo: -0.05, hi: 0.35 },
};

describe('the cost of a complaint', () => {
  it('is what was spent plus the customers it may lose, which cannot be less than none', () => {
    expect(complaintCost(inputs)).toMatchObject({ direct: 36.5, isLossShown: false });
    const { total, lo, hi } = ok(complaintCost(inputs));
    expect([total, lo, hi].map((value) => value.toFixed(2))).toEqual(['52.25', '36.50', '73.25']);
  });

  it('shows a loss only where its range lies above nothing', () => {
    expect(complaintCost({ ...inputs, extraLoss: { share: 0.2, lo: 0.05, hi: 0.35 } })).toMatchObject({
      isLossShown: true,
    });
  });

  it('is what was spent while nobody knows whether complainers leave', () => {
    expect(complaintCost({ ...inputs, extraLoss: null })).toMatchObject({
      expectedLoss: null,
      total: 36.5,
      lo: 36.5,
      hi: 36.5,
    });
  });

  it('is refused for customers who never leave, and for figures that cannot be', () => {
    expect([1.05, 1.1].map((retention) => complaintCost({ ...inputs, retention }).status)).toEqual([
      'refuse',
      'refuse',
    ]);
    expect(complaintCost({ ...inputs, retention: 1, discount: 0 }).status).toBe('refuse');
    expect(complaintCost({ ...inputs, minutes: -1 }).status).toBe('invalid');
  });

  it('takes the extra loss from comparing complainers with others like them', () => {
    const extraLoss = extraLossOfComplainers({ lapsed: 12, all: 30 }, { lapsed: 20, all: 200 });
    expect(extraLoss?.share).toBeCloseTo(0.3, 12);
    expect(complaintCost({ ...inputs, extraLoss })).toMatchObject({ isLossShown: true });
    expect(extraLossOfComplainers({ lapsed: 0, all: 0 }, { lapsed: 20, all: 200 })).toBeNull();
  });
});
