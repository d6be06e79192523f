import { describe, expect, test } from 'vitest';
import { labelMeaning, yesNoDegree } from '../../../../electron/domain/import/score-labels.ts';

describe('an answer word means what it means as a whole', () => {
  test.each([
    ['Very satisfied', 3],
    ['very  SATISFIED.', 3],
    ['Satisfied', 2],
    ['Neither satisfied nor dissatisfied', 0],
    ['Dissatisfied', -2],
    ['Very dissatisfied', -3],
    ['Strongly agree', 3],
    ['Somewhat disagree', -1],
    ['非常满意', 3],
    ['满意', 2],
    ['比较满意', 1],
    ['一般', 0],
    ['不太满意', -1],
    ['不满意', -2],
    ['非常不满意', -3],
    ['很差', -3],
    ['非常同意', 3],
    ['完全不可能', -3],
    ['Много доволен/на', 3],
    ['много доволна', 3],
    ['Напълно доволни', 3],
    ['Доволен', 2],
    ['По-скоро доволен/на', 1],
    ['Нито доволен/на, нито недоволен/на', 0],
    ['Нито доволен, нито недоволен', 0],
    ['Недоволен', -2],
    ['По-скоро недоволна', -1],
    ['Много недоволен/а', -3],
    ['Категорично да', 3],
    ['По-скоро не', -1],
    ['Много лошо', -3],
    ['Bardzo zadowolony/a', 3],
    ['bardzo zadowolona', 3],
    ['Bardzo zadowolony(-a)', 3],
    ['zadowolony / zadowolona', 2],
    ['Zadowoleni', 2],
    ['Ani zadowolony/a, ani niezadowolony/a', 0],
    ['raczej niezadowolona', -1],
    ['Niezadowolony', -2],
    ['Bardzo niezadowolony', -3],
    ['Zdecydowanie tak', 3],
    ['Raczej się nie zgadzam', -1],
    ['bardzo zle', -3],
    ['ＧＯＯＤ', 2],
    ['"Satisfied"', 2],
  ] as const)('%s', (text, degree) => {
    expect(labelMeaning(text)).toBe(degree);
  });

  test.each([
    'N/A',
    '-',
    "Don't know",
    'don’t know',
    '(跳过)',
    '（空）',
    '不适用',
    '不清楚',
    'Не мога да преценя',
    'Nie dotyczy',
    'nie mam zdania',
  ])('%s is no answer', (text) => expect(labelMeaning(text)).toBe('none'));

  test.each(['Trudno powiedzieć', 'Hard to say', 'Трудно ми е да кажа', '说不清'])(
    '%s has to be asked about',
    (text) => {
      expect(labelMeaning(text)).toBe('unclear');
    },
  );

  test.each([
    'бива',
    'not very satisfied at the till',
    'satisfied with price',
    '满意吗',
    'zadowolony z ceny',
    '?',
    'доволен съм',
    '',
  ])('%s is in no list, whatever words it contains', (text) => expect(labelMeaning(text)).toBeNull());
});

test('a plain yes or no has a degree only for columns that show it is one', () => {
  expect([yesNoDegree('Tak'), yesNoDegree('Не'), yesNoDegree('是'), yesNoDegree('maybe')]).toEqual([2, -2, 2, null]);
});
