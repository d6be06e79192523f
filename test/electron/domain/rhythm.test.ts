import { describe, expect, it } from 'vitest';
import { cadenceSentence } from '../../../electron/domain/finding-sentences.ts';
import { cadence, canSayLongerThanEver, exceedanceChance, expectedGapShrunk } from '../../../electron/domain/rhythm.ts';

const weekly = [0, 7, 14, 21, 28];

describe('the rhythm of a customer', () => {
  it('is on time up to the usual gap, due up to the late factor, late beyond', () => {
    const statuses = [35, 36, 49, 50].map((today) => cadence(weekly, today, 3)?.status);
    expect(statuses).toEqual(['on_time', 'due', 'due', 'late']);
  });

  it('is due, not late, on the very day of the late factor, whatever binary makes of 2.3 times 50', () => {
    const statuses = [
      { gap: 45, factor: 1.4, today: 63 },
      { gap: 50, factor: 2.3, today: 115 },
      { gap: 30, factor: 4.1, today: 123 },
    ].map(({ gap, factor, today }) => {
      const visits = [0, gap, 2 * gap, 3 * gap];
      return [0, 1].map((later) => cadence(visits, 3 * gap + today + later, factor)?.status);
    });
    expect(statuses).toEqual([
      ['due', 'late'],
      ['due', 'late'],
      ['due', 'late'],
    ]);
  });

  it('is judged by a rule of thumb while the shop has no factor', () => {
    expect(cadence(weekly, 43, null)).toMatchObject({ status: 'late', isRuleOfThumb: true, ratio: 15 / 7 });
  });

  it('is unknown below three gaps', () => {
    expect(cadence([0, 7, 14], 90, 2)).toEqual({ gaps: 2, daysSince: 76, status: 'rhythm_unknown' });
    expect(cadence([], 90, 2)).toBeNull();
  });

  it('does not look at visits after today and counts a day once', () => {
    expect(cadence([...weekly, 28, 60], 30, 2)).toMatchObject({ gaps: 4, daysSince: 2, status: 'on_time' });
  });

  it('is broken by chance more often the fewer gaps are known', () => {
    expect([exceedanceChance(3), exceedanceChance(9)]).toEqual([0.25, 0.1]);
    expect([canSayLongerThanEver(8), canSayLongerThanEver(9)]).toEqual([false, true]);
  });

  it('is put in words only when late or unknown', () => {
    const sentences = [40, 60].map((today) => {
      const found = cadence(weekly, today, 2);
      return found && cadenceSentence('Ann', found);
    });
    expect(sentences).toEqual([null, { key: 'late', params: { name: 'Ann', m: 7, g: 32 } }]);
    expect(cadenceSentence('Bob', { gaps: 1, daysSince: 9, status: 'rhythm_unknown' })).toEqual({
      key: 'rhythm_unknown',
      params: { name: 'Bob' },
    });
  });

  it('is borrowed from the shop where the customer has too few gaps, if the shop has one', () => {
    expect(expectedGapShrunk({ r: 2, alpha: 10 }, 0, 10)).toBe(20);
    expect(expectedGapShrunk({ r: 0.5, alpha: 10 }, 0, 10)).toBeNull();
  });
});
