import { afterEach, describe, expect, test } from 'vitest';
import { type Language } from '../../../electron/contract/settings.ts';
import { texts } from '../../../locales/index.ts';
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

async function fill({ app }: ShopBrowser, language: Language): Promise<void> {
  const shop = { name: 'Ż 玫瑰 Роза', kind: 'cafe', country: 'BG', currency: 'EUR', language };
  await app.ask('settings.setUp', shop);
  await app.ask('customers.create', { fullName: 'Łucja Żak' });
  for (let index = 0; index < 40; index += 1) {
    const day = `2026-${String(8 + (index % 4)).padStart(2, '0')}-1${index % 10}`;
    const comment = index % 8 === 0 ? 'Тортата беше суха.' : '';
    await app.ask('responses.create', { csat: 1 + (index % 5), nps: index % 11, ces: 1 + (index % 7), day, comment });
  }
}

describe.each(cases)('in $language, $colorScheme, $width px wide', ({ language, locale, ...look }) => {
  test('every screen and dialog can be seen, heard and read to its end', async () => {
    const looked = await startShopBrowser({ locale, ...look });
    browser = looked;
    const { page } = looked;
    const model = windowModel(page, language);
    const t = texts(language);
    await fill(looked, language);
    await looked.open();
    await model.heading(t('today.title')).waitFor();

    const findings: Record<string, readonly string[]> = {};
    const lookAt = async (name: string) => {
      await page.waitForTimeout(150);
      const found = [...(await looked.axeFindings()), ...(await looked.clippedWords())];
      if (found.length > 0) findings[name] = found;
    };
    const press = (key: string) => page.keyboard.press(key);

    await model.score('csat').waitFor();
    await lookAt('today');
    await page.getByRole('menuitem', { name: t('shell.menuView') }).click();
    await lookAt('menu');
    await press('Escape');
    await press('Control+KeyK');
    await model.dialog.waitFor();
    await lookAt('palette');
    await press('Escape');
    await model.score('nps').getByRole('button').click();
    await model.dialog.waitFor();
    await lookAt('explanation');
    await press('Escape');
    await press('Control+KeyN');
    await model.dialog.waitFor();
    await page.getByRole('button', { name: t('feedback.moreQuestions') }).click();
    await lookAt('new feedback');
    await model.dialog.getByRole('group').getByRole('button').first().click();
    await page.getByRole('grid').waitFor();
    await lookAt('calendar');
    await press('Escape');
    await press('Escape');
    await press('Control+Digit2');
    await model.heading(t('shell.feedback')).waitFor();
    await lookAt('feedback');
    await press('Control+Comma');
    await model.heading(t('shell.settings')).waitFor();
    await lookAt('settings, shop');
    for (const part of ['look', 'history'] as const) {
      await page.getByRole('tab', { name: t(`settings.part_${part}`) }).click();
      await lookAt(`settings, ${part}`);
    }

    expect(findings).toEqual({});
    expect(looked.reports).toEqual([]);
  });
});
