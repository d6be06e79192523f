import { expect, test } from 'vitest';
import { languageOfText } from '../../../electron/domain/text-language.ts';

test('the letters of a comment tell its language, or that they do not', () => {
  expect(languageOfText('店员很热情，用 WeChat 付款也方便')).toBe('zh');
  expect(languageOfText('Хлябът е чудесен, благодаря на Maria!')).toBe('bg');
  expect(languageOfText('Za głośno, ale kawa dobra')).toBe('pl');
  expect(['Fine.', '', '5/5 🙂', 'تم الطلب بسرعة'].map(languageOfText)).toEqual([null, null, null, null]);
});

test('one foreign word does not change the language of a sentence', () => {
  expect(languageOfText('The sign with 欢迎 on it is lovely, we will be back soon')).toBeNull();
  expect(languageOfText('Very good баница at the counter')).toBeNull();
});
