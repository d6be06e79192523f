import { beforeAll, describe, expect, test } from 'vitest';
import { type FormLayout } from '../../../../electron/contract/form-layout.ts';
import { unpackPrintMap } from '../../../../electron/files/scan/print-map.ts';
import { testPrint, type PrintTest } from '../../../../electron/files/scan/self-test.ts';
import { scannerPdf } from '../../../paper/pdf.ts';
import { printForm } from '../../../paper/print-form.ts';
import { sampleForm } from '../../../paper/sample-forms.ts';
import { fillRectangle, type Sheet } from '../../../paper/sheet-canvas.ts';

const form = sampleForm(21, 'a5');
const dotsPerInch = 300;

function pdfOf(sheet: Sheet): Buffer {
  return scannerPdf(
    [{ width: sheet.width, height: sheet.height, grey: sheet.planes[0] ?? new Uint8Array(0) }],
    dotsPerInch,
  );
}

function printed(): Sheet {
  return printForm(form, 0, { pixelsPerMm: dotsPerInch / 25.4, planes: 1, sheet: null });
}

function rulesBroken({ problems }: PrintTest): string[] {
  return [...new Set(problems.map(({ rule }) => rule))];
}

let good: PrintTest;

beforeAll(async () => {
  good = await testPrint(pdfOf(printed()), form.layout);
});

describe('the test that every form passes before it is offered for printing', () => {
  test('finds squares and boxes where the layout says', () => {
    expect(good.problems).toEqual([]);
    expect(good.farthestMarkerMm).toBeLessThan(0.1);
    expect(good.farthestBoxMm).toBeLessThan(0.1);
  });

  test('keeps a small picture of the print with the layout, to tell pen from print later', () => {
    const page = good.layout.pages[0];
    const map = unpackPrintMap(page?.print ?? '', page ?? { width: 0, height: 0 });
    const [box] = page?.boxes ?? [];
    if (!map || !box) throw new Error('the map was kept');
    const isPrinted = (x: number, y: number) => map.isPrinted[Math.floor(y * 4) * map.width + Math.floor(x * 4)] === 1;
    expect(isPrinted(13, 13)).toBe(true);
    expect(isPrinted(box.x + box.w / 2, box.y + box.h / 2)).toBe(false);
    expect((page?.print ?? '').length).toBeLessThan(40_000);
  });

  test('stops a form whose layout is not what was printed', async () => {
    const [page] = form.layout.pages;
    if (!page) throw new Error('the form has a page');
    const moved: FormLayout = {
      ...form.layout,
      pages: [{ ...page, boxes: page.boxes.map((box, index) => (index === 3 ? { ...box, y: box.y + 0.4 } : box)) }],
    };
    expect(rulesBroken(await testPrint(pdfOf(printed()), moved))).toContain('boxMoved');
  });

  test('stops a form with print inside a box or a page too few', async () => {
    const sheet = printed();
    const box = form.layout.pages[0]?.boxes[2];
    if (!box) throw new Error('the form has boxes');
    fillRectangle(sheet, box.x + 1, box.y + 1, 2.5, 2.5);
    expect(rulesBroken(await testPrint(pdfOf(sheet), form.layout))).toContain('boxInked');
    const [page] = form.layout.pages;
    const longer: FormLayout = { ...form.layout, pages: page ? [page, { ...page, page: 2 }] : [] };
    expect(rulesBroken(await testPrint(pdfOf(sheet), longer))).toContain('pageCount');
  });
});
