// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('a new shop is asked in the language of its system, and the window follows another one at once', async () => {
  const person = openWindow(openTestApp(), { speaks: 'bg-BG' });
  expect(await screen.findByRole('heading', { name: 'Добре дошли в Regulars' })).toBeDefined();
  expect(document.documentElement.lang).toBe('bg');
  await person.click(screen.getByRole('radio', { name: 'Polski' }));
  expect(await screen.findByRole('heading', { name: 'Witamy w programie Regulars' })).toBeDefined();
  expect(document.documentElement.lang).toBe('pl');
});

test('a shop without a name is not made, and the person is told at the field', async () => {
  const app = openTestApp();
  const person = openWindow(app);
  await person.click(await screen.findByRole('button', { name: 'Start' }));
  expect(screen.getByRole('textbox', { name: 'Name of the shop', description: /Please enter/ })).toBeDefined();
  expect(await app.ask('settings.get')).toMatchObject({ shop: null });
});

test('a name is enough: kind, country and money are proposed, and Today opens', async () => {
  const app = openTestApp();
  const person = openWindow(app, { speaks: 'zh-CN' });
  await person.type(await screen.findByRole('textbox', { name: '店铺名称' }), '玫瑰面包房{Enter}');
  expect(await screen.findByRole('heading', { name: '今日' })).toBeDefined();
  expect(await app.ask('settings.get')).toMatchObject({
    shop: { name: '玫瑰面包房', kind: 'retail', country: 'CN', currency: 'CNY', language: 'zh' },
  });
});
