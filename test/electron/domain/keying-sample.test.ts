import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyingSample } from '../../../electron/domain/keying-sample.ts';

const pile = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the sheets to type a second time', () => {
  it('are four of forty and a tenth of more', () => {
    expect([0, 1, 12, 40, 95].map((count) => keyingSample(pile(count), 1).length)).toEqual([0, 1, 2, 4, 10]);
  });

  it('are the same whenever the same batch is asked, different sheets of the pile, in order', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer(), (count, seed) => {
        const sample = keyingSample(pile(count), seed);
        expect(sample).toEqual(keyingSample(pile(count), seed));
        expect([...new Set(sample)].sort((a, b) => a - b)).toEqual(sample);
        expect(sample.every((number) => number >= 1 && number <= count)).toBe(true);
      }),
    );
  });

  it('reach every sheet of the pile in the long run', () => {
    const drawn = new Set(Array.from({ length: 300 }, (_, seed) => keyingSample(pile(40), seed)).flat());
    expect(drawn.size).toBe(40);
  });
});
