import { describe, expect, it } from 'vitest';
import { forecastSentence } from '../../../electron/domain/finding-sentences.ts';
import { chooseMethod, clipForecast, forecastGate, ratioToNaive } from '../../../electron/domain/forecast-policy.ts';

function answers(periods: number): number[] {
  return new Array<number>(periods).fill(30);
}

const next = { mean: 98, range80: { lo: 93.2, hi: 102.8 }, range95: { lo: 91, hi: 105 } };

describe('whether to forecast', () => {
  it('depends on the number of periods', () => {
    expect([0, 7, 8, 11, 12, 17, 18].map((periods) => forecastGate(answers(periods)))).toEqual([
      { level: 'refuse', reason: 'no_data' },
      { level: 'refuse', reason: 'history_too_short' },
      { level: 'last_level', reason: null },
      { level: 'last_level', reason: null },
      { level: 'ses', reason: null },
      { level: 'ses', reason: null },
      { level: 'damped', reason: null },
    ]);
  });

  it('is refused with a gap or few answers in the last six periods, but not for an old gap in a long history', () => {
    const gap = (at: number): (number | null)[] => answers(18).map((count, i) => (i === at ? null : count));
    expect([forecastGate(gap(12)), forecastGate(gap(3)), forecastGate(answers(14).with(9, 9))]).toEqual([
      { level: 'refuse', reason: 'missing_period' },
      { level: 'damped', reason: null },
      { level: 'refuse', reason: 'too_few_answers' },
    ]);
    expect(forecastGate([30, 30, null, ...answers(9)])).toEqual({ level: 'refuse', reason: 'missing_period' });
  });

  it('is asked of the past: a series that jumps at random is not better foretold than by its last value', () => {
    const steady = [80, 84, 80, 84, 80, 84, 80, 84, 80, 84, 80, 84];
    expect(ratioToNaive(steady, 8)).toBeLessThan(1);
    expect(ratioToNaive([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 8)).toBeGreaterThanOrEqual(1);
    expect(ratioToNaive(new Array<number>(12).fill(80), 8)).toBeNull();
  });

  it('takes a damped trend only where it did better in the past', () => {
    const rising = Array.from({ length: 24 }, (_, i) => 50 + 20 * (1 - 0.93 ** i));
    const noise = Array.from({ length: 24 }, (_, i) => 80 + ((i * 7) % 5));
    expect([chooseMethod(rising, 'damped'), chooseMethod(rising, 'ses'), chooseMethod(noise, 'damped')]).toEqual([
      'damped',
      'ses',
      'ses',
    ]);
  });
});

describe('a shown forecast', () => {
  it('is cut at the ends of its scale', () => {
    expect(clipForecast(next, 'percent')).toEqual({
      mean: 98,
      range80: { lo: 93.2, hi: 100 },
      range95: { lo: 91, hi: 100 },
    });
    expect(clipForecast({ ...next, mean: -120 }, 'nps').mean).toBe(-100);
    expect(clipForecast(next, 'share').mean).toBe(1);
    expect(clipForecast(next, 'other')).toEqual(next);
  });

  it('says when it adds nothing, and why there is none', () => {
    const ses = { level: 'ses', reason: null } as const;
    expect([
      forecastSentence(ses, 12, { next: clipForecast(next, 'percent'), ratioToNaive: 0.7 }),
      forecastSentence(ses, 12, { next, ratioToNaive: 1 }),
      forecastSentence({ level: 'last_level', reason: null }, 9, null),
      forecastSentence({ level: 'refuse', reason: 'too_few_answers' }, 14, null),
    ]).toEqual([
      { key: 'forecast', params: { lo80: 93, hi80: 100 } },
      { key: 'forecast_naive', params: {} },
      { key: 'forecast_refuse', params: { n: 9 } },
      { key: 'forecast_thin', params: { needed: 10 } },
    ]);
  });
});
