import { describe, expect, test } from 'vitest';
import {
  cleanText,
  foldHeading,
  foldText,
  foldWord,
  hasControlCharacters,
  withoutTextGuard,
} from '../../../../electron/domain/import/text.ts';

describe('text is kept as written', () => {
  test.each([
    ['  Ann  Bell ', 'Ann  Bell'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['Cafe\u0301', 'Café'],
    ['a\u0007b\u0000c', 'abc'],
    ['a\tb', 'a\tb'],
    ['\u00a0Ely\u3000', 'Ely'],
    ["'=1+2", '=1+2'],
    ["'＝1", '＝1'],
    ["'Ann", "'Ann"],
    ['A &amp; B', 'A &amp; B'],
    ['<b>', '<b>'],
    ['\u202eabc', '\u202eabc'],
  ])('%j is stored as %j', (text, stored) => {
    expect(cleanText(text)).toBe(stored);
  });

  test('only TAB and line feed are harmless control characters', () => {
    expect(['a\tb\n', 'a\u0000', 'a\u001f', 'a\u007f'].map(hasControlCharacters)).toEqual([false, true, true, true]);
  });
});

test.each([
  ['="0138"', '0138'],
  ['="a""b"', 'a"b'],
  ["'0138", '0138'],
  ['\t0138\t', '0138'],
  ['=1+2', '=1+2'],
])('%s without the wrapping that keeps digits is %s', (text, bare) => {
  expect(withoutTextGuard(text)).toBe(bare);
});

test('texts are compared without regard to width, case, accents and space', () => {
  expect(foldText(' ＡＢＣ  Łódź ')).toBe('abc łódź');
  expect(foldWord('Źródło')).toBe('zrodlo');
  expect(foldHeading('"Full\n  name:"')).toBe('full name');
  expect(foldHeading('How satisfied are you?')).toBe('how satisfied are you');
});
