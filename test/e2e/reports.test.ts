import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MeasuredPrint } from '../../electron/contract/printed-document.ts';
import { MonthReport, type PaperSize } from '../../electron/contract/report-document.ts';
import { PrintedReport } from '../../electron/contract/reports.ts';
import { type Language } from '../../electron/contract/settings.ts';
import { openStaging } from '../../electron/files/staging.ts';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { createPrinter } from '../../electron/hosts/browser/printer.ts';
import { rendererFolder } from '../../electron/hosts/renderer-folder.ts';
import { sheets } from '../../renderer/documents/paper-sizes.ts';
import { openTestApp } from '../support/app.ts';
import { colouredShare, outlinesOf, type PdfReading, readPdf, whiteBeside } from '../support/pdf.ts';
import { drawnCharts, missingGlyphs } from '../support/pdf-drawing.ts';
import { discPng } from '../support/pictures.ts';
import { openReportShop, reportShops, usualComments } from '../support/report-shop.ts';

const program = findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync });
const printPdf = createPrinter(program, rendererFolder);
const october = { kind: 'month', from: '2026-10-01', to: '2026-11-01' } as const;

/** A printer may have to wait for a busy machine. */
const timeoutMs = 120_000;

type Printed = {
  readonly pdf: Uint8Array;
  readonly measured: unknown;
  readonly answer: PrintedReport;
  readonly document: MonthReport;
};

async function printMonth(
  language: Language,
  {
    request = {},
    logo,
    ...shop
  }: { request?: object; logo?: Uint8Array; name?: string; comments?: readonly string[] } = {},
): Promise<Printed> {
  const printed: Pick<Printed, 'pdf' | 'measured'>[] = [];
  const app = await openReportShop(language, {
    ...shop,
    printPdf: async (job) => {
      const done = await printPdf(job);
      printed.push(done);
      return done;
    },
  });
  if (logo) {
    const { fileId } = await openStaging(join(app.dataFolder, 'staging')).write('logo.png', logo);
    await app.ask('logo.set', { fileId });
  }
  const asked = { ...october, language, ...request };
  const answer = PrintedReport.parse(await app.ask('reports.print', asked));
  const document = MonthReport.parse(await app.ask('reports.preview', asked));
  await app.close();
  const [only] = printed;
  if (!only) throw new Error('Nothing was printed');
  return { ...only, answer, document };
}

async function printPoster(language: Language, name: string): Promise<{ readonly pdf: Uint8Array }> {
  const pdfs: Uint8Array[] = [];
  const app = openTestApp({
    printPdf: async (job) => {
      const done = await printPdf(job);
      pdfs.push(done.pdf);
      return done;
    },
  });
  await app.ask('settings.setUp', { ...reportShops[language], name, kind: 'cafe', language });
  await app.ask('reports.print', { kind: 'poster', language });
  await app.close();
  return { pdf: pdfs[0] ?? new Uint8Array() };
}

/** The charts of a PDF stand where they were laid out, each in one piece on the part of a page that is for the text. */
function expectWholeCharts({ pdf, measured }: Pick<Printed, 'pdf' | 'measured'>, paper: PaperSize, count: number) {
  const { width, height, top, side, bottom } = sheets[paper];
  const { charts = [] } = MeasuredPrint.parse(measured);
  const drawn = drawnCharts(pdf);
  expect([charts.length, drawn.length]).toEqual([count, count]);
  const rounded = (...sizes: number[]) => sizes.map((size) => Math.round(size)).join(' ');
  expect(drawn.map((box) => rounded(box.left - side, box.right - box.left, box.bottom - box.top)).sort()).toEqual(
    charts.map((box) => rounded(box.left, box.width, box.height)).sort(),
  );
  // A pixel of the printer is rounding.
  const near = 0.3;
  expect(
    drawn.filter(
      (box) =>
        box.left < side - near ||
        box.top < top - near ||
        box.right > width - side + near ||
        box.bottom > height - bottom + near,
    ),
  ).toEqual([]);
}

/** Chinese has no spaces between words, so a line break in a sentence leaves none either. */
function without(spaces: string): string {
  return spaces.replaceAll(/\s/gu, '');
}

