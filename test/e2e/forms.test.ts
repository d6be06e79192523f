import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { type FormLayout, type PageRectangle } from '../../electron/contract/form-layout.ts';
import { forms as contract, PrintedForm } from '../../electron/contract/forms.ts';
import { parseFormCode } from '../../electron/domain/form-code.ts';
import { boxLineMm } from '../../electron/domain/form-geometry.ts';
import { type GreyImage } from '../../electron/files/scan/grey.ts';
import { drawPdf } from '../../electron/files/scan/open-pdf.ts';
import { type PrintJob } from '../../electron/handlers/context.ts';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { createPrinter } from '../../electron/hosts/browser/printer.ts';
import { rendererFolder } from '../../electron/hosts/renderer-folder.ts';
import { openTestShop, type TestApp } from '../support/app.ts';
import { readPdf } from '../support/pdf.ts';
import { everyQuestionType, openedSurvey } from '../support/surveys.ts';

const program = findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync });
const printer = createPrinter(program, rendererFolder);

/** A printer may have to wait for a busy machine. */
const timeoutMs = 240_000;

type Printed = {
  readonly id: number;
  readonly answer: ReturnType<typeof contract.print.output.parse>;
  readonly pdfs: Uint8Array[];
};

async function shop(): Promise<{ app: TestApp; pdfs: Uint8Array[] }> {
  const pdfs: Uint8Array[] = [];
  const printPdf = async (job: PrintJob) => {
    const done = await printer(job);
    pdfs.push(done.pdf);
    return done;
  };
  return { app: await openTestShop({ printPdf }), pdfs };
}

async function printed(request: object, questions = everyQuestionType()): Promise<Printed & { app: TestApp }> {
  const { app, pdfs } = await shop();
  const { id } = await openedSurvey(app, { questions, anonymity: 'anonymous' });
  const answer = contract.print.output.parse(await app.ask('forms.print', { surveyId: id, ...request }));
  return { id, answer, pdfs, app };
}

/** The middle and the edges of all ink in and round a box, in millimetres, found without the reader of scans. */
function inkIn({ data, width }: GreyImage, { x, y, w, h }: PageRectangle, pixelsPerMm: number): PageRectangle {
  const [left, top, right, bottom] = [x - 1.2, y - 1.2, x + w + 1.2, y + h + 1.2].map((mm) =>
    Math.round(mm * pixelsPerMm),
  );
  const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let row = top ?? 0; row < (bottom ?? 0); row += 1)
    for (let column = left ?? 0; column < (right ?? 0); column += 1) {
      if ((data[row * width + column] ?? 255) > 140) continue;
      found.left = Math.min(found.left, column);
      found.right = Math.max(found.right, column + 1);
      found.top = Math.min(found.top, row);
      found.bottom = Math.max(found.bottom, row + 1);
    }
  const [inkX, inkY] = [found.left / pixelsPerMm, found.top / pixelsPerMm];
  return { x: inkX, y: inkY, w: found.right / pixelsPerMm - inkX, h: found.bottom / pixelsPerMm - inkY };
}

/** Distance of the farthest edge of any box from where the layout has it, in millimetres. */
async function farthestEdge(pdf: Uint8Array, layout: FormLayout, dotsPerInch: number): Promise<number> {
  const images = await drawPdf(pdf, dotsPerInch);
  const distances = layout.pages.flatMap(({ boxes, page }) => {
    const image = images[page - 1];
    if (!image || 'reason' in image) throw new Error(`page ${page} was not drawn`);
    return boxes.flatMap((box) => {
      const ink = inkIn(image, box, dotsPerInch / 25.4);
      const ends = (place: PageRectangle) => [place.x, place.y, place.x + place.w, place.y + place.h];
      return ends(ink).map((end, index) => Math.abs(end - (ends(box)[index] ?? 0)));
    });
  });
  return Math.max(...distances);
}

