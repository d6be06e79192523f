import { expect, test } from 'vitest';
import {
  isCommentQuestion,
  isOverallQuestion,
  saysLowestIsBest,
  scaleOfHeading,
  scoreOfQuestion,
} from '../../../../electron/domain/import/question-words.ts';

test.each([
  ['How likely are you to recommend us to a friend or colleague?', 'nps'],
  ['您有多大可能向朋友或同事推荐我们？', 'nps'],
  ['Колко вероятно е да ни препоръчате на приятел?', 'nps'],
  ['Na ile prawdopodobne jest, że poleci nas Pan/Pani znajomym?', 'nps'],
  ['The shop made it easy for me to handle my request.', 'ces'],
  ['这家店让我很轻松地解决了我的问题。', 'ces'],
  ['Магазинът ме улесни да реша въпроса си.', 'ces'],
  ['Sklep ułatwił mi załatwienie sprawy.', 'ces'],
  ['Overall, how satisfied are you with your visit?', 'csat'],
  ['您对本次服务的总体满意程度如何？', 'csat'],
  ['Доволни ли сте от обслужването като цяло?', 'csat'],
  ['Jak bardzo jest Pan/Pani zadowolony/a z obsługi?', 'csat'],
  ['Which products do you buy?', null],
] as const)('%s asks for %s', (heading, score) => {
  expect(scoreOfQuestion(heading)).toBe(score);
});

test('the question about the whole visit is told from those about its sides', () => {
  expect(
    ['Overall, how satisfied are you?', '您对本次服务的总体满意程度如何？', 'Обща оценка', 'How clean was it?'].map(
      isOverallQuestion,
    ),
  ).toEqual([true, true, true, false]);
});

test.each([
  'What is the main reason for your score?',
  '您的建议',
  'Каква е основната причина?',
  'Jaki jest główny powód tej oceny?',
  'Uwagi',
])('%s asks for words', (heading) => expect(isCommentQuestion(heading)).toBe(true));

test.each([
  ['Ocena (1 = najlepiej, 5 = najgorzej)', true],
  ['Rate us: 1 (best) to 5 (worst)', true],
  ['Оценка 1 - отличен, 5 - много лош', true],
  ['1=非常满意 5=非常不满意', true],
  ['Ocena 1-5 (5 = najlepiej)', false],
  ['Rating (1 = very poor, 5 = very good)', false],
  ['Rating', false],
])('%s: the lowest mark is the best: %s', (heading, isLowest) => {
  expect(saysLowestIsBest(heading)).toBe(isLowest);
});

test.each([
  ['Service (1-5)', { min: 1, max: 5 }],
  ['W skali od 0 do 10', { min: 0, max: 10 }],
  ['от 1 до 7', { min: 1, max: 7 }],
  ['1到10分', { min: 1, max: 10 }],
  ['Visits 2021-25', null],
  ['Service', null],
])('%s names its scale', (heading, scale) => {
  expect(scaleOfHeading(heading)).toEqual(scale);
});
