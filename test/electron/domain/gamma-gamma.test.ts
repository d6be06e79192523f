import { describe, expect, it } from 'vitest';
import { expectedSpend, fitGammaGamma, spendIndependence, usableSpend } from '../../../electron/domain/gamma-gamma.ts';
import { seededRandom } from '../../../electron/domain/random.ts';
import { ok } from '../../support/ok.ts';

const published = { p: 6.25, q: 3.74, gamma: 15.44 };

/** Customers whose mean amounts scatter around amounts of their own. */
function spenders(count: number): { repeats: number; meanAmount: number }[] {
  const random = seededRandom(4);
  const exponential = (times: number): number =>
    Array.from({ length: times }, () => -Math.log(1 - random())).reduce((sum, value) => sum + value, 0);
  return Array.from({ length: count }, () => {
    const repeats = 1 + Math.floor(6 * random());
    const rate = exponential(4) / 20;
    return { repeats, meanAmount: exponential(5 * repeats) / (rate * repeats) };
  });
}

describe('what a visit is worth', () => {
  it('lies between the shop and the customer, nearer to the customer the more visits are known', () => {
    const shop = Number(expectedSpend(published, { repeats: 0, meanAmount: 0 }));
    const few = Number(expectedSpend(published, { repeats: 1, meanAmount: 100 }));
    const many = Number(expectedSpend(published, { repeats: 40, meanAmount: 100 }));
    expect(shop).toBeCloseTo(35.22, 2);
    expect(shop < few && few < many && many < 100).toBe(true);
  });

  it('does not exist where the shop has no mean', () => {
    expect(expectedSpend({ ...published, q: 1 }, { repeats: 3, meanAmount: 20 })).toBeNull();
    expect(expectedSpend(published, { repeats: -1, meanAmount: 20 })).toBeNull();
  });

  it('is fitted to customers who came again and paid', () => {
    const rows = [10, -5, 0, 20].map((meanAmount, i) => ({ repeats: i < 3 ? 1 : 2, meanAmount }));
    expect(usableSpend([...rows, { repeats: 0, meanAmount: 9 }])).toMatchObject({ excluded: 3 });
  });

  it('is found again from customers drawn from the model', () => {
    const { parameters } = ok(fitGammaGamma(spenders(1000)));
    expect(parameters.p).toBeCloseTo(5, -1);
    expect(parameters.q).toBeCloseTo(4, -1);
    expect(Number(expectedSpend(parameters, { repeats: 0, meanAmount: 0 })) / ((5 * 20) / 3)).toBeCloseTo(1, 1);
  });

  it('is refused for few repeaters, and where frequent customers spend more', () => {
    expect(fitGammaGamma(spenders(99))).toEqual({ status: 'refuse', reason: 'repeaters_below_100' });
    const related = Array.from({ length: 120 }, (_, i) => ({ repeats: 1 + i, meanAmount: 10 + i }));
    expect(spendIndependence(related)).toEqual({ spearman: 1, pearson: 1, isUnrelated: false });
    expect(fitGammaGamma(related)).toEqual({ status: 'refuse', reason: 'spend_related_to_frequency' });
    expect(fitGammaGamma([])).toEqual({ status: 'no_data' });
  });
});
