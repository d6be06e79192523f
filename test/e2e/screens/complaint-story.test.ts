import { afterEach, describe, expect, test } from 'vitest';
import { texts } from '../../../locales/index.ts';
import { type ShopBrowser, startShopBrowser } from '../support/shop-browser.ts';
import { windowModel } from '../support/window-model.ts';

let browser: ShopBrowser | undefined;

afterEach(() => browser?.close());

const shops = [
  {
    language: 'zh',
    locale: 'zh-CN',
    customer: '王芳',
    letters: '王',
    words: '蛋糕有点干。',
    offer: '明天送一块新蛋糕。',
  },
  {
    language: 'bg',
    locale: 'bg-BG',
    customer: 'Мария Петрова',
    letters: 'мар',
    words: 'Тортата беше суха.',
    offer: 'Нова торта утре.',
  },
  {
    language: 'pl',
    locale: 'pl-PL',
    customer: 'Łucja Nowak',
    letters: 'luc',
    words: 'Tort był suchy.',
    offer: 'Świeży tort jutro.',
  },
  {
    language: 'en',
    locale: 'en-GB',
    customer: 'Maria Petrova',
    letters: 'mar',
    words: 'The cake was dry.',
    offer: 'A fresh cake tomorrow.',
  },
] as const;

describe.each(shops)('a complaint from the low mark to the follow-up ($language)', (shop) => {
  test('is opened by a low answer, goes through four steps on four days, and counts as answered in time', async () => {
    const { language, locale, customer, letters, words, offer } = shop;
    browser = await startShopBrowser({ locale, today: '2026-11-02' });
    const { page, app } = browser;
    const t = texts(language);
    const model = windowModel(page, language);
    const button = (name: string) => page.getByRole('button', { name, exact: false });
    const faultless = async () => {
      expect(await browser?.axeFindings()).toEqual([]);
      expect(await browser?.clippedWords()).toEqual([]);
    };
    const onDay = async (day: string) => {
      app.setToday(day);
      await page.reload();
    };
    await app.ask('settings.setUp', { name: 'Rosa', kind: 'cafe', country: 'PL', currency: 'PLN', language });
    await app.ask('customers.create', { fullName: customer, language });

    await browser.open();
    await model.heading(t('today.title')).waitFor();
    await page.keyboard.press('Control+KeyN');
    await model.dialog.waitFor();
    await page.keyboard.type(letters);
    await page.getByRole('option', { name: customer }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Digit2');
    await page.keyboard.type(words);
    await faultless();
    await page.keyboard.press('Control+Enter');
    const row = page
      .getByRole('grid', { name: t('todo.title') })
      .getByRole('row')
      .nth(1);
    await row.getByText(customer).waitFor();
    expect(await row.textContent()).toContain(t('complaints.left', { count: 3 }));
    await faultless();

    await page.getByRole('grid', { name: t('todo.title') }).press('Enter');
    await button(t('complaints.done_listen')).waitFor();
    await faultless();
    await button(t('complaints.done_listen')).click();
    await button(t('complaints.done_apologise')).waitFor();

    await onDay('2026-11-03');
    await button(t('complaints.useWords')).click();
    await button(t('complaints.done_apologise')).click();
    await button(t('complaints.done_solve')).waitFor();

    await onDay('2026-11-04');
    await page.getByRole('textbox', { name: t('complaints.words_solve') }).fill(offer);
    await button(t('complaints.done_solve')).click();
    await button(t('complaints.done_followUp')).waitFor();

    await onDay('2026-11-05');
    await page.getByRole('radio', { name: t('complaints.outcome_happy'), exact: true }).check();
    await page.getByRole('radio', { name: /^5/ }).focus();
    await page.keyboard.press('Digit5');
    await faultless();
    await button(t('complaints.done_followUp')).click();
    await button(t('complaints.way_reopen')).waitFor();
    await faultless();
    expect(await app.ask('complaints.get', { id: 1 })).toMatchObject({
      done: [
        { step: 'listen', day: '2026-11-02' },
        { step: 'apologise', day: '2026-11-03' },
        { step: 'solve', day: '2026-11-04' },
        { step: 'followUp', day: '2026-11-05' },
      ],
      events: [{ what: words }, {}, { what: offer }, { outcome: 'happy', score: 5 }],
    });

    await page.keyboard.press('Control+Digit1');
    await page.getByText(t('todo.none')).waitFor();
    await faultless();
    expect(await app.ask('scores.figures', { from: '2026-11-01', to: '2026-11-06' })).toMatchObject({
      complaintsInTime: { sentence: { key: 'counts_only', params: { x: 1, n: 1 } } },
    });
    expect(browser.reports).toEqual([]);
  });
});
