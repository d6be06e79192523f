import { describe, expect, test } from 'vitest';
import { type ColumnAnswer, type ScoreScale } from '../../../../electron/contract/import-result.ts';
import { type Cell } from '../../../../electron/domain/import/cell.ts';
import {
  newScoreEvidence,
  noteScore,
  readScore,
  scoreQuestions,
  scoreReader,
  scoreScales,
} from '../../../../electron/domain/import/score-column.ts';

interface Column {
  readonly scores: readonly (number | string | null)[];
  readonly questions: readonly string[];
}

function readColumn(
  cells: readonly Cell[],
  scale: ScoreScale,
  answer?: ColumnAnswer,
  isHeadingReversed = false,
): Column {
  const evidence = newScoreEvidence();
  cells.forEach((cell) => noteScore(evidence, cell, answer?.scale ?? scale));
  const reader = scoreReader(evidence, scale, isHeadingReversed, answer);
  const scores = cells.map((cell) => {
    const { score, reason } = readScore(cell, reader);
    return reason ?? score;
  });
  return { scores, questions: scoreQuestions(evidence, answer?.scale ?? scale, isHeadingReversed, answer) };
}

describe('a mark typed by hand', () => {
  test.each([
    ['5', 5],
    ['4.0', 4],
    ['4,0', 4],
    ['４', 4],
    [' 3 ', 3],
    ['4分', 4],
    ['4 星', 4],
    ['4/5', 4],
    ['4 / 5', 4],
    ['4 of 5', 4],
    ['4 z 5', 4],
    ['4 pkt', 4],
    ['4 stars', 4],
    ['★★★★☆', 4],
    ['5 - Very satisfied', 5],
    ['Very satisfied (5)', 5],
    ['5 (Very satisfied)', 5],
    ['5. Bardzo zadowolony', 5],
    ['5分 非常满意', 5],
    ['非常满意（5分）', 5],
    ['A. 非常满意', 5],
    ['4 - Super', 4],
    ['', null],
    ['-', null],
    ['n/a', null],
    [null, null],
    [4, 4],
    [4.0000000001, 4],
    ['0', 'SCORE_OUT_OF_RANGE'],
    ['6', 'SCORE_OUT_OF_RANGE'],
    ['44', 'SCORE_OUT_OF_RANGE'],
    ['-1', 'SCORE_OUT_OF_RANGE'],
    [7, 'SCORE_OUT_OF_RANGE'],
    ['3.5', 'SCORE_NOT_INTEGER'],
    ['3,5', 'SCORE_NOT_INTEGER'],
    [3.5, 'SCORE_NOT_INTEGER'],
    ['4-5', 'SCORE_UNKNOWN_LABEL'],
    ['?', 'SCORE_UNKNOWN_LABEL'],
    ['1e0', 'SCORE_UNKNOWN_LABEL'],
    ['Jan-04', 'SCORE_UNKNOWN_LABEL'],
    ['4-maj', 'SCORE_UNKNOWN_LABEL'],
    ['5 stycznia', 'SCORE_UNKNOWN_LABEL'],
    ['2025-01-04', 'SCORE_UNKNOWN_LABEL'],
    ['8/10', 'SCORE_UNKNOWN_LABEL'],
    [true, 'SCORE_UNKNOWN_LABEL'],
    ['Super', 'SCORE_UNKNOWN_LABEL'],
    [{ problem: 'CELL_ERROR', text: '#N/A' }, 'CELL_ERROR'],
    [{ problem: 'FORMULA_NO_VALUE', text: '' }, 'FORMULA_NO_VALUE'],
  ] as const)('%j from 1 to 5 is %s', (cell, score) => {
    expect(readColumn([cell], scoreScales.csat).scores).toEqual([score]);
  });
});

