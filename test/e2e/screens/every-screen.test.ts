import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type Language } from '../../../electron/contract/settings.ts';
import { texts } from '../../../locales/index.ts';
import { places } from '../../../renderer/shell/places.tsx';
import { type ShopBrowser, startShopBrowser } from '../support/shop-browser.ts';
import { windowModel } from '../support/window-model.ts';

let browser: ShopBrowser | undefined;

afterEach(() => browser?.close());

const looks = [
  { colorScheme: 'light', width: 1366, height: 768 },
  { colorScheme: 'dark', width: 1093, height: 614 },
] as const;

const languages: readonly { language: Language; locale: string }[] = [
  { language: 'en', locale: 'en-GB' },
  { language: 'zh', locale: 'zh-CN' },
  { language: 'bg', locale: 'bg-BG' },
  { language: 'pl', locale: 'pl-PL' },
];

const cases = languages.flatMap((language) => looks.map((look) => ({ ...language, ...look })));
const pictures = fileURLToPath(new URL('../../../dist/test-results/screens', import.meta.url));

/** Addresses with a number in them are looked at for the first record of the sample shop. */
const address = (path: string) => path.replaceAll(/:\w+/g, '1');

describe.each(cases)('in $language, $colorScheme, $width px wide', ({ language, locale, ...look }) => {
  test('every screen, part and dialog of the sample shop can be seen, heard and read to its end', async () => {
    const looked = await startShopBrowser({ locale, ...look });
    browser = looked;
    const { page } = looked;
    const model = windowModel(page, language);
    const t = texts(language);
    const folder = join(pictures, `${language}-${look.colorScheme}`);
    mkdirSync(folder, { recursive: true });
    await looked.app.ask('sample.fill', { language });
    await looked.open();
    await model.heading(t('today.title')).waitFor();

    const findings: Record<string, readonly string[]> = {};
    const lookAt = async (name: string) => {
      await looked.settled();
      await page.screenshot({ path: join(folder, `${name}.png`) });
      const found = [...(await looked.axeFindings()), ...(await looked.clippedWords())];
      if (found.length > 0) findings[name] = found;
    };
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
      await page.locator('main h1').first().waitFor();
      await looked.settled();
      const tabs = await page.getByRole('main').getByRole('tab').all();
      if (tabs.length === 0) await lookAt(name);
      for (const [index, tab] of tabs.entries()) {
        await tab.click();
        await lookAt(`${name}-${index + 1}`);
      }
    }

    expect(findings).toEqual({});
    expect(looked.reports).toEqual([]);
  });
});
