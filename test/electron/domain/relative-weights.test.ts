import { describe, expect, it } from 'vitest';
import { keyDrivers } from '../../../electron/domain/drivers.ts';
import { seededRandom } from '../../../electron/domain/random.ts';
import { relativeWeights } from '../../../electron/domain/relative-weights.ts';
import { ok } from '../../support/ok.ts';

const random = seededRandom(11);
const mark = (): number => 1 + Math.floor(5 * random());
const speed = Array.from({ length: 80 }, mark);
const price = Array.from({ length: 80 }, mark);
const overall = speed.map((value, i) => 3 * value + price[i] + 2 * mark());

describe("Johnson's weights as a cross-check", () => {
  it('sum to what all questions explain together', () => {
    const weights = relativeWeights([price, speed], overall) ?? [];
    const { r2 } = ok(
      keyDrivers(overall, [
        { name: 'price', marks: price },
        { name: 'speed', marks: speed },
      ]),
    );
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(r2, 10);
  });

  it('do not exist for questions that are always answered alike', () => {
    expect(relativeWeights([speed, speed], overall)).toBeNull();
    expect(relativeWeights([new Array<number>(80).fill(3)], overall)).toBeNull();
  });
});
