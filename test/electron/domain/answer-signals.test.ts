import { describe, expect, it } from 'vitest';
import { answerSignals, type AnswerTrace } from '../../../electron/domain/answer-signals.ts';

function anAnswer(known: Partial<AnswerTrace<string>>): AnswerTrace<string> {
  return {
    customer: null,
    day: 1,
    answeredAt: 1000,
    paidAt: null,
    device: null,
    isShopDevice: false,
    staff: null,
    hasComment: true,
    isTopMark: false,
    hasLaterVisit: null,
    ...known,
  };
}

describe('signs of begged-for marks', () => {
  it('are answers at the till, within a minute of payment', () => {
    const till = { isShopDevice: true, paidAt: 950 };
    const answers = [anAnswer(till), anAnswer({ ...till, paidAt: 900 }), anAnswer({ ...till, isShopDevice: false })];
    expect(answerSignals(answers).soonAfterPayment).toBe(1);
  });

  it('are five answers from one device within an hour', () => {
    const from = (device: string, gap: number): AnswerTrace<string>[] =>
      [0, 1, 2, 3, 4].map((i) => anAnswer({ device, answeredAt: i * gap }));
    expect(answerSignals([...from('a', 900), ...from('b', 901)]).inBursts).toBe(5);
  });

  it('are second answers of a customer on one day, and top marks of those who never came again', () => {
    const answers = [
      anAnswer({ customer: 'ann', isTopMark: true, hasLaterVisit: false }),
      anAnswer({ customer: 'ann' }),
      anAnswer({ customer: 'ann', day: 2, isTopMark: true, hasLaterVisit: true }),
      anAnswer({}),
    ];
    expect(answerSignals(answers)).toMatchObject({ twiceADay: 1, topMarksWithoutLaterVisit: 1 });
  });

  it('are empty comments for one person only', () => {
    const about = (staff: string, hasComment: boolean): AnswerTrace<string> => anAnswer({ staff, hasComment });
    expect(
      answerSignals([about('boris', false), about('ewa', true), about('ewa', false)]).staffWithoutComments,
    ).toEqual(['boris']);
    expect(answerSignals([about('boris', false), about('ewa', false)]).staffWithoutComments).toEqual([]);
    expect(answerSignals([about('boris', false)]).staffWithoutComments).toEqual([]);
  });
});
