import { describe, expect, it } from 'vitest';
import { driverRanges, driversLevel, keyDrivers } from '../../../electron/domain/drivers.ts';
import { driverSentence } from '../../../electron/domain/finding-sentences.ts';
import { seededRandom } from '../../../electron/domain/random.ts';
import { ok } from '../../support/ok.ts';

const random = seededRandom(11);
const mark = (): number => 1 + Math.floor(5 * random());
const speed = Array.from({ length: 80 }, mark);
const price = Array.from({ length: 80 }, mark);
const overall = speed.map((value, i) => 3 * value + price[i] + 2 * mark());
const attributes = [
  { name: 'price', marks: price },
  { name: 'speed', marks: speed },
];

describe('what goes together with overall satisfaction', () => {
  it('is shared out among the questions', () => {
    const { drivers, r2 } = ok(keyDrivers(overall, attributes));
    const shares = drivers.map(({ share }) => Number(share));
    expect(shares[1]).toBeGreaterThan(shares[0]);
    expect(shares[0] + shares[1]).toBeCloseTo(1, 12);
    expect(drivers.reduce((sum, { lmg }) => sum + lmg, 0)).toBeCloseTo(r2, 12);
  });

  it('may be told apart only if resampling the customers says so every time', () => {
    const ranges = driverRanges(overall, attributes, 5, 200);
    expect(ranges?.surelyMore).toEqual([['speed', 'price']]);
    expect(ranges?.ranges[1].chanceFirst).toBe(1);
    expect(driverRanges(overall, attributes, 5, 200)).toEqual(ranges);
    const twice = driverRanges(overall, [attributes[1], { name: 'again', marks: speed }], 5, 100);
    expect(twice?.surelyMore).toEqual([]);
  });

  it('is put in words with the range of its share', () => {
    expect(driverSentence('speed', { lo: 0.296, hi: 0.608 })).toEqual({
      key: 'drivers',
      params: { a: 'speed', lo: 29, hi: 61 },
    });
  });

  it('leaves out a question that everybody answered alike, and customers who left one empty', () => {
    const same = { name: 'smell', marks: new Array<number>(80).fill(5) };
    const result = keyDrivers([...overall, 9], [...attributes, same]);
    expect(result).toMatchObject({ status: 'ok', n: 80, dropped: ['smell'] });
    expect(driverRanges(overall, [...attributes, same], 5, 20)?.ranges[2]).toMatchObject({ lo: 0, hi: 0 });
  });

  it('is not looked for without answers, without variety, with too few rows or too many questions', () => {
    const eleven = Array.from({ length: 11 }, (_, i) => ({ name: String(i), marks: speed }));
    expect([
      keyDrivers([], attributes).status,
      keyDrivers(new Array<number>(80).fill(4), attributes).status,
      keyDrivers([1, 2, 3], attributes).status,
      keyDrivers(overall, eleven).status,
    ]).toEqual(['no_data', 'no_variation', 'too_few', 'refuse']);
    expect(driverRanges([], attributes, 5)).toBeNull();
  });

  it('is shown as means, as correlations, or as shares, by the number of complete rows', () => {
    expect([driversLevel(29, 3), driversLevel(49, 3), driversLevel(50, 6), driversLevel(60, 6)]).toEqual([
      'means_only',
      'correlations_only',
      'correlations_only',
      'shares',
    ]);
  });
});
