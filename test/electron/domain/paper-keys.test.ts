import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer } from '../../../electron/contract/answers.ts';
import { acceptedAnswer } from '../../../electron/domain/answer-values.ts';
import {
  emptySheet,
  hasTenAfterTen,
  type PaperKey,
  type PaperQuestion,
  type PaperSheet,
  pressKey,
  reopenedSheet,
  typeWords,
} from '../../../electron/domain/paper-keys.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';

const eight = libraryQuestions(['csat', 'timely', 'friendly', 'competent', 'taste', 'ces', 'nps', 'why']);

function press(questions: readonly PaperQuestion[], keys: string, from: PaperSheet = emptySheet) {
  const names: Readonly<Record<string, PaperKey>> = {
    '.': 'none',
    '?': 'unreadable',
    '/': 'twoMarks',
    '<': 'back',
    '>': 'next',
    '\n': 'enter',
  };
  const digits: readonly PaperKey[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  let step = { sheet: from, effect: 'moved' };
  for (const character of keys) {
    const key = names[character] ?? digits[Number(character)];
    if (key) step = pressKey(questions, step.sheet, key);
  }
  return step;
}

describe('typing a paper form', () => {
  it('takes eight keys for eight questions, the last of them saves', () => {
    const { sheet, effect } = press(eight, '5444569\n');
    expect(effect).toBe('save');
    expect(sheet.answers).toEqual({
      csat: 5,
      timely: 4,
      friendly: 4,
      competent: 4,
      taste: 5,
      ces: 6,
      nps: 9,
    });
  });

  it('takes nine keys when the recommendation is a ten', () => {
    expect(press(eight, '54445610\n')).toMatchObject({ effect: 'save', sheet: { answers: { nps: 10 } } });
  });

  it('takes a waiting 1 at the next key and then reads that key itself', () => {
    const nps = libraryQuestions(['nps', 'csat']);
    expect(press(nps, '1').sheet).toMatchObject({ isOneWaiting: true, current: 0, answers: {} });
    expect(press(nps, '14').sheet).toMatchObject({ current: 2, answers: { nps: 1, csat: 4 } });
    expect(press(nps, '1>').sheet).toMatchObject({ current: 1, answers: { nps: 1 } });
    expect(press(nps, '1<').sheet).toMatchObject({ current: 0, answers: { nps: 1 } });
    expect(press(nps, '1\n')).toMatchObject({ effect: 'save', sheet: { answers: { nps: 1 } } });
    expect(press(nps, '1.').sheet).toMatchObject({ current: 2, answers: { nps: 1, csat: null } });
  });

  it('reads 1 → 0 as one and nought on two recommendations in a row, and hints at it only there', () => {
    const twice = libraryQuestions(['nps', 'teamRecommend']);
    expect(press(twice, '1>0').sheet.answers).toEqual({ nps: 1, teamRecommend: 0 });
    expect(press(twice, '10').sheet.answers).toEqual({ nps: 10 });
    expect([hasTenAfterTen(twice), hasTenAfterTen(eight)]).toEqual([true, false]);
  });

  it('refuses a digit that the scale does not have and stays where it is', () => {
    expect(press(eight, '6')).toEqual({ sheet: emptySheet, effect: 'refused' });
    expect(press(eight, '0')).toEqual({ sheet: emptySheet, effect: 'refused' });
    expect(press(libraryQuestions(['payMore']), '5')).toMatchObject({ effect: 'refused', sheet: { current: 0 } });
  });

  it('keeps none, unreadable and two marks apart', () => {
    expect(press(eight, '.?/').sheet).toMatchObject({ current: 3, answers: { csat: null, timely: -1, friendly: -2 } });
  });

  it('asks once before it saves an empty sheet, and again after any other key', () => {
    const asked = press(eight, '..\n');
    expect(asked.effect).toBe('askEmpty');
    expect(press(eight, '\n', asked.sheet).effect).toBe('save');
    expect(press(eight, '<\n', asked.sheet).effect).toBe('askEmpty');
  });

  it('takes words until Enter and saves at the Enter after them', () => {
    const words = libraryQuestions(['why', 'csat']);
    const typed = typeWords(words, emptySheet, 'по-бързо');
    const committed = pressKey(words, typed.sheet, 'enter');
    expect(committed).toMatchObject({ effect: 'answered', sheet: { current: 1, answers: { why: 'по-бързо' } } });
    expect(pressKey(words, committed.sheet, 'enter').effect).toBe('save');
    expect(press(words, '?4').sheet.answers).toEqual({ why: -1, csat: 4 });
    expect(press(words, '/').effect).toBe('refused');
  });

  it('takes several choices by their boxes, a number by its digits', () => {
    const questions = libraryQuestions(['foundBy', 'walletShare']);
    expect(press(questions, '13>7\n').sheet.answers).toEqual({
      foundBy: ['recommendation', 'internet'],
      walletShare: 7,
    });
    expect(press(questions, '1313').sheet).toMatchObject({ current: 0, answers: { foundBy: null } });
    expect(press(questions, '.7.5\n').sheet.answers).toEqual({ foundBy: null, walletShare: 7.5 });
    expect(typeWords(questions, press(questions, '>').sheet, '7a').effect).toBe('refused');
  });

  it('shows a saved sheet from its first question with what was typed', () => {
    const words = libraryQuestions(['why', 'csat']);
    expect(reopenedSheet(words, { why: 'бавно', csat: 2 })).toMatchObject({ current: 0, draft: 'бавно' });
    expect(press(words, '><', reopenedSheet(words, { why: 'бавно', csat: 2 })).sheet.answers).toEqual({
      why: 'бавно',
      csat: 2,
    });
  });
});

const anyQuestion = fc.constantFrom(
  ...libraryQuestions(['csat', 'csat7', 'csat10', 'nps', 'ces', 'effort', 'compared', 'helpful']),
  ...libraryQuestions(['payMore', 'foundBy', 'walletShare', 'why']),
);
const anyForm = fc.uniqueArray(anyQuestion, { minLength: 1, maxLength: 9, selector: ({ code }) => code });
const anyKey = fc.constantFrom<PaperKey>(
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'none', 'unreadable', 'twoMarks'] as const),
  ...(['back', 'next', 'enter'] as const),
);