const expected = {
  zh: {
    title: '月度报告 2026年10月',
    headings: ['概要', '各月满意的客户', '评分分布', '与2026年9月比较', '客户的意见', '这些数字如何得出'],
    sentence: '在 1–5 分的量表上，给出 4–5 分的回答占全部有效回答的比例。95% 置信区间：Wilson 方法。',
    footer: '第 1 页，共',
    tag: 'zh-CN',
  },
  bg: {
    title: 'Месечен отчет октомври 2026 г.',
    headings: ['Накратко', 'Доволни клиенти по месеци', 'Как се разпределят оценките', 'Какво написаха клиентите'],
    sentence: 'Дял на оценките 4–5 от всички четливи оценки по скалата 1–5. 95% доверителен интервал: Уилсън.',
    footer: 'Стр. 1 от',
    tag: 'bg',
  },
  pl: {
    title: 'Raport miesięczny październik 2026',
    headings: ['W skrócie', 'Zadowoleni klienci w kolejnych miesiącach', 'Rozkład ocen', 'Co napisali klienci'],
    sentence: 'Udział ocen 4–5 wśród wszystkich czytelnych ocen w skali 1–5. Przedział ufności 95%: metoda Wilsona.',
    footer: 'Strona 1 z',
    tag: 'pl',
  },
  en: {
    title: 'Month report October 2026',
    headings: ['In short', 'Satisfied customers by month', 'How the marks are spread', 'What customers wrote'],
    sentence: 'Share of marks 4–5 among all readable marks on the scale 1–5. 95% confidence interval: Wilson.',
    footer: 'Page 1 of',
    tag: 'en',
  },
} as const satisfies Record<Language, object>;

describe.each(['zh', 'bg', 'pl', 'en'] as const)('the month report in %s', (language) => {
  const { title, headings, sentence, footer, tag } = expected[language];
  let printed: Printed;
  let pdf: PdfReading;
  let text = '';

  beforeAll(async () => {
    printed = await printMonth(language);
    pdf = readPdf(printed.pdf);
    text = without(pdf.pages.join(''));
  }, timeoutMs);

  test('has its letters with it, as letters: bundled fonts, embedded, none of them outlines', () => {
    const others = pdf.fonts.filter(
      ({ name, type, isEmbedded }) => !/^(SourceSans3|NotoSansSC)/.test(name) || type !== 'CID TrueType' || !isEmbedded,
    );
    expect(others).toEqual([]);
    expect(pdf.fonts.length).toBeGreaterThan(1);
  });

  test('has charts of lines and letters, without a single bitmap', () => {
    expect(pdf.imageCount).toBe(0);
    for (const { month } of printed.document.trend.slice(0, 2)) expect(text).toContain(String(Number(month.slice(5))));
    expect(pdf.tags).toContain('Figure');
  });

  test('gives its sentences back word for word when they are copied out', () => {
    for (const words of [title, sentence, ...headings, footer, reportShops[language].name]) {
      expect(text).toContain(without(words));
    }
    for (const comment of usualComments) expect(text).toContain(without(comment));
    expect(text).not.toContain('\ufffd');
  });

  test('says what it is: title, language, tags, and as many pages as were promised', () => {
    expect(without(pdf.title)).toContain(without(reportShops[language].name));
    expect([pdf.language, pdf.isTagged, pdf.pages.length]).toEqual([tag, true, printed.answer.pages]);
    for (const kind of ['H1', 'H2', 'Table', 'TH', 'L']) expect(pdf.tags).toContain(kind);
  });

  test('keeps inside its margins, on the sheet and in every box', () => {
    expect(printed.measured).toMatchObject({ overflowing: [] });
    const margin = (12 / 25.4) * 72;
    const outside = pdf.words.filter(({ left, right }) => left < margin - 1 || right > pdf.widthPoints - margin + 1);
    expect(outside).toEqual([]);
    for (const [index] of pdf.pages.entries()) {
      const white = whiteBeside(printed.pdf, index + 1);
      expect(Math.min(white.left, white.right, white.top)).toBeGreaterThan(11.5);
    }
  });

  test('draws every chart whole: as large as it was laid out, and inside the margins on all four sides', () => {
    expectWholeCharts(printed, 'A4', 4);
  });

  test('has a letter in a font for everything it says', () => {
    const { missing, drawn } = missingGlyphs(printed.pdf);
    expect(drawn).toBeGreaterThan(1000);
    expect(missing).toBe(0);
  });

  test('leaves no heading alone at the foot of a page, and repeats the head of a long table', () => {
    const endings = pdf.pages.map((page) => without(page.slice(0, page.lastIndexOf(reportShops[language].name))));
    for (const heading of headings) {
      expect(endings.filter((ending) => ending.endsWith(without(heading)))).toEqual([]);
    }
    const pagesWithComments = pdf.pages.filter((page) =>
      usualComments.some((one) => without(page).includes(without(one))),
    );
    const columnHead = { zh: '意见', bg: 'Коментар', pl: 'Komentarz', en: 'Comment' }[language];
    expect(pagesWithComments.length).toBeGreaterThan(1);
    for (const page of pagesWithComments) expect(page).toContain(columnHead);
  });
});

