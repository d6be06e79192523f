import { afterEach, describe, expect, test } from 'vitest';
import { texts } from '../../../locales/index.ts';
import { countedKeyboard } from '../support/keyboard.ts';
import { type ShopBrowser, startShopBrowser } from '../support/shop-browser.ts';
import { windowModel } from '../support/window-model.ts';

let browser: ShopBrowser | undefined;

afterEach(() => browser?.close());

const shops = [
  { language: 'zh', locale: 'zh-CN', shop: '玫瑰面包房', customer: '王芳', letters: '王', words: '蛋糕有点干。' },
  {
    language: 'bg',
    locale: 'bg-BG',
    shop: 'Пекарна Роза',
    customer: 'Мария Петрова',
    letters: 'мар',
    words: 'Тортата беше суха.',
  },
] as const;

describe.each(shops)('the first day of a shop ($language)', ({ language, locale, shop, customer, letters, words }) => {
  test('first run, two feedbacks by keyboard within their budgets, Today, Undo; nothing to complain about', async () => {
    browser = await startShopBrowser({ locale });
    const { page, app } = browser;
    const model = windowModel(page, language);
    const t = texts(language);
    await browser.open();

    await model.heading(t('firstRun.welcome')).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe(language === 'zh' ? 'zh-CN' : language);
    expect(await browser.axeFindings()).toEqual([]);
    await model.firstRun(shop);
    expect(await browser.axeFindings()).toEqual([]);

    await app.ask('customers.create', { fullName: customer });
    const known = countedKeyboard(page);
    await known.press('Control+KeyN');
    await model.dialog.waitFor();
    await known.type(letters);
    await known.press('Enter');
    await known.press('Digit2');
    await known.type(words);
    expect(await browser.axeFindings()).toEqual([]);
    await known.press('Control+Enter');
    await model.toast.filter({ hasText: t('feedback.savedScore', { who: customer, score: 2, max: 5 }) }).waitFor();
    expect(known.presses()).toBe(4);

    const anonymous = countedKeyboard(page);
    await anonymous.press('Control+KeyN');
    await model.dialog.waitFor();
    await anonymous.press('Enter');
    await anonymous.press('Digit5');
    await anonymous.press('Control+Enter');
    await model.dialog.waitFor({ state: 'detached' });
    expect(anonymous.presses()).toBe(4);

    await model
      .score('csat')
      .getByText(t('figures.counts_only', { x: 1, n: 2 }))
      .waitFor();
    await page.getByText(words).first().waitFor();
    expect(await browser.axeFindings()).toEqual([]);
    expect(await browser.clippedWords()).toEqual([]);

    const undo = countedKeyboard(page);
    await undo.press('Control+KeyZ');
    await model
      .score('csat')
      .getByText(t('figures.counts_only', { x: 0, n: 1 }))
      .waitFor();
    expect(undo.presses()).toBe(1);
    expect(browser.reports).toEqual([]);
  });
});
