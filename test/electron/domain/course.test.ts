import { describe, expect, it } from 'vitest';
import { npsCourse, shareCourse } from '../../../electron/domain/course.ts';
import { npsFromCounts } from '../../../electron/domain/nps.ts';
import { wilson } from '../../../electron/domain/proportions.ts';
import { ok } from '../../support/ok.ts';

const month = (x: number, n = 40) => ({ x, n });
const year = [30, 32, 29, 33, 31, 30, 34, 32, 31, 33, 30, 32].map((x) => month(x));

describe('the months to come', () => {
  it('are given after equal months with the range of the last one, never without a range', () => {
    const { forecast } = shareCourse(year.map(() => month(36)));
    const { lo, hi } = ok(wilson(36, 40, 0.8));
    expect(forecast.points).toHaveLength(3);
    for (const point of forecast.points) {
      expect(point.value).toBeCloseTo(0.9, 12);
      expect(Number(point.lo)).toBeCloseTo(lo, 12);
      expect(Number(point.hi)).toBeCloseTo(hi, 12);
    }
    expect(forecast.sentence).toEqual({ key: 'forecast', params: { lo80: 82, hi80: 95 } });
  });

  it('are given the same way for a recommendation score that never moved', () => {
    const counts = { promoters: 25, passives: 10, detractors: 5 };
    const { lo, hi } = ok(npsFromCounts(counts, 0.8));
    const { points } = npsCourse(year.map(() => counts)).forecast;
    expect(points[0]).toEqual({ value: 50, lo, hi });
  });

  it('are refused with the reason that holds: too short a history, or too few answers lately', () => {
    const sentences = [
      shareCourse(year.slice(0, 9)),
      shareCourse([...year, month(7, 9)]),
      shareCourse([...year, month(0, 0), month(30)]),
      shareCourse([...year.slice(0, 3), month(0, 0), ...year.slice(4)]),
    ].map(({ forecast }) => forecast.sentence);
    expect(sentences).toEqual([
      { key: 'forecast_refuse', params: { n: 9 } },
      { key: 'forecast_thin', params: { needed: 10 } },
      { key: 'forecast_thin', params: { needed: 10 } },
      { key: 'forecast_refuse', params: { n: 11 } },
    ]);
    const few = npsCourse([...year, month(1)].map(() => ({ promoters: 10, passives: 5, detractors: 5 })));
    expect(few.forecast.sentence).toEqual({ key: 'forecast_thin', params: { needed: 30 } });
  });
});
