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

beforeAll(async () => {
  ({ dataFolder } = await preparedShop([
    ['settings.setUp', { name: 'Роза', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'en' }],
    ['typing.start', { surveyId: 1, name: 'June, counter', language: 'en', day: '2026-06-30', expectedSheets: 40 }],
  ]));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await endHost(host, 'SIGKILL');
  removeShop(dataFolder);
});

const address = (host: RunningHost) => `${host.address}#/surveys/typing/1`;

/** The answers that a sheet carries: seven points, no words. */
const keysOf = (number: number) => [(number % 5) + 1, 4, 4, 5, 3, (number % 7) + 1, number % 10].map(String);

async function openTyping(running: RunningHost): Promise<{ page: Page; keys: { count: number } }> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(address(running));
  await page.getByRole('heading', { name: 'June, counter' }).waitFor();
  return { page, keys: { count: 0 } };
}

async function typeSheet(page: Page, number: number, keys: { count: number }): Promise<void> {
  await page.getByRole('group', { name: `Sheet ${number} of about 40` }).waitFor();
  const pressed = keysOf(number).flatMap((key, index) => (index === 6 && key === '1' ? ['1', 'ArrowRight'] : [key]));
  for (const key of [...pressed, 'Enter']) {
    await page.keyboard.press(key);
    keys.count += 1;
  }
  await page.getByRole('button', { name: `Correct sheet ${number}`, exact: true }).waitFor();
}

test('forty paper forms are typed with eight keys each, the process is killed in the middle, and nothing is lost', async () => {
  host = await startHost(dataFolder);
  const first = await openTyping(host);
  for (let number = 1; number <= 20; number++) await typeSheet(first.page, number, first.keys);
  expect(first.keys.count).toBe(20 * 8 + 2);
  await first.page.getByRole('group', { name: 'Sheet 21 of about 40' }).waitFor();
  await first.page.keyboard.press('5');
  await endHost(host, 'SIGKILL');
  await first.page.context().close();

  host = await startHost(dataFolder);
  const second = await openTyping(host);
  await second.page.getByRole('button', { name: 'Correct sheet 20' }).waitFor();
  for (let number = 21; number <= 40; number++) await typeSheet(second.page, number, second.keys);
  expect(second.keys.count).toBe(20 * 8 + 2);
  await second.page.getByRole('button', { name: 'Finish', exact: true }).click();
  await second.page.getByRole('button', { name: 'Finish without checking' }).click();
  await second.page.getByText('Finished: June, counter').waitFor();
  await endHost(host, 'SIGTERM');

  const [counts, list] = await callAll(dataFolder, [
    ['responses.counts', { surveyId: 1 }],
    ['responses.list', { surveyId: 1, limit: 100 }],
  ]);
  expect(list).toHaveLength(40);
  const wanted = Array.from({ length: 40 }, (_, index) => keysOf(index + 1));
  const countOf = (position: number) => {
    const counted: Record<string, number> = {};
    for (const keys of wanted) counted[keys[position] ?? ''] = (counted[keys[position] ?? ''] ?? 0) + 1;
    return counted;
  };
  expect(counts).toMatchObject({
    groups: [
      {
        n: 40,
        questions: expect.arrayContaining([
          expect.objectContaining({ code: 'csat', counts: countOf(0) }),
          expect.objectContaining({ code: 'ces', counts: countOf(5) }),
          expect.objectContaining({ code: 'nps', counts: countOf(6) }),
          expect.objectContaining({ code: 'why', words: [], none: 40 }),
        ]),
      },
    ],
  });
}, 180_000);
