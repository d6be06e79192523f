import { describe, expect, it } from 'vitest';
import { allLibraryQuestions, libraryQuestions } from '../../../electron/domain/question-library.ts';
import {
  completeLanguages,
  isSameQuestion,
  missingWords,
  questionProblem,
  withCodes,
  withSlots,
} from '../../../electron/domain/survey-questions.ts';

const one = (code: Parameters<typeof libraryQuestions>[0][number]) => {
  const [question] = libraryQuestions([code]);
  if (!question) throw new Error(code);
  return question;
};

describe('questions of a survey', () => {
  it('are all possible in the library, and worded in four languages to the last option', () => {
    for (const question of allLibraryQuestions()) {
      expect([question.code, questionProblem(question)]).toEqual([question.code, null]);
      expect([question.code, completeLanguages([question])]).toEqual([question.code, ['zh', 'bg', 'pl', 'en']]);
    }
  });

  it('cannot have a scale that their kind does not have, nor a cut outside it', () => {
    expect(questionProblem({ ...one('csat'), scaleMax: 6 })).toBe('scale');
    expect(questionProblem({ ...one('csat'), favourableFrom: 6 })).toBe('scale');
    expect(questionProblem({ ...one('nps'), scaleMin: 1 })).toBe('scale');
    expect(questionProblem({ ...one('why'), scaleMin: 1 })).toBe('scale');
    expect(questionProblem({ ...one('csat'), scaleMin: null })).toBe('scale');
  });

  it('cannot have a choice of one, a choice twice, or words for a point outside the scale', () => {
    const [first, second] = one('payMore').options;
    expect(questionProblem({ ...one('payMore'), options: first ? [first] : [] })).toBe('options');
    expect(questionProblem({ ...one('payMore'), options: first && second ? [first, second, first] : [] })).toBe(
      'options',
    );
    expect(questionProblem({ ...one('csat'), options: [{ code: '6', texts: {} }] })).toBe('options');
    expect(questionProblem({ ...one('why'), options: one('payMore').options })).toBe('options');
  });

  it('keep their code in a new version while answers can go on, and get a new one when scale or options change', () => {
    const before = libraryQuestions(['csat', 'payMore', 'why']);
    const changed = [
      { ...one('csat'), texts: { en: 'Happy?' } },
      { ...one('payMore'), options: one('payMore').options.slice(1) },
      one('why'),
    ];
    expect(withCodes(changed, before).map(({ code }) => code)).toEqual(['csat', 'payMore-2', 'why']);
    const wider = [{ ...one('csat'), scaleMax: 7, favourableFrom: 6 }];
    expect(withCodes(wider, [...before, { ...one('csat'), code: 'csat-2' }]).map(({ code }) => code)).toEqual([
      'csat-3',
    ]);
  });

  it('keep their code when only words of a scale are changed', () => {
    expect(isSameQuestion(one('csat'), { ...one('csat'), options: [] })).toBe(true);
  });

  it('follow the question they are paired with when its code changes', () => {
    const drafts = [{ ...one('quality'), scaleMax: 7, favourableFrom: 6, options: [] }, one('expectedQuality')];
    const [quality, expected] = withCodes(drafts, libraryQuestions(['quality']));
    expect([quality?.code, expected?.pairCode]).toEqual(['quality-2', 'quality-2']);
  });

  it('get their columns: headlines once, twelve more, the rest and all words beside them', () => {
    const many = Array.from({ length: 14 }, (_, index) => ({ ...one('timely'), code: `t${index}` }));
    const drafts = [...libraryQuestions(['csat', 'csatNeutral', 'nps', 'ces', 'why']), ...many];
    expect(withSlots(drafts, 'transactional', new Map()).map(({ slot }) => slot)).toEqual([
      'csat',
      'r1',
      'nps',
      'ces',
      null,
      ...Array.from({ length: 11 }, (_, index) => `r${index + 2}`),
      null,
      null,
      null,
    ]);
  });

  it('never put the team’s recommendation where that of customers stands', () => {
    expect(withSlots(libraryQuestions(['teamRecommend']), 'staff', new Map())[0]?.slot).toBe('r1');
  });

  it('never put the older effort wording where ease stands', () => {
    expect(withSlots(libraryQuestions(['effort', 'ces']), 'transactional', new Map()).map(({ slot }) => slot)).toEqual([
      'r1',
      'ces',
    ]);
  });

  it('keep the columns of the version before, also when a question came between', () => {
    const earlier = new Map([
      ['timely', 'r1'],
      ['friendly', 'r2'],
    ]);
    const drafts = libraryQuestions(['competent', 'friendly', 'timely']);
    expect(withSlots(drafts, 'transactional', earlier).map(({ slot }) => slot)).toEqual(['r3', 'r2', 'r1']);
  });

  it('name the first question without words in a language', () => {
    const [csat, payMore] = libraryQuestions(['csat', 'payMore']);
    const questions = [
      { texts: csat?.texts ?? {}, options: [] },
      { texts: payMore?.texts ?? {}, options: [{ code: 'a', texts: { en: 'A', bg: ' ' } }] },
    ];
    expect(missingWords(questions, 'bg')).toEqual({ question: 2 });
    expect(completeLanguages(questions)).toEqual(['en']);
    expect(completeLanguages([])).toEqual([]);
  });
});
