import { describe, expect, it } from 'vitest';
import { fitForecast, forecastFixed, smooth } from '../../../electron/domain/forecast.ts';
import { ok } from '../../support/ok.ts';

const csat = [82, 85, 80, 84, 88, 83, 86, 87, 84, 89, 86, 88];
const rising = Array.from({ length: 24 }, (_, i) => 50 + 20 * (1 - 0.9 ** i) + (i % 3 === 0 ? 0.4 : -0.2));

describe('smoothing', () => {
  it('moves the level a part of the way to each new value', () => {
    const { end, errors } = smooth([80, 90], { alpha: 0.5, beta: null, phi: null }, { level: 80, trend: 0 });
    expect([end.level, ...errors]).toEqual([85, 0, 10]);
  });

  it('keeps its own forecast through a missing month', () => {
    const { end, errors } = smooth([80, null, 90], { alpha: 0.5, beta: null, phi: null }, { level: 80, trend: 0 });
    expect([end.level, errors[1]]).toEqual([85, null]);
  });
});

describe('a forecast', () => {
  it('gets less sure the further it looks', () => {
    const forecast = forecastFixed(csat, { alpha: 0.3, beta: 0.1, phi: 0.9 }, { level: 82, trend: 0.5 }, 3, 5);
    const widths = forecast?.points.map(({ range80 }) => range80.hi - range80.lo) ?? [];
    expect(widths[0] < widths[1] && widths[1] < widths[2]).toBe(true);
    expect(forecast?.varianceMultipliers[0]).toBe(1);
  });

  it('has a range at 95 percent that holds the one at 80', () => {
    const { points } = ok(fitForecast(csat, 'ses', 2));
    expect(
      points.every(
        ({ mean, range80, range95 }) => range95.lo < range80.lo && range80.lo < mean && range80.hi < range95.hi,
      ),
    ).toBe(true);
  });

  it('is fitted so that no other smoothing near it has smaller errors', () => {
    for (const method of ['ses', 'damped'] as const) {
      const { smoothing, start, sse } = ok(fitForecast(rising, method, 1));
      for (const [name, step] of [
        ['alpha', 0.01],
        ['alpha', -0.01],
        ['beta', 0.01],
        ['beta', -0.01],
        ['phi', -0.01],
      ] as const) {
        const value = smoothing[name];
        if (value === null) continue;
        const moved = { ...smoothing, [name]: Math.min(0.9999, Math.max(0.0001, value + step)) };
        const other = forecastFixed(rising, moved, start, 1, 1);
        expect(Number(other?.sse)).toBeGreaterThan(sse * (1 - 1e-6));
      }
    }
  });

  it('with a damped trend follows a rise that simple smoothing lags behind', () => {
    const simple = ok(fitForecast(rising, 'ses', 1));
    const damped = ok(fitForecast(rising, 'damped', 1));
    expect(damped.sse).toBeLessThan(simple.sse);
    expect(damped.smoothing.phi).toBeGreaterThanOrEqual(0.8);
    expect(damped.smoothing.phi).toBeLessThanOrEqual(0.98);
    expect(Number(damped.smoothing.beta)).toBeLessThanOrEqual(damped.smoothing.alpha);
  });

  it('does not exist without values, with too few, or where nothing ever changed', () => {
    expect([
      fitForecast([], 'ses', 1),
      fitForecast([80, 81], 'ses', 1),
      fitForecast([100, 100, null], 'ses', 1),
    ]).toEqual([{ status: 'no_data' }, { status: 'too_few' }, { status: 'no_variation', value: 100 }]);
    expect(forecastFixed([80], { alpha: 0.3, beta: null, phi: null }, { level: 80, trend: 0 }, 1, 1)).toBeNull();
  });
});
