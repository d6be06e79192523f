import { describe, expect, test } from 'vitest';
import { bareTexts, compareWithEnglish, compareWithSources, findProblems } from '../../build/check-locales.mjs';
import { type Method } from '../../electron/contract/define.ts';
import { contract } from '../../electron/contract/index.ts';
import { words } from '../../locales/en/index.ts';
import { texts } from '../../locales/index.ts';
import { sentenceText } from '../../locales/sentences.ts';

const english = new Map([
  ['shop.rows_one', '{{count}} row'],
  ['shop.rows_other', '{{count}} rows'],
  ['shop.hello', 'Hello {{name}}'],
]);

describe('the words of the product', () => {
  test('are complete in four languages, used, and nowhere written into the code', () => {
    expect(findProblems()).toEqual([]);
  });

  test('name in the history whatever a shop can do; copying the file aside is no step of it', () => {
    const methods = Object.entries<Readonly<Record<string, Method>>>(contract).flatMap(([area, group]) =>
      Object.entries(group).map(([name, method]) => ({ key: `${area}_${name}`, method })),
    );
    const unnamed = methods
      .filter(({ key }) => !key.startsWith('backups_'))
      .filter(({ method }) => method.kind === 'task' || (method.kind === 'command' && method.history !== 'none'))
      .filter(({ key }) => !Object.hasOwn(words.actions, key) && !Object.hasOwn(words.actions, `${key}_bare`));
    expect(unnamed.map(({ key }) => key)).toEqual([]);
  });

  test('need in Polish the forms for few and many', () => {
    const polish = new Map([
      ['shop.rows_one', '{{count}} wiersz'],
      ['shop.rows_other', '{{count}} wiersza'],
      ['shop.hello', 'Witaj {{name}}'],
    ]);
    expect(compareWithEnglish('pl', polish, english)).toEqual([
      'pl: shop.rows_few is missing',
      'pl: shop.rows_many is missing',
    ]);
  });

  test('need in Chinese one form only', () => {
    const chinese = new Map([
      ['shop.rows_one', '{{count}} 行'],
      ['shop.rows_other', '{{count}} 行'],
      ['shop.hello', '你好 {{name}}'],
    ]);
    expect(compareWithEnglish('zh', chinese, english)).toEqual(['zh: shop.rows_one is not in English']);
  });

  test('carry the same values in every language', () => {
    const bulgarian = new Map([...english, ['shop.hello', 'Здравей, {{nmae}}'], ['shop.rows_one', ' ']]);
    expect(compareWithEnglish('bg', bulgarian, english)).toEqual([
      'bg: shop.rows_one is empty',
      'bg: shop.hello has other values in {{ }} than English',
    ]);
  });

  test('that nobody says are found, and so are keys put together from nothing', () => {
    const sources = [{ text: "t('shop.rows', { count }); t(`shop.${anything}`); t(`shop.bye_${name}`)" }];
    expect(compareWithSources(english, sources.slice(0, 1))).toEqual([
      'no words begin with shop.bye_',
      'a key may not be put together from shop. alone: name its beginning too',
    ]);
    expect(compareWithSources(english, [{ text: "t('shop.rows')" }])).toEqual(['shop.hello is used nowhere']);
  });

  test('are not written between tags or into what screen readers say', () => {
    const code = '<p title="Close">Hello <b>{name}</b>{" there"}<i className="big">7 · {"ok".length}</i></p>';
    expect(bareTexts('x.tsx', code)).toEqual([
      'x.tsx:1: “Close” is written into the code',
      'x.tsx:1: “Hello” is written into the code',
      'x.tsx:1: “there” is written into the code',
    ]);
  });
});

describe('the sentence of a figure', () => {
  const full = { key: 'full', params: { p: 90, lo: 74, hi: 97, n: 30 } };

  test('takes the form that the number of answers needs', () => {
    expect(sentenceText(texts('en'), full)).toBe('90% (74 to 97), 30 answers.');
    expect(sentenceText(texts('bg'), full)).toBe('90% (74 до 97), 30 отговора.');
    expect(sentenceText(texts('pl'), full)).toBe('90% (od 74 do 97), 30 odpowiedzi.');
    expect(sentenceText(texts('zh'), full)).toBe('90%（74 至 97），30 个回答。');
  });

  test('always shows the sign of a recommendation score, with a real minus', () => {
    const sentence = { key: 'nps_full', params: { p: -4, lo: -20, hi: 12, n: 100 } };
    expect(sentenceText(texts('en'), sentence)).toBe('−4 (−20 to +12), 100 answers.');
  });

  test('has a wording of its own for counts of easy answers', () => {
    const sentence = { key: 'counts_only', params: { x: 3, n: 4 } };
    expect(sentenceText(texts('en'), sentence, 'csat')).toBe('Satisfied: 3 of 4. Too few answers for a percentage.');
    expect(sentenceText(texts('en'), sentence, 'ces')).toBe('Easy for 3 of 4. Too few answers for a percentage.');
  });

  test('is nothing when nobody wrote it', () => {
    expect(sentenceText(texts('en'), { key: 'unheard', params: {} })).toBe('');
  });
});