describe('a report that is put to the test', () => {
  test(
    'keeps a name of 200 letters, markup, right-to-left words, emoji and a word without end on its sheets',
    async () => {
      const hostile = [
        '<b>Bold</b> & "quoted" <script>alert(1)</script>',
        'تم الطلب بسرعة, thank you 🙂',
        'x'.repeat(10_000),
        '{{count}} $t(reports.title)',
        'one\n\n\ntwo',
      ];
      const { pdf, measured } = await printMonth('en', { name: 'Ł'.repeat(200), comments: hostile });
      const { pages, words, widthPoints } = readPdf(pdf);
      const text = without(pages.join(''));
      expect(measured).toMatchObject({ overflowing: [] });
      expect(words.filter(({ right }) => right > widthPoints - 30)).toEqual([]);
      for (const comment of hostile.filter((one) => !one.startsWith('تم') && one.length < 1000)) {
        expect(text).toContain(without(comment));
      }
      expect(text.split('x').length - 1).toBeGreaterThan(10_000);
    },
    timeoutMs,
  );

  test(
    'is known to lack a letter when a comment has one that no font holds',
    async () => {
      const { pdf } = await printMonth('en', { comments: ['Nice \u{1F1FF} \u{F0000}'] });
      expect(missingGlyphs(pdf).missing).toBeGreaterThan(0);
    },
    timeoutMs,
  );

  test(
    'of a month without answers is one page that says so',
    async () => {
      const { pdf, answer } = await printMonth('bg', { request: { from: '2024-02-01', to: '2024-03-01' } });
      const { pages, imageCount } = readPdf(pdf);
      expect([pages.length, answer.pages, imageCount]).toEqual([1, 1, 0]);
      expect(pages[0]).toContain('За този период няма отговори.');
      expect(pages[0]).not.toMatch(/NaN|undefined|null/);
    },
    timeoutMs,
  );

  test(
    'carries the logo of the shop as its only bitmap, in greys where black was asked for',
    async () => {
      const { pdf } = await printMonth('en', { logo: await discPng(400, 200) });
      expect([readPdf(pdf).imageCount > 0, colouredShare(pdf, 1) > 0.005]).toEqual([true, true]);
      const { pdf: black } = await printMonth('en', { logo: await discPng(400, 200), request: { ink: 'black' } });
      expect(readPdf(black).imageCount).toBeGreaterThan(0);
      expect(colouredShare(black, 1)).toBe(0);
    },
    timeoutMs,
  );

  test(
    'has the letters of Bulgarian in a Bulgarian document and the usual ones elsewhere',
    async () => {
      const letters = 'вгджзклптшю';
      const drawn = async (language: Language) => {
        const { pdf } = await printPoster(language, `${letters}ае`);
        const outlines = outlinesOf(pdf, 1);
        // Poster: first the name of the shop, then the words.
        return outlines.filter((shape) => shape !== '').slice(0, letters.length + 2);
      };
      const [own, usual] = [await drawn('bg'), await drawn('en')];
      expect([own.length, usual.length]).toEqual([13, 13]);
      expect(letters.split('').filter((_, at) => own[at] === usual[at])).toEqual([]);
      expect(own.slice(-2)).toEqual(usual.slice(-2));
    },
    timeoutMs,
  );

  test(
    'in Chinese has full-width punctuation only',
    async () => {
      const { pdf } = await printMonth('zh', { comments: ['一切都好。'] });
      const text = without(readPdf(pdf).pages.join(''));
      expect(text).toMatch(/[，。：（）]/u);
      expect(text.match(/\p{Script=Han}[,.;:!?()]|[,;:!?(]\p{Script=Han}/gu)).toBeNull();
    },
    timeoutMs,
  );

  test(
    'in Polish ends no line with a word of one letter, on narrow paper either',
    async () => {
      const said =
        'Chleb był a i o u w z a i o u w z a i o u w z dobry, a w sklepie i u pani z kasy o poranku w lecie.';
      const { pdf } = await printMonth('pl', { request: { paper: 'A5' }, comments: [said] });
      const { lines } = readPdf(pdf);
      const endings = lines.filter((words) => words.length > 1 && /^[aiouwz]$/i.test(words.at(-1) ?? ''));
      expect(lines.length).toBeGreaterThan(50);
      expect(endings.map((words) => words.join(' '))).toEqual([]);
    },
    timeoutMs,
  );

  test(
    'in black is without colour, and on A5 without a bitmap or a word outside',
    async () => {
      const { pdf, measured } = await printMonth('pl', { request: { ink: 'black', paper: 'A5' } });
      expectWholeCharts({ pdf, measured }, 'A5', 4);
      const { widthPoints, imageCount, words, pages } = readPdf(pdf);
      expect(Math.round((widthPoints / 72) * 25.4)).toBe(148);
      expect([imageCount, measured]).toMatchObject([0, { overflowing: [] }]);
      expect(words.filter(({ left, right }) => left < 27 || right > widthPoints - 27)).toEqual([]);
      expect(pages.map((_, index) => colouredShare(pdf, index + 1))).toEqual(pages.map(() => 0));
    },
    timeoutMs,
  );
});
