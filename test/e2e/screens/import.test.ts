import { readFile } from 'node:fs/promises';
import { type Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { texts } from '../../../locales/index.ts';
import { paperAnswers, paperComments } from '../../support/paper-answers.ts';
import { type ShopBrowser, startShopBrowser } from '../support/shop-browser.ts';
import { windowModel } from '../support/window-model.ts';

let browser: ShopBrowser | undefined;

afterEach(() => browser?.close());

const shops = [
  { language: 'zh', locale: 'zh-CN', shop: '玫瑰面包房', encoding: 'gbk', shown: 'GB18030', otherwise: 'WINDOWS-1251' },
  {
    language: 'bg',
    locale: 'bg-BG',
    shop: 'Пекарна Роза',
    encoding: 'windows-1251',
    shown: 'WINDOWS-1251',
    otherwise: 'GB18030',
  },
] as const;

/** Wilson ranges by hand: 30 of 40 satisfied, 32 of 40 found it easy. */
const shownScores = [
  { metric: 'csat', figure: { p: 75, lo: 59, hi: 86 } },
  { metric: 'ces', figure: { p: 80, lo: 65, hi: 90 } },
] as const;

async function dropOnWindow(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ file, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], file));
      return data;
    },
    { file: name, base64: content.toString('base64') },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

describe.each(shops)(
  'paper answers in $encoding ($language)',
  ({ language, locale, shop, encoding, shown, otherwise }) => {
    test('first run, preview, rejected rows, scores on Today, and the whole batch taken back', async () => {
      const looked = await startShopBrowser({ locale, today: '2025-01-10' });
      browser = looked;
      const { page, app } = looked;
      const model = windowModel(page, language);
      const t = texts(language);
      const findings: Record<string, readonly string[]> = {};
      const lookAt = async (place: string) => {
        const found = [...(await looked.axeFindings()), ...(await looked.clippedWords())];
        if (found.length > 0) findings[place] = found;
      };
      await browser.open();
      await page.getByLabel(t('firstRun.shopName')).fill(shop);
      await page.getByRole('button', { name: t('firstRun.startImport') }).click();
      await model.heading(t('imports.title')).waitFor();
      await lookAt('choosing a file');

      const file = {
        name: 'answers.csv',
        mimeType: 'text/csv',
        buffer: paperAnswers(paperComments[language], encoding),
      };
      await page.setInputFiles('input[type=file]', file);
      const doIt = page.getByRole('button', { name: t('imports.import', { count: 43 }), exact: true });
      await doIt.waitFor();
      await page.getByText(paperComments[language].praise).waitFor();
      const letters = page.getByRole('combobox', { name: t('imports.encoding') });
      expect(await letters.inputValue()).toBe(shown);
      await lookAt('preview');

      await letters.click();
      await page.getByRole('option', { name: otherwise, exact: true }).click();
      await page.getByText(paperComments[language].praise).waitFor({ state: 'detached' });
      await letters.click();
      await page.getByRole('option', { name: shown, exact: true }).click();
      await page.getByText(paperComments[language].praise).waitFor();

      const out = t('imports.willReject', { count: 11 });
      await page.getByRole('button', { name: `${t('imports.show')}: ${out}` }).click();
      const rejected = page.getByRole('grid', { name: t('imports.rejectedRows') });
      expect(await rejected.getAttribute('aria-rowcount')).toBe('12');
      await rejected.getByText('2025-01-05 · 44 · 5 · 7').waitFor();
      await lookAt('preview with rejected rows');
      await doIt.click();

      await page.getByRole('button', { name: t('imports.undo') }).waitFor();
      expect(await rejected.getAttribute('aria-rowcount')).toBe('12');
      await lookAt('what came of it');
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: t('imports.saveRejected') }).click();
      const saved = (await readFile(await (await saving).path(), 'utf8')).trimEnd().split('\r\n');
      expect(saved).toHaveLength(12);
      expect(saved[1]).toContain(t('imports.reason_SCORE_OUT_OF_RANGE'));

      await page.keyboard.press('Control+Digit1');
      for (const { metric, figure } of shownScores) {
        const card = model.score(metric);
        await card.getByText(t('figures.answers', { count: 40 }), { exact: false }).waitFor();
        await card.getByRole('button', { name: t('figures.explain', { name: t(`figures.${metric}_name`) }) }).click();
        await model.dialog.getByText(t('figures.full', { ...figure, count: 40 }), { exact: true }).waitFor();
        await page.keyboard.press('Escape');
      }
      await page.getByText(paperComments[language].onlyWords).waitFor();
      await lookAt('today');

      await page.getByRole('menuitem', { name: t('shell.menuFile') }).click();
      await page.getByRole('menuitem', { name: t('imports.open') }).click();
      const earlier = page.getByRole('grid', { name: t('imports.earlier') });
      await earlier.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: t('imports.undo') }).click();
      await model.heading(t('imports.title')).waitFor();
      await earlier.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Digit1');
      await page.getByRole('heading', { name: t('today.emptyTitle') }).waitFor();
      expect(await app.ask('responses.list', {})).toEqual([]);

      expect(findings).toEqual({});
      expect(browser.reports).toEqual([]);
    });

    test('a file dropped on the window of another screen is one click from being imported', async () => {
      browser = await startShopBrowser({ locale, today: '2025-01-10' });
      const { page, app } = browser;
      const t = texts(language);
      await app.ask('settings.setUp', { name: shop, kind: 'cafe', country: 'BG', currency: 'EUR', language });
      await browser.open();
      await page.getByRole('heading', { name: t('today.emptyTitle') }).waitFor();
      await dropOnWindow(page, 'answers.csv', paperAnswers(paperComments[language], encoding));
      await page.getByRole('button', { name: t('imports.import', { count: 43 }), exact: true }).click();
      await page.getByRole('button', { name: t('imports.undo') }).waitFor();
      expect(await app.ask('responses.list', {})).toHaveLength(43);
      expect(browser.reports).toEqual([]);
    });
  },
);
