import { afterEach, beforeEach, expect, test } from 'vitest';
import { countedKeyboard, countedMouse } from '../support/keyboard.ts';
import { type ShopBrowser, startShopBrowser } from '../support/shop-browser.ts';

let browser: ShopBrowser;

beforeEach(async () => {
  browser = await startShopBrowser();
  const { app } = browser;
  await app.ask('settings.setUp', { name: 'Роза', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'en' });
  for (let index = 0; index < 60; index++) await app.ask('customers.create', { fullName: `Ivan Ivanov ${index}` });
  await app.ask('customers.create', { fullName: 'Мария Петрова', phones: ['0888 123 456'] });
  await app.ask('responses.create', { csat: 4, day: '2026-11-01' });
  await app.ask('interactions.create', { customerId: 61, kind: 'purchase', amountMinor: 900 });
  await browser.open();
  await browser.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
});

afterEach(async () => {
  expect(browser.reports).toEqual([]);
  await browser.close();
});

test('the problems of today take no key at all', async () => {
  const keys = countedKeyboard(browser.page);
  await browser.page.getByRole('region', { name: 'Satisfied customers' }).first().waitFor();
  expect(keys.presses()).toBe(0);
});

test('feedback of a known customer takes four keys and the words, without waiting for the list', async () => {
  const { page, app } = browser;
  const keys = countedKeyboard(page);
  await keys.press('Control+KeyN');
  await page.locator('[role=dialog] input:focus').waitFor();
  await keys.type('mar');
  await keys.press('Enter');
  await keys.press('Digit2');
  await keys.type('The cake was dry.');
  await keys.press('Control+Enter');
  await page.getByText('Saved: Мария Петрова, 2 of 5').waitFor();
  expect(keys.presses()).toBeLessThanOrEqual(4);
  expect(await app.ask('responses.list', {})).toMatchObject([{ customer: { id: 61 }, csat: 2 }, {}]);
});

test('anonymous feedback takes four keys', async () => {
  const { page, app } = browser;
  const keys = countedKeyboard(page);
  await keys.press('Control+KeyN');
  await page.locator('[role=dialog] input:focus').waitFor();
  await keys.press('Enter');
  await keys.press('Digit5');
  await keys.press('Control+Enter');
  await page.getByText('Saved: Anonymous, 5 of 5').waitFor();
  expect(keys.presses()).toBeLessThanOrEqual(4);
  expect(await app.ask('responses.list', {})).toMatchObject([{ customer: null, csat: 5 }, {}]);
});

test.each([
  ['letters of another script', 'petr'],
  ['the end of a phone number', '3456'],
])('a customer is found and opened with Ctrl K, %s and Enter', async (_how, words) => {
  const { page } = browser;
  const keys = countedKeyboard(page);
  await keys.press('Control+KeyK');
  await keys.type(words);
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Мария Петрова', level: 1 }).waitFor();
  expect(keys.presses()).toBeLessThanOrEqual(2);
});

test('a customer is found and opened from the list with one key and three clicks', async () => {
  const { page } = browser;
  const keys = countedKeyboard(page);
  const mouse = countedMouse();
  await keys.press('Control+Digit3');
  await mouse.click(page.getByRole('searchbox', { name: 'Name, phone, e-mail or code' }));
  await keys.type('петр');
  await page.getByText('1 customer', { exact: true }).waitFor();
  await mouse.doubleClick(page.getByRole('row', { name: /Мария Петрова/ }));
  await page.getByRole('heading', { name: 'Мария Петрова', level: 1 }).waitFor();
  expect(keys.presses() + mouse.clicks()).toBeLessThanOrEqual(4);
});

test('a field of a customer is changed with three keys and two clicks, from finding to saving', async () => {
  const { page, app } = browser;
  const keys = countedKeyboard(page);
  const mouse = countedMouse();
  await keys.press('Control+KeyK');
  await keys.type('petr');
  await keys.press('Enter');
  await mouse.click(page.getByRole('button', { name: 'Edit', exact: true }));
  await mouse.click(page.getByLabel('E-mail', { exact: true }));
  await keys.type('maria@example.bg');
  await keys.press('Control+Enter');
  await page.getByText('Saved: Мария Петрова').waitFor();
  expect(keys.presses() + mouse.clicks()).toBeLessThanOrEqual(5);
  expect(await app.ask('customers.get', { id: 61 })).toMatchObject({ email: 'maria@example.bg' });
});

test('a purchase is written down with four keys and two clicks, from finding to the offer to ask', async () => {
  const { page, app } = browser;
  const keys = countedKeyboard(page);
  const mouse = countedMouse();
  await keys.press('Control+KeyK');
  await keys.type('petr');
  await keys.press('Enter');
  await mouse.click(page.getByRole('button', { name: 'Write down a contact' }));
  await mouse.click(page.getByLabel('Amount'));
  await keys.type('12.50');
  await keys.press('Control+Enter');
  await page.getByText('Written down: Purchase').waitFor();
  await page.getByRole('dialog', { name: 'Ask now?' }).waitFor();
  await keys.press('Escape');
  expect(keys.presses() + mouse.clicks()).toBeLessThanOrEqual(6);
  expect(await app.ask('feedback.list', { filter: { customerId: 61 } })).toMatchObject([{ amountMinor: 1250 }, {}]);
});

test('anything is undone with one key', async () => {
  const { page, app } = browser;
  const keys = countedKeyboard(page);
  await keys.press('Control+KeyZ');
  await page.getByText(/^Undone: /).waitFor();
  expect(keys.presses()).toBe(1);
  expect(await app.ask('feedback.count', {})).toEqual({ answers: 1, contacts: 0 });
});

test('who is here is said with two clicks', async () => {
  const { page, app } = browser;
  await app.ask('lists.create', { list: 'staff', name: 'Eva' });
  const mouse = countedMouse();
  await mouse.click(page.getByRole('button', { name: 'Who are you?' }));
  await mouse.click(page.getByRole('menuitemradio', { name: 'Eva' }));
  await page.getByRole('button', { name: 'Eva. Who are you?' }).waitFor();
  expect(mouse.clicks()).toBeLessThanOrEqual(2);
});
