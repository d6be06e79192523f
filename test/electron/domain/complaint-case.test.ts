import { describe, expect, it } from 'vitest';
import {
  caseProblem,
  caseState,
  type CaseEvent,
  complaintSteps,
  handlingCost,
  latestDayOf,
} from '../../../electron/domain/complaint-case.ts';

const event = (kind: CaseEvent['kind'], day: number, outcome: CaseEvent['outcome'] = null): CaseEvent => ({
  kind,
  day,
  outcome,
});
const solved = [event('listen', 10), event('apologise', 11), event('solve', 13)];

describe('a complaint', () => {
  it('waits to be listened to, and goes on step by step', () => {
    expect(caseState([])).toMatchObject({ step: 'listen', firstReply: null, closed: null, lastContact: null });
    const steps = solved.map((_, count) => caseState(solved.slice(0, count + 1)).step);
    expect(steps).toEqual(complaintSteps.slice(1));
  });

  it('is answered by its first step and ends with a customer who is content', () => {
    const state = caseState([...solved, event('followUp', 16, 'happy')]);
    expect(state).toMatchObject({ step: null, firstReply: 10, closed: 16, lastContact: 16, reopened: 0 });
    expect(state.done.map(({ step }) => step)).toEqual(complaintSteps);
  });

  it('goes back to the solution while the customer is not content, and keeps what was heard', () => {
    const state = caseState([...solved, event('followUp', 16, 'unhappy')]);
    expect(state).toMatchObject({ step: 'solve', closed: null, reopened: 1, firstReply: 10, lastContact: 16 });
    expect(state.done.map(({ step }) => step)).toEqual(['listen', 'apologise']);
  });

  it('can end with nobody to ask, and without a follow-up', () => {
    expect(caseState([...solved, event('followUp', 16, 'nobody')]).closed).toBe(16);
    expect(caseState([event('listen', 10), event('close', 12)])).toMatchObject({ step: null, closed: 12 });
  });

  it('starts anew by listening when it is opened again, and its clock runs to the final close', () => {
    const again = [...solved, event('followUp', 16, 'happy'), event('reopen', 20)];
    expect(caseState(again)).toMatchObject({ step: 'listen', closed: null, done: [], firstReply: 10, reopened: 1 });
    const ended = [
      ...again,
      event('listen', 20),
      event('apologise', 20),
      event('solve', 21),
      event('followUp', 24, 'soso'),
    ];
    expect(caseState(ended)).toMatchObject({ step: null, closed: 24, firstReply: 10 });
  });

  it('says when its days contradict each other; a moved due date is no contradiction', () => {
    expect(caseProblem(12, solved, 30)).toBe('replyBeforeReceipt');
    expect(caseProblem(10, solved, 30)).toBeNull();
    expect(caseProblem(10, [event('move', 9)], 30)).toBeNull();
    expect(caseProblem(31, [], 30)).toBe('future');
  });

  it('never lets a clock that was set back put a step before the last one', () => {
    expect(latestDayOf(10, solved, 20)).toBe(20);
    expect(latestDayOf(10, solved, 5)).toBe(13);
    expect(latestDayOf(10, [], 5)).toBe(10);
  });

  it('costs its minutes to the minor unit, half up', () => {
    expect(handlingCost(45, 1800)).toBe(1350);
    expect(handlingCost(1, 90)).toBe(2);
    expect(handlingCost(1, 89)).toBe(1);
    expect(handlingCost(0, 1800)).toBe(0);
  });
});