describe('words stand for marks of the scale they are used on', () => {
  test('effort has seven steps', () => {
    const cells = [
      'Strongly disagree',
      'Disagree',
      'Somewhat disagree',
      'Neither agree nor disagree',
      'Somewhat agree',
      'Agree',
      'Strongly agree',
    ];
    expect(readColumn(cells, scoreScales.ces).scores).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('Bulgarian agreement words with a plain yes and no count on effort', () => {
    const cells = ['Категорично не', 'Не', 'По-скоро не', 'Нито да, нито не', 'По-скоро да', 'Да', 'Категорично да'];
    expect(readColumn(cells, scoreScales.ces).scores).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('a column of nothing but yes and no is no scale', () => {
    expect(readColumn(['Tak', 'Nie'], scoreScales.csat).scores).toEqual(['SCORE_UNKNOWN_LABEL', 'SCORE_UNKNOWN_LABEL']);
  });

  test('recommendation knows only its two ends in words, and milder words ask for the scale', () => {
    expect(readColumn(['Extremely likely', 'Not at all likely', '7'], scoreScales.nps)).toEqual({
      scores: [10, 0, 7],
      questions: [],
    });
    expect(readColumn(['Likely'], scoreScales.nps)).toEqual({ scores: ['SCORE_UNKNOWN_LABEL'], questions: ['scale'] });
  });

  test('fair is the second of five beside excellent', () => {
    const cells = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'];
    expect(readColumn(cells, scoreScales.csat)).toEqual({ scores: [1, 2, 3, 4, 5], questions: [] });
  });

  test('scales of three, four and ten marks', () => {
    const words = ['Very satisfied', 'Satisfied', 'Dissatisfied', 'Very dissatisfied'];
    expect(readColumn(words, { min: 1, max: 4 }).scores).toEqual([4, 3, 2, 1]);
    expect(readColumn(['Good', 'Average', 'Poor'], { min: 1, max: 3 }).scores).toEqual([3, 2, 1]);
    expect(readColumn(['neutral'], { min: 1, max: 4 }).scores).toEqual(['SCORE_UNKNOWN_LABEL']);
  });
});

describe('a scale whose lowest mark is the best', () => {
  const cells = ['1 - bardzo zadowolony', '2 - zadowolony', '5 - bardzo niezadowolony', '3 - ani tak, ani nie'];

  test('words win over the numbers beside them', () => {
    expect(readColumn(cells, scoreScales.csat)).toEqual({ scores: [5, 4, 1, 3], questions: [] });
  });

  test('bare numbers of such a column are turned round, and a person is asked', () => {
    const { scores, questions } = readColumn([...cells, '1', '4'], scoreScales.csat);
    expect(scores.slice(4)).toEqual([5, 2]);
    expect(questions).toEqual(['scale_direction']);
  });

  test('a person can say that it is not', () => {
    const answer = { scale: { min: 1, max: 5, isReversed: false } };
    expect(readColumn(['1', '5'], scoreScales.csat, answer, true)).toEqual({ scores: [1, 5], questions: [] });
  });

  test('a heading that says so turns the numbers round and asks', () => {
    expect(readColumn(['1', '4'], scoreScales.csat, undefined, true)).toEqual({
      scores: [5, 2],
      questions: ['scale_direction'],
    });
  });
});

describe('what only a person can say', () => {
  test('marks mostly above five ask for the scale, and the answer settles it', () => {
    expect(readColumn(['8', '9', '3'], scoreScales.csat).questions).toEqual(['scale']);
    const answered = readColumn(['8', '9', '3'], scoreScales.csat, { scale: { min: 1, max: 10 } });
    expect(answered).toEqual({ scores: [8, 9, 3], questions: [] });
  });

  test('one wild mark does not', () => {
    expect(readColumn(['5', '6', '3'], scoreScales.csat).questions).toEqual([]);
  });

  test('an unclear word is asked about once and read as decided', () => {
    const cells = ['Trudno powiedzieć', 'trudno powiedzieć', 'Zadowolony'];
    expect(readColumn(cells, scoreScales.csat)).toEqual({
      scores: [null, null, 4],
      questions: ['label:Trudno powiedzieć'],
    });
    const decided = readColumn(cells, scoreScales.csat, { labels: { 'Trudno powiedzieć': 3 } });
    expect(decided).toEqual({ scores: [3, 3, 4], questions: [] });
  });

  test('a person can teach a word', () => {
    expect(readColumn(['бива'], scoreScales.csat, { labels: { Бива: 3 } }).scores).toEqual([3]);
  });
});
