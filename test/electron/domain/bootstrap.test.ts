import { describe, expect, it } from 'vitest';
import { bootstrapMean } from '../../../electron/domain/bootstrap.ts';

describe('drawing customers again', () => {
  it('gives about the range of the normal distribution, which stands in for it in a large shop', () => {
    const values = Array.from({ length: 2600 }, (_, i) => i % 100);
    const drawn = bootstrapMean(values, 2);
    const reckoned = bootstrapMean([...values, ...values], 2);
    expect(Number(drawn?.hi) - Number(drawn?.lo)).toBeCloseTo(
      Math.SQRT2 * (Number(reckoned?.hi) - Number(reckoned?.lo)),
      0,
    );
  });
});
