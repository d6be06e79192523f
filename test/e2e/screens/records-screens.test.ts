import { afterEach, describe, expect, test } from 'vitest';
import { type Language } from '../../../electron/contract/settings.ts';
import { texts } from '../../../locales/index.ts';
import { looking } from '../support/looking.ts';
import { type ShopBrowser, startShopBrowser } from '../support/shop-browser.ts';
import { windowModel } from '../support/window-model.ts';

let browser: ShopBrowser | undefined;

afterEach(() => browser?.close());

const languages = [
  { language: 'en', locale: 'en-GB' },
  { language: 'zh', locale: 'zh-CN' },
  { language: 'bg', locale: 'bg-BG' },
  { language: 'pl', locale: 'pl-PL' },
] as const;

async function fill({ app }: ShopBrowser, language: Language): Promise<void> {
  const shop = { name: 'Ż 玫瑰 Роза', kind: 'cafe', country: 'BG', currency: 'EUR', language };
  await app.ask('settings.setUp', shop);
  for (const fullName of ['Łucja Żak', 'Zak Lucja', 'Мария Петрова']) await app.ask('customers.create', { fullName });
  await app.ask('customers.remove', { ids: [3] });
  await app.ask('lists.create', { list: 'staff', name: 'Ева' });
  await app.ask('consents.record', { customerId: 1, purpose: 'marketing', channel: 'email', state: 'yes' });
  for (const day of ['2026-08-01', '2026-08-11', '2026-08-21', '2026-08-31'])
    await app.ask('interactions.create', { customerId: 1, kind: 'purchase', amountMinor: 1250, day, wish: '黑麦面包' });
  for (let index = 0; index < 12; index += 1)
    await app.ask('responses.create', { csat: 1 + (index % 5), nps: index % 11, comment: 'Тортата беше суха.' });
  await app.ask('surveys.create', { name: '<b>Bin</b>' });
  await app.ask('surveys.remove', { id: 5 });
}

describe.each(languages)('in $language', ({ language, locale }) => {
  test('every dialog of customers, contacts and surveys can be seen, heard and read to its end', async () => {
    const looked = await startShopBrowser({ locale });
    browser = looked;
    const { page } = looked;
    const model = windowModel(page, language);
    const t = texts(language);
    await fill(looked, language);
    await looked.open();
    await model.heading(t('today.title')).waitFor();
    const { lookAt, findings } = looking(looked, language);
    const press = (key: string) => page.keyboard.press(key);

    await press('Control+KeyK');
    await page.keyboard.type('zak');
    await page.getByRole('option', { name: /Łucja/ }).first().waitFor();
    await lookAt('found customers');
    await press('Escape');
    await press('Control+Digit2');
    await model.heading(t('shell.feedback')).waitFor();
    await page.getByRole('grid').focus();
    await press('Enter');
    await model.dialog.waitFor();
    await lookAt('entry of the stream');
    await press('Escape');
    await press('Control+Digit3');
    await model.heading(t('shell.customers')).waitFor();
    await page.getByRole('row', { name: 'Łucja Żak' }).waitFor();
    await page.getByRole('grid').focus();
    await press('Space');
    await page.getByRole('button', { name: t('customers.change') }).click();
    await model.dialog.waitFor();
    await lookAt('many customers');
    await press('Escape');
    await page.getByRole('button', { name: t('customers.duplicates') }).click();
    await page.getByText(t('customers.certainty_possible')).waitFor();
    await page.getByRole('button', { name: t('customers.compare') }).click();
    await page.getByRole('columnheader', { name: t('customers.becomes') }).waitFor();
    await lookAt('merge');
    await press('Escape');
    await page.getByRole('button', { name: t('customers.back') }).click();
    await page.getByRole('button', { name: t('customers.bin') }).click();
    await page.getByRole('button', { name: t('customers.emptyBin') }).click();
    await model.dialog.waitFor();
    await lookAt('bin');
    await press('Escape');
    await page.getByRole('button', { name: t('customers.back') }).click();
    await page.getByRole('row', { name: 'Łucja Żak' }).dblclick();
    await model.heading('Łucja Żak').waitFor();
    await page.getByRole('button', { name: t('customers.edit'), exact: true }).click();
    await model.dialog.waitFor();
    await lookAt('customer form');
    await press('Escape');
    await page.getByRole('button', { name: t('contacts.new') }).click();
    await model.dialog.waitFor();
    await lookAt('contact form');
    await press('Control+Enter');
    await page.getByRole('dialog', { name: t('contacts.askNow') }).waitFor();
    await lookAt('ask now');
    await press('Escape');
    await page.getByRole('button', { name: t('shell.whoAreYou') }).click();
    await page.getByRole('menuitemradio', { name: 'Ева' }).waitFor();
    await lookAt('who are you');
    await press('Escape');
    await press('Control+Digit5');
    await model.heading(t('surveys.title')).waitFor();
    await page.getByRole('grid').focus();
    await press('Enter');
    await page.getByRole('tab', { name: t('surveys.part_enter'), exact: true }).waitFor();
    await page.getByRole('tab', { name: t('surveys.part_enter'), exact: true }).click();
    await page.getByRole('button', { name: t('surveys.startTalk') }).click();
    await page.getByText(t('interview.readAloud')).waitFor();
    await lookAt('talk');

    expect(findings).toEqual({});
    expect(looked.reports).toEqual([]);
  });
});
