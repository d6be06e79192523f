import { describe, expect, it } from 'vitest';
import { acceptedAnswers, differingAnswers, missingAnswer } from '../../../electron/domain/answer-values.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';

const questions = libraryQuestions(['csat', 'nps', 'payMore', 'foundBy', 'walletShare', 'why']);

describe('answers to a survey', () => {
  it('are kept as they were given, without those that are none', () => {
    expect(
      acceptedAnswers(questions, {
        csat: 5,
        nps: 0,
        payMore: 'nothing',
        foundBy: ['other', 'passing', 'other'],
        walletShare: 2.5,
        why: '  вкусно ',
      }),
    ).toEqual({
      answers: { csat: 5, nps: 0, payMore: 'nothing', foundBy: ['passing', 'other'], walletShare: 2.5, why: 'вкусно' },
    });
    expect(acceptedAnswers(questions, { csat: null, foundBy: [], why: '  ' })).toEqual({ answers: {} });
  });

  it('may be unreadable or marked twice whatever the question', () => {
    const unread = { csat: -1, nps: -2, payMore: -2, foundBy: -1, walletShare: -1, why: -1 };
    expect(acceptedAnswers(questions, unread)).toEqual({ answers: unread });
  });

  it.each([
    [{ csat: 6 }, 1, '6'],
    [{ csat: 0 }, 1, '0'],
    [{ csat: 4.5 }, 1, '4.5'],
    [{ csat: '4' }, 1, '4'],
    [{ nps: 11 }, 2, '11'],
    [{ payMore: 'Nothing more' }, 3, 'Nothing more'],
    [{ payMore: ['nothing'] }, 3, 'nothing'],
    [{ foundBy: ['radio'] }, 4, 'radio'],
    [{ foundBy: 'other' }, 4, 'other'],
    [{ walletShare: -1.5 }, 5, '-1.5'],
    [{ why: 3 }, 6, '3'],
  ])('are refused when the question cannot have them: %j', (answers, question, value) => {
    expect(acceptedAnswers(questions, answers)).toMatchObject({ problem: 'notAllowed', question, value });
  });

  it('are refused when nobody asked the question', () => {
    expect(acceptedAnswers(questions, { nope: 1 })).toMatchObject({ problem: 'unknownQuestion', code: 'nope' });
    expect(acceptedAnswers(questions, { ['__proto__']: 1 })).toMatchObject({ problem: 'unknownQuestion' });
  });

  it('miss the first question that must be answered', () => {
    const required = questions.map((question) => ({ ...question, isRequired: question.code === 'nps' }));
    expect([missingAnswer(required, { csat: 5 }), missingAnswer(required, { nps: 0 })]).toEqual([2, null]);
  });

  it('differ between two typings by question, not by spaces or capitals in words', () => {
    const first = { csat: 5, why: 'Too slow', foundBy: ['passing'] };
    expect(differingAnswers(questions, first, { csat: 5, why: 'too  slow ', foundBy: ['passing'] })).toEqual([]);
    expect(differingAnswers(questions, first, { csat: 4, why: 'Too slow', nps: 3 })).toEqual([
      'csat',
      'nps',
      'foundBy',
    ]);
  });
});
