import { expect, test } from 'vitest';
import { startLanguage } from '../../../electron/hosts/start-language.ts';

test('before a shop is open Regulars speaks the language of the machine if it knows it, else English', () => {
  expect(['zh-CN', 'bg', 'pl-PL', 'en-GB', 'de-DE', 'zhx'].map(startLanguage)).toEqual([
    'zh',
    'bg',
    'pl',
    'en',
    'en',
    'en',
  ]);
});
