import { describe, expect, it } from 'vitest';
import { complaintBook, shareDoneBy, targetVerdict } from '../../../electron/domain/complaints.ts';
import { targetSentence } from '../../../electron/domain/sentences.ts';
import { ok } from '../../support/ok.ts';

function complaint(
  received: number,
  firstReply: number | null,
  closed: number | null = null,
): Parameters<typeof complaintBook>[0][number] {
  return { received, firstReply, closed };
}

describe('the complaint book', () => {
  it('counts day 3 as in time, day 4 as late, and an unanswered old complaint as missed', () => {
    const book = complaintBook([complaint(0, 3), complaint(0, 4), complaint(27, null)], 3, 30);
    expect(book).toMatchObject({ n: 3, decided: 3, answeredInTime: 1, stillWaiting: 1, open: 3 });
  });

  it('does not judge complaints that are younger than the target', () => {
    expect(complaintBook([complaint(29, null)], 3, 30)).toMatchObject({ decided: 0, inTime: { status: 'too_fresh' } });
    expect(complaintBook([complaint(29, 29)], 3, 30)).toMatchObject({ decided: 0, inTime: { status: 'too_fresh' } });
  });

  it('is not flattered by leaving out those that still wait', () => {
    const book = complaintBook([complaint(0, 1), complaint(0, 2), complaint(0, null), complaint(1, null)], 3, 30);
    expect([ok(book.inTime).p, book.flatteringShare]).toEqual([0.5, 1]);
  });

  it('rejects replies before the complaint and does not know what happens after today', () => {
    const book = complaintBook([complaint(5, 4), complaint(5, 40, 50), complaint(31, null)], 3, 30);
    expect(book).toMatchObject({ n: 1, rejected: 1, rejectedFuture: 1, stillWaiting: 1, open: 1 });
  });

  it('takes open complaints into the time to a solution', () => {
    const book = complaintBook(
      [complaint(0, 0, 4), complaint(0, 0, 10), complaint(0, 0, null), complaint(0, 0, null)],
      3,
      30,
    );
    // Half are closed from day 10 to day 30, the last day known: the middle of that stretch.
    expect(book.resolution.medianDays).toBe(20);
    expect(book.meanDaysOfClosed).toBe(7);
    expect(shareDoneBy(book.resolution, 5)).toBe(0.25);
  });

  it('without complaints has no share and no times', () => {
    expect(complaintBook([], 3, 30)).toMatchObject({
      n: 0,
      inTime: { status: 'no_data' },
      flatteringShare: null,
      meanDaysOfClosed: null,
      reply: { medianDays: null },
    });
  });
});

describe('a target of 85 percent in time', () => {
  it('is met by 30 of 30, missed by 21, and cannot be told between', () => {
    const verdicts = [30, 29, 22, 21].map((x) => ok(targetVerdict(x, 30, 0.85)).verdict);
    expect(verdicts).toEqual(['met', 'cannot_tell', 'cannot_tell', 'missed']);
  });

  it('needs 10 cases', () => {
    expect(targetVerdict(3, 3, 0.85)).toMatchObject({ verdict: 'too_few' });
    expect(targetVerdict(0, 0, 0.85)).toEqual({ status: 'no_data' });
  });

  it('says how close it is where it cannot be told', () => {
    const result = ok(targetVerdict(25, 30, 0.85));
    expect(targetSentence(result, 0.85, { inTime: 25, decided: 30 })).toEqual({
      key: 'target_cannot_tell',
      params: { p: 83, lo: 66, hi: 93, target: 85 },
    });
    expect(targetSentence({ ...result, verdict: 'met' }, 0.85, { inTime: 30, decided: 30 }).key).toBe('met');
    expect(targetSentence({ ...result, verdict: 'too_few' }, 0.85, { inTime: 3, decided: 3 }).params).toEqual({
      x: 3,
      n: 3,
    });
  });
});
