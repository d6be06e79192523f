// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../electron/app-open.ts';
import { recoveryApp } from '../../../electron/app-recovery.ts';
import { Root } from '../../../renderer/shell/root.tsx';
import { openOwnShop } from '../../support/own-shop.ts';
import { furnish } from '../../support/window.tsx';

test.each([
  ['en-GB', 'The shop’s book could not be opened', /^Restore the newest copy/, 'Restore'],
  ['zh-CN', '无法打开店铺数据', /^恢复最新的备份/, '恢复'],
  ['bg-BG', 'Данните на магазина не можаха да се отворят', /^Възстановяване на най-новото копие/, 'Възстановяване'],
  ['pl-PL', 'Nie udało się otworzyć danych sklepu', /^Przywróć najnowszą kopię/, 'Przywróć'],
])('a damaged file is told in %s, and one click later the shop is back', async (locale, title, newest, verb) => {
  const shop = await openOwnShop();
  await shop.ask('backups.create');
  await shop.app.close();
  const file = join(shop.dataFolder, 'shop.db');
  writeFileSync(file, readFileSync(file).fill(0xab, 4096, 3 * 4096));
  const start = () => openApp({ dataFolder: shop.dataFolder, printPdf: () => Promise.reject(new Error('none')) });
  const failure = await start();
  if (!('code' in failure)) throw new Error('It opened');
  const app = recoveryApp({ failure, dataFolder: shop.dataFolder, start });
  furnish();
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([locale]);
  render(
    <Root
      transport={{
        call: (path, input, callId) => app.call(path, input, callId),
        cancel: (callId) => app.cancel(callId),
        subscribe: (listener) => app.subscribe(listener),
        putFile: () => Promise.reject(new Error('none')),
        saveFile: () => Promise.resolve(true),
      }}
    />,
  );
  const person = userEvent.setup();
  expect(await screen.findByRole('heading', { name: title })).toBeDefined();
  await person.click(await screen.findByRole('button', { name: newest }));
  const dialog = await screen.findByRole('dialog');
  const confirm = [...dialog.querySelectorAll('button')].find((button) => button.textContent === verb);
  await person.click(confirm ?? dialog);
  expect(await screen.findAllByRole('navigation')).not.toEqual([]);
  await app.close();
});
