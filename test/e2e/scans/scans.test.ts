import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { forms } from '../../../electron/contract/forms.ts';
import { FullResponse } from '../../../electron/contract/responses.ts';
import { Survey } from '../../../electron/contract/surveys.ts';
import { texts } from '../../../locales/index.ts';
import { type FilledForm, fillPrinted } from '../../support/filled-form.ts';
import { callAll, endHost, preparedShop, removeShop, startBrowser, startHost } from '../../support/running-shop.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** Asks the host as the page does. */
async function ask(page: Page, path: string, input: object): Promise<unknown> {
  const reply: unknown = await page.evaluate(
    async ([path, input]) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ path, input, callId: crypto.randomUUID() });
      return (await fetch('/call', { method: 'POST', headers, body })).json();
    },
    [path, input] as const,
  );
  return z.object({ ok: z.literal(true), value: z.unknown() }).parse(reply).value;
}

/** The survey's form from the shop's own printer, as a PDF with its layout. */
async function printedForm(page: Page, language: string) {
  const asked = { surveyId: 1, languages: [language] };
  const { fileId, layout } = forms.print.output.parse(await ask(page, 'forms.print', asked));
  const bytes = await page.evaluate(async (id) => {
    const file = await (await fetch(`/files/${id}`)).arrayBuffer();
    return Array.from(new Uint8Array(file));
  }, fileId);
  return { layout, pdf: Uint8Array.from(bytes) };
}

/** Lets files fall on the middle of the window. */
async function drop(page: Page, files: readonly FilledForm[]): Promise<void> {
  const contents = files.map(({ file }) => Buffer.from(file).toString('base64'));
  const dataTransfer = await page.evaluateHandle((encoded) => {
    const carried = new DataTransfer();
    encoded.forEach((text, index) => {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      carried.items.add(new File([bytes], `scan ${index + 1}.jpg`, { type: 'image/jpeg' }));
    });
    return carried;
  }, contents);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

test.each([
  { language: 'zh', country: 'CN', currency: 'CNY', locale: 'zh-CN', seeds: [11, 12, 13] },
  { language: 'pl', country: 'PL', currency: 'PLN', locale: 'pl-PL', seeds: [21, 22, 23] },
] as const)(
  'a form is printed in $language, filled in, scanned and dropped on the window, and Today counts its answers',
  async ({ language, country, currency, locale, seeds }) => {
    const { dataFolder } = await preparedShop([
      ['settings.setUp', { name: 'Róża', kind: 'cafe', country, currency, language }],
    ]);
    const host = await startHost(dataFolder);
    const say = texts(language);
    try {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale });
      const page = await context.newPage();
      await page.goto(host.address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const { layout, pdf } = await printedForm(page, language);
      const survey = Survey.parse(await ask(page, 'surveys.get', { id: 1 }));
      const filled = await fillPrinted(pdf, layout, survey.questions, seeds);
      await drop(page, filled);
      const finish = page.getByRole('button', { name: say('scans.finish', { count: filled.length }) });
      const check = page.getByText(new RegExp(say('scans.checkOf', { number: '\\d+', total: '\\d+' })));
      await finish.or(check).first().waitFor();
      for (let presses = 0; presses < 30 && !(await finish.isVisible()); presses += 1) {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(200);
      }
      await finish.click();
      await page.getByText(say('scans.finished', { count: filled.length, name: '' }).trim().slice(0, 8)).waitFor();
      const counted = say('figures.answers', { count: filled.length, shown: String(filled.length) });
      await page.getByText(counted).first().waitFor();
      await context.close();
      await endHost(host, 'SIGTERM');
      const [list] = await callAll(dataFolder, [['responses.list', { surveyId: 1, limit: 10 }]]);
      const ids = z
        .array(z.object({ id: z.int() }))
        .parse(list)
        .map(({ id }) => id)
        .toReversed();
      const kept = await callAll(
        dataFolder,
        ids.map((id) => ['responses.get', { id }] as const),
      );
      const Kept = z.object({ response: FullResponse });
      expect(kept.map((it) => Kept.parse(it).response.answers)).toEqual(filled.map(({ answers }) => answers));
    } finally {
      await endHost(host, 'SIGKILL');
      removeShop(dataFolder);
    }
  },
  300_000,
);
