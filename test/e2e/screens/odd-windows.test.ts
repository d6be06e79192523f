import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type Language } from '../../../electron/contract/settings.ts';
import { texts } from '../../../locales/index.ts';
import { places } from '../../../renderer/shell/places.tsx';
import { foreignFonts } from '../support/fonts.ts';
import { type ShopBrowser, type ShopBrowserOptions, startShopBrowser } from '../support/shop-browser.ts';
import { windowModel } from '../support/window-model.ts';

const pictures = fileURLToPath(new URL('../../../dist/test-results/odd-windows', import.meta.url));

let browser: ShopBrowser | undefined;

afterEach(() => browser?.close());

async function openSample(language: Language, options: ShopBrowserOptions, textSize = 100): Promise<ShopBrowser> {
  browser = await startShopBrowser(options);
  const { page, app } = browser;
  await app.ask('sample.fill', { language });
  await page.addInitScript((size) => localStorage.setItem('regulars.textSize', JSON.stringify(size)), textSize);
  await browser.open();
  await windowModel(page, language).heading(texts(language)('today.title')).waitFor();
  return browser;
}

/** What of a place cannot be reached with the mouse, or is cut off, however far one scrolls. */
async function unusableParts({ page, clippedWords }: ShopBrowser): Promise<readonly string[]> {
  const unusable = [...(await clippedWords())];
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (isTooWide) unusable.push('the window is wider than the screen');
  for (const button of await page.locator('main button:enabled:visible').all()) {
    const words = (await button.textContent()) ?? '';
    await button.click({ trial: true, timeout: 1500 }).catch(() => unusable.push(`out of reach: ${words}`));
  }
  return unusable;
}

describe.each([
  { what: 'on a screen of 1024 by 600', language: 'pl', locale: 'pl-PL', width: 1024, height: 600, textSize: 100 },
  { what: 'on a screen of 1024 by 600', language: 'bg', locale: 'bg-BG', width: 1024, height: 600, textSize: 100 },
  { what: 'with text of 200 percent', language: 'en', locale: 'en-GB', width: 1366, height: 768, textSize: 200 },
  { what: 'with text of 200 percent', language: 'zh', locale: 'zh-CN', width: 1366, height: 768, textSize: 200 },
] as const)('$what ($language)', ({ language, textSize, ...options }) => {
  test('every place can be used: no button is out of reach and no word is cut', async () => {
    const opened = await openSample(language, options, textSize);
    const unusable: Record<string, readonly string[]> = {};
    for (const { name, path } of places) {
      await opened.page.evaluate((hash) => (location.hash = hash), path.replaceAll(/:\w+/g, '1'));
      await opened.settled();
      const found = await unusableParts(opened);
      if (found.length > 0) unusable[name] = found;
      if (found.length === 0 && !process.env.REGULARS_PICTURES) continue;
      mkdirSync(pictures, { recursive: true });
      await opened.page.screenshot({ path: join(pictures, `${name}-${language}-${options.width}-${textSize}.png`) });
    }
    expect(unusable).toEqual({});
    expect(opened.reports).toEqual([]);
  });
});

test.each(['ar-EG', 'he-IL', 'fa-IR'])(
  'a system that speaks %s gets English, written from left to right',
  async (locale) => {
    browser = await startShopBrowser({ locale });
    const { page } = browser;
    await browser.open();
    await page.getByRole('heading', { name: texts('en')('firstRun.welcome') }).waitFor();
    expect(
      await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction]),
    ).toEqual(['en', 'ltr']);
    await windowModel(page, 'en').firstRun('مخبز الوردة');
    expect(await browser.axeFindings()).toEqual([]);
    expect(await browser.clippedWords()).toEqual([]);
    expect(browser.reports).toEqual([]);
  },
);

test('Chinese is drawn with the fonts that came along, whatever the system has', async () => {
  const opened = await openSample('zh', { locale: 'zh-CN' });
  const found: Record<string, readonly string[]> = {};
  for (const place of ['/', '/customers', '/feedback', '/help', '/settings', '/scores']) {
    await opened.page.evaluate((hash) => (location.hash = hash), place);
    await opened.settled();
    const foreign = await foreignFonts(opened.page);
    if (foreign.length > 0) found[place] = foreign;
  }
  expect(found).toEqual({});
});