describe.each([
  { languages: ['bg', 'en'], paper: 'A4', tag: 'bg', words: ['Благодарим Ви!', 'Thank you!'] },
  { languages: ['zh'], paper: 'A5', tag: 'zh-CN', words: ['谢谢！', '（可多选）'] },
  { languages: ['pl'], paper: 'Letter', tag: 'pl', words: ['Dziękujemy!', 'Proszę zamalować kratkę'] },
] as const)('the printed form in $languages on $paper', ({ languages, paper, tag, words }) => {
  test(
    'has every box within 0.3 mm of its stored layout at 150, 200 and 300 dpi, and holds every option once',
    async () => {
      const { answer, pdfs, app } = await printed({ languages, paper });
      const stored = PrintedForm.parse(await app.ask('forms.get', { form: answer.formId }));
      expect(stored.layout).toEqual(answer.layout);
      const [pdf] = pdfs;
      if (!pdf) throw new Error('Nothing was printed');
      for (const dotsPerInch of [150, 200, 300])
        expect(await farthestEdge(pdf, stored.layout, dotsPerInch)).toBeLessThan(boxLineMm);
      const boxes = stored.layout.pages.flatMap((page) => page.boxes);
      expect(new Set(boxes.map(({ q, o }) => `${q} ${o}`)).size).toBe(boxes.length);
      expect(boxes.filter(({ q }) => q === 'nps').map(({ o }) => o)).toEqual(
        Array.from({ length: 11 }, (_, at) => String(at)),
      );
      expect(stored.layout.pages.flatMap((page) => page.texts).map(({ q }) => q)).toEqual(['walletShare', 'why']);
      const { fonts, imageCount, pages, isTagged } = readPdf(pdf);
      expect([imageCount, isTagged, pages.length]).toEqual([0, true, stored.layout.pages.length]);
      expect(Buffer.from(pdf).toString('latin1')).toContain(`/Lang (${tag})`);
      expect(fonts.filter(({ type, isEmbedded }) => type !== 'CID TrueType' || !isEmbedded)).toEqual([]);
      const text = pages.join('').replaceAll(/\s/gu, '');
      for (const word of words) expect(text).toContain(word.replaceAll(/\s/gu, ''));
      const code = /RG1:[0-9A-Z:/]+/.exec(pages.join(''))?.[0] ?? '';
      expect(parseFormCode(code)).toMatchObject({ form: answer.formId, page: 1, pages: stored.layout.pages.length });
    },
    timeoutMs,
  );
});

describe('printing a form again', () => {
  const short = everyQuestionType().filter(({ code }) => code === 'csat' || code === 'why');

  test(
    'keeps its name, and numbered copies go on where the last ones ended, two on one sheet',
    async () => {
      const { id, answer, pdfs, app } = await printed({ languages: ['en'], copies: 3, isPaired: true }, short);
      expect(answer.pages).toBe(2);
      const sheets = readPdf(pdfs.at(-1) ?? new Uint8Array());
      expect(Math.round((sheets.widthPoints / 72) * 25.4)).toBe(297);
      const numbers = (pages: readonly string[]) =>
        [...pages.join('').matchAll(/RG1:[0-9A-Z:/]+/g)].map(([code]) => parseFormCode(code)?.sheet);
      expect(numbers(sheets.pages)).toEqual(['000001', '000002', '000003']);
      const again = contract.print.output.parse(
        await app.ask('forms.print', { surveyId: id, languages: ['en'], paper: 'A5', copies: 2 }),
      );
      expect(again.formId).toBe(answer.formId);
      expect(numbers(readPdf(pdfs.at(-1) ?? new Uint8Array()).pages)).toEqual(['000004', '000005']);
    },
    timeoutMs,
  );

  test(
    'in a language without words, or with a question longer than a page, is refused in one sentence',
    async () => {
      const long = { ...short[0], code: 'long', texts: { zh: '很'.repeat(2000) } };
      const { app } = await shop();
      const { id } = await openedSurvey(app, { questions: [long] });
      const ask = (rest: object) => app.refusal('forms.print', { surveyId: id, ...rest });
      expect(await ask({ languages: ['pl'] })).toMatchObject({ code: 'questionWithoutText' });
      expect(await ask({ languages: ['zh', 'zh'] })).toMatchObject({ code: 'invalidInput' });
      expect(await ask({ languages: ['zh'], paper: 'A4', isPaired: true })).toMatchObject({ code: 'formNeedsA5' });
      expect(await ask({ languages: ['zh'], paper: 'A5' })).toEqual({
        code: 'formQuestionTooLong',
        params: { question: 1 },
      });
      expect(await app.ask('forms.list', { surveyId: id })).toEqual([]);
    },
    timeoutMs,
  );
});
