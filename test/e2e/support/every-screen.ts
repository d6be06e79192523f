import { expect } from 'vitest';
import { type Language } from '../../../electron/contract/settings.ts';
import { texts } from '../../../locales/index.ts';
import { places } from '../../../renderer/shell/places.tsx';
import { looking } from './looking.ts';
import { startShopBrowser } from './shop-browser.ts';
import { windowModel } from './window-model.ts';

/** Addresses with a number in them are looked at for the first record of the sample shop. */
const address = (path: string) => path.replaceAll(/:\w+/g, '1');

/** Looks at every screen, part and dialog of the sample shop in one language, in both looks and both sizes. */
export async function seeEveryScreen(language: Language, locale: string): Promise<void> {
  const browser = await startShopBrowser({ locale });
  try {
    const { page } = browser;
    const model = windowModel(page, language);
    const t = texts(language);
    await browser.app.ask('sample.fill', { language });
    await browser.open();
    await model.heading(t('today.title')).waitFor();
    const { lookAt, findings } = looking(browser, language);
    const press = (key: string) => page.keyboard.press(key);

    await model.score('csat').waitFor();
    await page.getByRole('menuitem', { name: t('shell.menuView') }).click();
    await lookAt('menu');
    await press('Escape');
    await press('Control+KeyK');
    await model.dialog.waitFor();
    await lookAt('palette');
    await press('Escape');
    await model.score('nps').getByRole('button').first().click();
    await model.dialog.waitFor();
    await lookAt('explanation');
    await press('Escape');
    await press('Control+KeyN');
    await model.dialog.waitFor();
    await page.getByRole('button', { name: t('feedback.moreQuestions') }).click();
    await lookAt('new-feedback');
    await model.dialog.getByRole('group').getByRole('button').first().click();
    await page.getByRole('grid').last().waitFor();
    await lookAt('calendar');
    await press('Escape');
    await press('Escape');

    for (const { name, path } of places) {
      await page.evaluate((hash) => (location.hash = hash), address(path));
      await browser.settled();
      await page.locator('main h1').first().waitFor();
      const tabs = await page.getByRole('main').getByRole('tab').all();
      if (tabs.length === 0) await lookAt(name);
      for (const [index, tab] of tabs.entries()) {
        await tab.click();
        await lookAt(`${name}-${index + 1}`);
      }
    }

    expect(findings).toEqual({});
    expect(browser.reports).toEqual([]);
  } finally {
    await browser.close();
  }
}
