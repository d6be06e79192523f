import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintedPdf } from '../../electron/handlers/context.ts';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { createPrinter } from '../../electron/hosts/browser/printer.ts';
import { rendererFolder } from '../../electron/hosts/renderer-folder.ts';
import { type TestApp } from '../support/app.ts';
import { type PdfReading, type PlacedWord, readPdf } from '../support/pdf.ts';
import { openReportShop } from '../support/report-shop.ts';
import { everyQuestionType, openedSurvey } from '../support/surveys.ts';

const program = findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync });
const printer = createPrinter(program, rendererFolder);

/** A printer may have to wait for a busy machine. */
const timeoutMs = 180_000;

function without(spaces: string): string {
  return spaces.replaceAll(/\s/gu, '');
}

/** Words that are printed over one another: one point is the room that letters of neighbouring lines share. */
function printedOver(words: readonly PlacedWord[]): string[] {
  const shares = (from: number, to: number, otherFrom: number, otherTo: number) =>
    Math.min(to, otherTo) - Math.max(from, otherFrom);
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter(
        (other) =>
          other.page === one.page &&
          shares(one.left, one.right, other.left, other.right) > 1 &&
          shares(one.top, one.bottom, other.top, other.bottom) >
            0.5 * Math.min(one.bottom - one.top, other.bottom - other.top),
      )
      .map((other) => `${one.page}: ${one.text} / ${other.text}`),
  );
}

describe.each([
  { language: 'pl', script: 'Latin letters without a space', name: 'Ł'.repeat(200) },
  { language: 'en', script: 'Latin words', name: `${'Rose and Daughters Bakery '.repeat(8).slice(0, 199)}.` },
  { language: 'bg', script: 'Cyrillic words', name: `${'Пекарна Щастлива роза и синове '.repeat(7).slice(0, 199)}ж` },
  { language: 'zh', script: 'Chinese characters', name: '玫瑰面包房'.repeat(40) },
] as const)('a shop whose name is 200 $script', ({ language, name }) => {
  const jobs: PrintedPdf[] = [];
  let app: TestApp;
  const lastPrinted = (): PdfReading => readPdf(jobs.at(-1)?.pdf ?? new Uint8Array());

  beforeAll(async () => {
    app = await openReportShop(language, {
      name,
      printPdf: async (job) => {
        const done = await printer(job);
        jobs.push(done);
        return done;
      },
    });
  }, timeoutMs);

  afterAll(() => app.close());

  test.each(['A4', 'A5'] as const)(
    'hands out a form on %s that reads back, with the whole name at its head and nothing printed over it',
    async (paper) => {
      expect([...name].length).toBe(200);
      const { id } = await openedSurvey(app, { questions: everyQuestionType() });
      await app.ask('forms.print', { surveyId: id, languages: [language], paper });
      const { pages, words, widthPoints } = lastPrinted();
      expect(without(pages[0] ?? '')).toContain(without(name));
      // Later pages have one line for it, cut with three dots that some readers of PDFs copy out one by one.
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages.slice(1)) {
        expect(without(page)).toContain(without(name).slice(0, 15));
        expect(page).toMatch(/…|\.{3}/);
      }
      const margin = (8 / 25.4) * 72;
      expect(words.filter(({ left, right }) => left < margin || right > widthPoints - margin)).toEqual([]);
      expect(printedOver(words)).toEqual([]);
    },
    timeoutMs,
  );

  test.each(['A4', 'A5'] as const)(
    'gets a month report on %s with the whole name at its head and one cut line of it at every foot',
    async (paper) => {
      const october = { kind: 'month', from: '2026-10-01', to: '2026-11-01' };
      await app.ask('reports.print', { ...october, language, paper });
      const { pages, words, widthPoints } = lastPrinted();
      expect(jobs.at(-1)?.measured).toMatchObject({ overflowing: [] });
      const [first = '', ...others] = pages.map(without);
      expect(first).toContain(without(name));
      const foot = new RegExp(`${without(name).slice(0, 25)}[^…]*…`, 'u');
      for (const page of [first, ...others]) {
        expect(page).toMatch(foot);
        expect(page.split(without(name)).length - 1).toBe(page === first ? 1 : 0);
      }
      const margin = ((paper === 'A4' ? 12 : 10) / 25.4) * 72;
      expect(words.filter(({ left, right }) => left < margin - 1 || right > widthPoints - margin + 1)).toEqual([]);
      expect(printedOver(words)).toEqual([]);
    },
    timeoutMs,
  );
});
