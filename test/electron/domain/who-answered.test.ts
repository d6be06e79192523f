import { describe, expect, it } from 'vitest';
import { whoAnsweredSentences } from '../../../electron/domain/finding-sentences.ts';
import { type AskedSegment, whoAnswered, whoAnsweredVerdicts } from '../../../electron/domain/who-answered.ts';

function asked(respondents: readonly number[], nonRespondents: readonly number[]): AskedSegment[] {
  return ['new', 'regular', 'lapsed'].map((segment, i) => ({
    segment,
    respondents: respondents[i],
    nonRespondents: nonRespondents[i],
  }));
}

describe('who answered', () => {
  it('names regulars who answered far more often than the others', () => {
    const result = whoAnswered(asked([5, 24, 1], [80, 60, 40]));
    const [verdict] = whoAnsweredVerdicts([result]);
    expect(verdict).toEqual({ verdict: 'differs', more: ['regular'], less: ['new', 'lapsed'] });
    expect(whoAnsweredSentences(verdict, 30)).toEqual([{ key: 'differs', params: { segment: 'regular' } }]);
  });

  it('finds no difference and does not call that representative', () => {
    const [verdict] = whoAnsweredVerdicts([whoAnswered(asked([10, 15, 5], [60, 85, 25]))]);
    expect(whoAnsweredSentences(verdict, 30)).toEqual([{ key: 'no_difference_found', params: { n: 30 } }]);
  });

  it('does not name a difference that is sure but tiny', () => {
    const [verdict] = whoAnsweredVerdicts([whoAnswered(asked([5200, 5000, 4800], [50_000, 50_000, 50_000]))]);
    expect(verdict).toEqual({ verdict: 'no_difference_found' });
  });

  it('uses the exact p where few answers are expected in a segment', () => {
    expect(whoAnswered(asked([6, 3, 1], [20, 12, 8]))).toMatchObject({
      isSmall: true,
      pUsed: expect.closeTo(0.8951083, 7),
    });
    expect(whoAnswered(asked([10, 15, 5], [60, 85, 25]))).toMatchObject({
      isSmall: false,
      pUsed: expect.closeTo(0.9543877, 7),
    });
  });

  it('drops a segment with nobody in it, and names it', () => {
    expect(whoAnswered(asked([5, 6, 0], [50, 60, 0]))).toMatchObject({ dropped: ['lapsed'], df: 1 });
  });

  it('is everybody in a census, and cannot be tested without answers or with one segment', () => {
    const results = [
      whoAnswered(asked([5, 6, 2], [0, 0, 0])),
      whoAnswered(asked([0, 0, 0], [9, 9, 9])),
      whoAnswered([{ segment: 'all', respondents: 4, nonRespondents: 9 }]),
      whoAnswered(asked([1, -1, 0], [1, 1, 1])),
    ];
    expect(results.map(({ status }) => status)).toEqual(['census', 'no_data', 'not_applicable', 'invalid']);
    const verdicts = whoAnsweredVerdicts(results);
    expect(verdicts.every(({ verdict }) => verdict === 'not_tested')).toBe(true);
    expect(whoAnsweredSentences(verdicts[0], 13)).toEqual([]);
  });
});
