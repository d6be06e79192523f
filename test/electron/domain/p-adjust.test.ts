import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustP } from '../../../electron/domain/p-adjust.ts';

describe('many comparisons on one screen', () => {
  it('are corrected as Holm did, whatever their order', () => {
    expect(adjustP([0.04, 0.01, 0.03, 0.02, 0.05])).toEqual([0.09, 0.05, 0.09, 0.08, 0.09]);
  });

  it('leave out comparisons that were not made', () => {
    expect(adjustP([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
    expect(adjustP([])).toEqual([]);
  });

  it('can be corrected by Bonferroni or by false discovery rate', () => {
    expect(adjustP([0.01, 0.5, 0.02], 'bonferroni')).toEqual([0.03, 1, 0.06]);
    expect(adjustP([0.01, 0.04, 0.06, 0.5], 'bh')).toEqual([0.04, 0.08, 0.08, 0.5]);
    expect(adjustP([0.3, 0.2], 'none')).toEqual([0.3, 0.2]);
  });

  it('never make a comparison look surer, and stay at or below 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const holm = adjustP(p);
        const bonferroni = adjustP(p, 'bonferroni');
        return p.every(
          (raw, i) => raw <= Number(holm[i]) && Number(holm[i]) <= Number(bonferroni[i]) && Number(bonferroni[i]) <= 1,
        );
      }),
    );
  });
});
