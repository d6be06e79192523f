import { type Option } from '../../contract/surveys.ts';
import { type Language } from '../../contract/settings.ts';

type Words = Readonly<Record<Language, string>>;

/** Points of a scale with their words, the lowest first. */
function points(from: number, words: readonly Words[]): Option[] {
  return words.map((texts, index) => ({ code: String(from + index), texts }));
}

/** Words for the two ends of a scale only. */
function ends(from: number, to: number, low: Words, high: Words): Option[] {
  return [
    { code: String(from), texts: low },
    { code: String(to), texts: high },
  ];
}

const veryDissatisfied = {
  en: 'Very dissatisfied',
  zh: '非常不满意',
  bg: 'Много недоволен/на',
  pl: 'Bardzo niezadowolony/a',
};
const verySatisfied = {
  en: 'Very satisfied',
  zh: '非常满意',
  bg: 'Много доволен/на',
  pl: 'Bardzo zadowolony/a',
};

export const satisfied5 = points(1, [
  veryDissatisfied,
  { en: 'Dissatisfied', zh: '不满意', bg: 'Недоволен/на', pl: 'Niezadowolony/a' },
  {
    en: 'Neither satisfied nor dissatisfied',
    zh: '一般',
    bg: 'Нито доволен/на, нито недоволен/на',
    pl: 'Ani zadowolony/a, ani niezadowolony/a',
  },
  { en: 'Satisfied', zh: '满意', bg: 'Доволен/на', pl: 'Zadowolony/a' },
  verySatisfied,
]);

export const satisfied7 = ends(1, 7, veryDissatisfied, verySatisfied);
export const satisfied10 = ends(1, 10, veryDissatisfied, verySatisfied);

/** The same scale without words that agree with a person's gender. */
export const good5 = points(1, [
  { en: 'Very poor', zh: '很差', bg: 'Много лошо', pl: 'Bardzo źle' },
  { en: 'Poor', zh: '差', bg: 'Лошо', pl: 'Źle' },
  { en: 'Neither good nor poor', zh: '一般', bg: 'Нито добро, нито лошо', pl: 'Ani dobrze, ani źle' },
  { en: 'Good', zh: '好', bg: 'Добро', pl: 'Dobrze' },
  { en: 'Very good', zh: '很好', bg: 'Много добро', pl: 'Bardzo dobrze' },
]);

const stronglyDisagree = {
  en: 'Strongly disagree',
  zh: '非常不同意',
  bg: 'Категорично не',
  pl: 'Zdecydowanie się nie zgadzam',
};
const disagree = { en: 'Disagree', zh: '不同意', bg: 'Не', pl: 'Nie zgadzam się' };
const neither = {
  en: 'Neither agree nor disagree',
  zh: '一般',
  bg: 'Нито да, нито не',
  pl: 'Ani tak, ani nie',
};
const agree = { en: 'Agree', zh: '同意', bg: 'Да', pl: 'Zgadzam się' };
const stronglyAgree = {
  en: 'Strongly agree',
  zh: '非常同意',
  bg: 'Категорично да',
  pl: 'Zdecydowanie się zgadzam',
};

export const agree7 = points(1, [
  stronglyDisagree,
  disagree,
  { en: 'Somewhat disagree', zh: '比较不同意', bg: 'По-скоро не', pl: 'Raczej się nie zgadzam' },
  neither,
  { en: 'Somewhat agree', zh: '比较同意', bg: 'По-скоро да', pl: 'Raczej się zgadzam' },
  agree,
  stronglyAgree,
]);

export const agree5 = points(1, [stronglyDisagree, disagree, neither, agree, stronglyAgree]);

export const effort5 = points(1, [
  { en: 'Very little effort', zh: '非常轻松', bg: 'Много малко усилия', pl: 'Bardzo mało wysiłku' },
  { en: 'Little effort', zh: '比较轻松', bg: 'Малко усилия', pl: 'Mało wysiłku' },
  { en: 'Some effort', zh: '一般', bg: 'Известни усилия', pl: 'Trochę wysiłku' },
  { en: 'Much effort', zh: '比较费力', bg: 'Много усилия', pl: 'Dużo wysiłku' },
  { en: 'Very much effort', zh: '非常费力', bg: 'Изключително много усилия', pl: 'Bardzo dużo wysiłku' },
]);

export const likely10 = ends(
  0,
  10,
  { en: 'Not at all likely', zh: '完全不可能', bg: 'Изобщо не е вероятно', pl: 'Zupełnie nieprawdopodobne' },
  { en: 'Extremely likely', zh: '非常可能', bg: 'Изключително вероятно', pl: 'Bardzo prawdopodobne' },
);

export const compared3 = points(1, [
  { en: 'Worse than expected', zh: '比预期差', bg: 'По-лошо от очакваното', pl: 'Gorzej, niż można było oczekiwać' },
  { en: 'As expected', zh: '符合预期', bg: 'Според очакванията', pl: 'Zgodnie z oczekiwaniami' },
  {
    en: 'Better than expected',
    zh: '超出预期',
    bg: 'По-добро от очакваното',
    pl: 'Lepiej, niż można było oczekiwać',
  },
]);

/** Yes comes first on paper and on screen; its code is 1. */
export const yesNo: Option[] = [
  { code: '1', texts: { en: 'Yes', zh: '是', bg: 'Да', pl: 'Tak' } },
  { code: '0', texts: { en: 'No', zh: '否', bg: 'Не', pl: 'Nie' } },
];
