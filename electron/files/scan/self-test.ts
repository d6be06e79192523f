import { type FormLayout, type FormPage } from '../../contract/form-layout.ts';
import { boxLineMm } from '../../domain/form-geometry.ts';
import { layoutProblems, type LayoutProblem } from '../../domain/form-check.ts';
import { codeOffset, readCodeAt } from './code.ts';
import { type GreyImage } from './grey.ts';
import { knownForms, locatePage, type LocatedPage } from './locate-page.ts';
import { measurePage } from './measured-page.ts';
import { drawPdf } from './open-pdf.ts';
import { packPrintMap, printMapOf } from './print-map.ts';
import { readPage } from './read-page.ts';
import { scaledMap, type PlaceOnScan } from './sheet-map.ts';

/** Something that keeps a freshly printed form from being offered: what, on which page, and how far off in millimetres. */
export interface PrintProblem {
  readonly rule:
    LayoutProblem['rule'] | 'pageCount' | 'notFound' | 'markerMoved' | 'codeUnread' | 'boxMoved' | 'boxInked';
  readonly page: number;
  readonly offMm: number;
}

/** The outcome of the print self-test; `layout` carries the picture of the blank form and is the one to store. */
export interface PrintTest {
  readonly problems: readonly PrintProblem[];
  readonly farthestMarkerMm: number;
  readonly farthestBoxMm: number;
  readonly layout: FormLayout;
}

const dotsPerInch = 300;
const pixelsPerMm = dotsPerInch / 25.4;
const markerToleranceMm = 0.1;
const boxToleranceMm = 0.1;

/**
 * Draws the printed PDF and reads it as a scan: squares and codes where the layout says, every box found empty. A form
 * with several copies in one file is tested on its first copy.
 */
export async function testPrint(pdf: Uint8Array, layout: FormLayout): Promise<PrintTest> {
  const problems: PrintProblem[] = layoutProblems(layout).map(({ rule, page }) => ({ rule, page, offMm: 0 }));
  const drawn = await drawPdf(pdf, dotsPerInch);
  if (drawn.length === 0 || drawn.length % layout.pages.length !== 0)
    problems.push({ rule: 'pageCount', page: drawn.length, offMm: 0 });
  let farthestMarkerMm = 0;
  let farthestBoxMm = 0;
  const pages: FormPage[] = [];
  for (const [index, page] of layout.pages.entries()) {
    const image = drawn[index];
    if (!image || 'reason' in image) {
      problems.push({ rule: 'notFound', page: page.page, offMm: 0 });
      pages.push(page);
      continue;
    }
    const tested = await testPage(image, page, layout);
    problems.push(...tested.problems);
    farthestMarkerMm = Math.max(farthestMarkerMm, tested.markerMm);
    farthestBoxMm = Math.max(farthestBoxMm, tested.boxMm);
    pages.push({ ...page, print: packPrintMap(printMapOf(image, nominal, page)) });
  }
  return { problems, farthestMarkerMm, farthestBoxMm, layout: { ...layout, pages } };
}

/** Where a place of the page lies when it is drawn without any distortion. */
const nominal: PlaceOnScan = scaledMap(pixelsPerMm);

async function testPage(image: GreyImage, page: FormPage, layout: FormLayout) {
  const problems: PrintProblem[] = [];
  const add = (rule: PrintProblem['rule'], offMm = 0) => problems.push({ rule, page: page.page, offMm });
  const forms = knownForms([layout]);
  const located = await locatePage(image, forms);
  if (!('place' in located) || located.page.page !== page.page) {
    add('notFound');
    return { problems, markerMm: 0, boxMm: 0 };
  }
  const markerMm = farthestMarker(located);
  if (markerMm > markerToleranceMm || located.found.length < 8) add('markerMoved', markerMm);
  for (const where of page.codes) {
    const seen = await readCodeAt(image, nominal, where);
    if (!seen || codeOffset(seen, nominal, where).offsetMm > 0.5) add('codeUnread');
  }
  const { placed } = measurePage(image, { ...located, place: nominal, pixelsPerMm });
  const boxMm = Math.max(0, ...placed.map(({ dx, dy }) => Math.hypot(dx, dy)));
  if (boxMm > boxToleranceMm || placed.some(({ quality }) => quality < 0.5)) add('boxMoved', boxMm);
  const { reading } = await readPage(image, forms);
  if (reading.boxes.some(({ state }) => state !== 'empty')) add('boxInked', boxLineMm);
  return { problems, markerMm, boxMm };
}

function farthestMarker({ page, found }: LocatedPage): number {
  const spot = new Float64Array(2);
  return Math.max(
    ...found.map(({ index, scan }) => {
      const mark = page.marks[index] ?? { x: 0, y: 0, w: 0, h: 0 };
      nominal(mark.x + mark.w / 2, mark.y + mark.h / 2, spot);
      return Math.hypot(scan.x - (spot[0] ?? 0), scan.y - (spot[1] ?? 0)) / pixelsPerMm;
    }),
  );
}
