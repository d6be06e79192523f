import { describe, expect, it } from 'vitest';
import { checkStart, pressCheckKey, type CheckStep } from '../../../electron/domain/check-keys.ts';
import { type PaperKey, type PaperQuestion } from '../../../electron/domain/paper-keys.ts';
import { type Answer } from '../../../electron/contract/answers.ts';

const five: PaperQuestion = { code: 'csat', type: 'rating', scaleMin: 1, scaleMax: 5, options: [] };
const ten: PaperQuestion = { code: 'nps', type: 'recommend', scaleMin: 0, scaleMax: 10, options: [] };
const options = ['a', 'b', 'c'].map((code) => ({ code }));
const several: PaperQuestion = { code: 'foundBy', type: 'several', scaleMin: null, scaleMax: null, options };

function press(question: PaperQuestion, suggestion: Answer, keys: readonly PaperKey[]): CheckStep {
  let state = checkStart(question, suggestion);
  let step: CheckStep = { kind: 'refused' };
  for (const key of keys) {
    step = pressCheckKey(question, state, suggestion, key);
    if (step.kind === 'chosen') state = step.state;
  }
  return step;
}

describe('checking a doubtful mark', () => {
  it('takes one key: Enter for the suggestion, a digit for another answer, signs for the rest', () => {
    expect(press(five, 3, ['enter'])).toEqual({ kind: 'decided', answer: 3 });
    expect(press(five, 3, ['4'])).toEqual({ kind: 'decided', answer: 4 });
    expect(press(five, 3, ['none'])).toEqual({ kind: 'decided', answer: null });
    expect(press(five, 3, ['twoMarks'])).toEqual({ kind: 'decided', answer: -2 });
    expect(press(five, 3, ['unreadable'])).toEqual({ kind: 'decided', answer: -1 });
    expect(press(five, 3, ['9'])).toEqual({ kind: 'refused' });
    expect(press(five, 3, ['back'])).toEqual({ kind: 'back' });
  });

  it('waits after a 1 on a scale to ten, and takes another digit instead', () => {
    expect(press(ten, 0, ['1'])).toMatchObject({ kind: 'chosen' });
    expect(press(ten, 0, ['1', '0'])).toEqual({ kind: 'decided', answer: 10 });
    expect(press(ten, 0, ['1', 'enter'])).toEqual({ kind: 'decided', answer: 1 });
    expect(press(ten, 0, ['1', '7'])).toEqual({ kind: 'decided', answer: 7 });
    expect(press(ten, 8, ['0'])).toEqual({ kind: 'decided', answer: 0 });
  });

  it('lets several options be taken in and out before Enter', () => {
    expect(press(several, ['a'], ['enter'])).toEqual({ kind: 'decided', answer: ['a'] });
    expect(press(several, ['a'], ['3', 'enter'])).toEqual({ kind: 'decided', answer: ['a', 'c'] });
    expect(press(several, ['a'], ['1', '2', 'enter'])).toEqual({ kind: 'decided', answer: ['b'] });
    expect(press(several, ['a'], ['none'])).toEqual({ kind: 'decided', answer: null });
  });
});
