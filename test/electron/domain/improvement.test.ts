import { describe, expect, it } from 'vitest';
import { actionWindows, judgeAction } from '../../../electron/domain/improvement.ts';

const windows = actionWindows(100, 30);

describe('an improvement action', () => {
  it('is judged over equal windows on both sides', () => {
    expect(windows).toEqual({ before: { from: 70, to: 100 }, after: { from: 100, to: 130 } });
  });

  it('waits for its second window and for 30 answers on each side', () => {
    expect(judgeAction(windows, 129, { before: 50, after: 50 }, 'higher', false)).toEqual({ status: 'too_fresh' });
    expect(judgeAction(windows, 130, { before: 50, after: 29 }, 'higher', false)).toEqual({ status: 'too_few' });
  });

  it('after a bad period may have been luck, which must be said', () => {
    expect(judgeAction(windows, 130, { before: 30, after: 30 }, 'higher', true)).toEqual({
      status: 'ok',
      called: 'higher',
      mentionsChance: true,
    });
  });
});