describe('the paper keys under random typing', () => {
  it('never reach an impossible state and never keep an answer that the question cannot have', () => {
    fc.assert(
      fc.property(anyForm, fc.array(anyKey, { maxLength: 60 }), (form, keys) => {
        let sheet = emptySheet;
        for (const key of keys) {
          ({ sheet } = pressKey(form, sheet, key));
          const question = form[sheet.current];
          expect(sheet.current >= 0 && sheet.current <= form.length).toBe(true);
          if (sheet.isOneWaiting) expect(question?.scaleMax).toBeGreaterThanOrEqual(10);
          if (sheet.draft !== '') expect(['text', 'number']).toContain(question?.type);
          for (const [code, answer] of Object.entries(sheet.answers)) {
            const asked = form.find((other) => other.code === code);
            expect(asked && acceptedAnswer(asked, answer)).toEqual(answer);
          }
        }
      }),
    );
  });

  it('never lose an answer: a key changes at most the question it was pressed on, and only to something said', () => {
    fc.assert(
      fc.property(anyForm, fc.array(anyKey, { maxLength: 60 }), (form, keys) => {
        let sheet = emptySheet;
        for (const key of keys) {
          const before = sheet;
          ({ sheet } = pressKey(form, before, key));
          const here = [form[before.current]?.code, before.isOneWaiting ? form[before.current + 1]?.code : undefined];
          const changed = (code: string) =>
            JSON.stringify(sheet.answers[code]) !== JSON.stringify(before.answers[code]);
          const touched = form.map(({ code }) => code).filter(changed);
          expect(touched.filter((code) => !here.includes(code))).toEqual([]);
          for (const code of Object.keys(before.answers)) expect(sheet.answers[code]).not.toBe(undefined);
        }
      }),
    );
  });

  it('keep every digit typed straight through, whatever the scales', () => {
    const points = fc.constantFrom(...libraryQuestions(['csat', 'csat7', 'csat10', 'nps', 'ces', 'compared']));
    const form = fc.uniqueArray(points, { minLength: 1, maxLength: 6, selector: ({ code }) => code });
    fc.assert(
      fc.property(form, fc.infiniteStream(fc.nat()), (questions, numbers) => {
        const wanted: Record<string, Answer> = {};
        let keys = '';
        for (const { code, scaleMin, scaleMax } of questions) {
          const low = scaleMin ?? 0;
          const { value } = numbers.next();
          const point = low + (Number(value) % ((scaleMax ?? 0) - low + 1));
          wanted[code] = point;
          keys += point === 1 && (scaleMax ?? 0) >= 10 ? '1>' : String(point);
        }
        expect(press(questions, `${keys}\n`)).toMatchObject({ effect: 'save', sheet: { answers: wanted } });
      }),
    );
  });
});
