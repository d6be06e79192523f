import { describe, expect, it } from 'vitest';
import { staffSentences } from '../../../electron/domain/finding-sentences.ts';
import { funnelLimits, staffScreen, straightLine } from '../../../electron/domain/suspicious.ts';

describe('the same mark for everything', () => {
  it('is flagged from five answers on, with empty ones passed over', () => {
    expect(straightLine([4, null, 4, 4, 4, 4])).toEqual({
      status: 'ok',
      nAnswered: 5,
      longestRun: 5,
      spread: 0,
      isAllSame: true,
      isFlagged: true,
    });
  });

  it('is not looked for in four answers or none', () => {
    expect(straightLine([4, 4, 4, 4])).toMatchObject({ status: 'not_applicable', isAllSame: true, isFlagged: false });
    expect(straightLine([null])).toMatchObject({ nAnswered: 0, longestRun: 0, spread: null, isAllSame: false });
  });

  it('is not seen in marks that only repeat for a while', () => {
    expect(straightLine([1, 1, 1, 2, 2, 2])).toMatchObject({ longestRun: 3, isFlagged: false });
  });
});

describe('begged-for marks', () => {
  const staff = [
    { name: 'anna', topScores: 29, answers: 30 },
    { name: 'boris', topScores: 20, answers: 30 },
    { name: 'chen', topScores: 18, answers: 28 },
    { name: 'ewa', topScores: 6, answers: 6 },
  ];

  it('are worth a look at 29 of 30, and not looked for at 6 of 6', () => {
    const lines = staffScreen(staff);
    expect(staffSentences(lines)).toEqual([{ key: 'staff_flag', params: { name: 'anna' } }]);
    expect(lines[3]).toMatchObject({ isEligible: false, pHolm: null, isFlagged: false });
  });

  it('are not seen where everybody gets top marks', () => {
    expect(staffSentences(staffScreen(staff.map((each) => ({ ...each, topScores: each.answers }))))).toEqual([]);
    expect(staffScreen([])).toEqual([]);
  });

  it('lie outside the limits of a funnel', () => {
    expect(funnelLimits(30, 0.7)).toEqual({ lo998: 13, lo95: 16, hi95: 26, hi998: 28 });
    expect(funnelLimits(0, 0.7)).toEqual({ lo998: 0, lo95: 0, hi95: 0, hi998: 0 });
    expect([funnelLimits(-1, 0.7), funnelLimits(10, 1.2)]).toEqual([null, null]);
  });
});
