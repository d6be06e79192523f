// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../electron/app-open.ts';
import { type App } from '../../../electron/app.ts';
import { recoveryApp } from '../../../electron/app-recovery.ts';
import { Root } from '../../../renderer/shell/root.tsx';
import { openOwnShop } from '../../support/own-shop.ts';
import { furnish } from '../../support/window.tsx';

/** Draws the window over what answers while the file is closed, for a person whose system speaks a language. */
function openRecovering(app: App, locale: string): void {
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
}

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
  openRecovering(app, locale);
  const person = userEvent.setup();
  expect(await screen.findByRole('heading', { name: title })).toBeDefined();
  await person.click(await screen.findByRole('button', { name: newest }));
  const dialog = await screen.findByRole('dialog');
  const confirm = [...dialog.querySelectorAll('button')].find((button) => button.textContent === verb);
  await person.click(confirm ?? dialog);
  expect(await screen.findAllByRole('navigation')).not.toEqual([]);
  await app.close();
});

test('a computer whose clock stands in 1970 is told so in one sentence, and one click after it was set the shop opens', async () => {
  const shop = await openOwnShop();
  await shop.app.close();
  let moment = 0;
  const printPdf = () => Promise.reject(new Error('none'));
  const start = () => openApp({ dataFolder: shop.dataFolder, printPdf, now: () => moment });
  const failure = await start();
  if (!('code' in failure)) throw new Error('It opened');
  const app = recoveryApp({ failure, dataFolder: shop.dataFolder, start });
  openRecovering(app, 'en-GB');
  expect(await screen.findByText(/^The clock of this computer says 1970-01-01, which cannot be right/)).toBeDefined();
  moment = Date.parse('2026-11-26T12:00:00Z');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findAllByRole('navigation')).not.toEqual([]);
  await app.close();
});
