import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  callAll,
  endHost,
  preparedShop,
  removeShop,
  type RunningHost,
  startBrowser,
  startHost,
} from '../../support/running-shop.ts';

let browser: Browser;
let dataFolder = '';
let host: RunningHost;
let page: Page;

const secret = 'Баницата беше студена';

beforeAll(async () => {
  ({ dataFolder } = await preparedShop([
    ['settings.setUp', { name: 'Роза', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'en' }],
    ['counter.update', { pin: '4711', idleSeconds: 10, layout: 'all' }],
  ]));
  host = await startHost(dataFolder);
  browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, hasTouch: true });
  page = await context.newPage();
  await page.goto(`${host.address}#/settings`);
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${new URL(page.url()).origin}/#/surveys/1`);
  await page.getByRole('button', { name: 'Show to visitors' }).tap();
});

afterAll(async () => {
  await browser.close();
  await endHost(host, 'SIGTERM');
  removeShop(dataFolder);
});

async function answerByTouch(): Promise<void> {
  await page.getByRole('button', { name: 'Български' }).tap();
  await page
    .getByRole('group', { name: 'Доволни ли сте от обслужването като цяло?' })
    .getByText('2', { exact: true })
    .tap({ force: true });
  await page.getByLabel('Каква е основната причина за Вашата оценка?').fill(secret);
}

/** Everything that this window could still know: what is drawn, the address, its history and its storage. */
async function tracesOf(text: string): Promise<string[]> {
  const known = await page.evaluate(() => ({
    document: document.documentElement.outerHTML,
    values: [...document.querySelectorAll('input, textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join('|'),
    address: location.href,
    history: JSON.stringify(history.state),
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    cookies: document.cookie,
  }));
  const databases = await page.evaluate(() => indexedDB.databases().then((all) => all.length));
  expect(databases).toBe(0);
  return Object.entries(known).flatMap(([place, value]) => (value.includes(text) ? [place] : []));
}

test('a visitor answers by touch in a language of their own, and nothing of it is left for the next', async () => {
  await answerByTouch();
  await page.getByRole('button', { name: 'Изпращане' }).tap();
  await page.getByRole('heading', { name: 'Благодарим!' }).waitFor();
  const addresses = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Български' }).waitFor({ timeout: 15_000 });
  expect(await tracesOf(secret)).toEqual([]);
  expect(await page.evaluate(() => history.length)).toBe(addresses);
  expect(await page.locator('input:checked').count()).toBe(0);
});

test('what an unfinished visitor typed is dropped after the idle time', async () => {
  await answerByTouch();
  await page.getByRole('button', { name: 'Български' }).waitFor({ timeout: 15_000 });
  expect(await tracesOf(secret)).toEqual([]);
});

test('neither going back nor loading anew nor shortcuts lead into the shop’s book; only the PIN does', async () => {
  await page.goBack().catch(() => null);
  await page.getByRole('button', { name: 'Български' }).waitFor();
  await page.goto(`${new URL(page.url()).origin}/#/settings`);
  await page.reload();
  await page.getByRole('button', { name: 'Български' }).waitFor();
  for (const keys of ['Control+1', 'Control+n', 'Control+k', 'F1']) await page.keyboard.press(keys);
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);

  await page.getByRole('button', { name: 'For the staff' }).tap();
  await page.getByLabel('PIN').fill('1234');
  await page.getByRole('button', { name: 'Leave the questionnaire' }).tap();
  await page.getByText('This PIN is not right.').waitFor();
  await page.getByLabel('PIN').fill('4711');
  await page.getByRole('button', { name: 'Leave the questionnaire' }).tap();
  await page.getByRole('navigation').first().waitFor();
});

test('the keyboard alone is enough', async () => {
  await page.goto(`${new URL(page.url()).origin}/#/surveys/1`);
  await page.getByRole('button', { name: 'Show to visitors' }).press('Enter');
  await page.getByRole('button', { name: 'Polski' }).press('Enter');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Wyślij' }).press('Enter');
  await page.getByRole('heading', { name: 'Dziękujemy!' }).waitFor();
});

test('every answer that was sent is in the book, and no other', async () => {
  await endHost(host, 'SIGTERM');
  const [list] = await callAll(dataFolder, [['responses.list', { surveyId: 1 }]]);
  expect(list).toMatchObject([
    { mode: 'counter', csat: 1, comment: null },
    { mode: 'counter', csat: 2, comment: secret },
  ]);
});
