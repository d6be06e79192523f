import { type FormBox } from '../../contract/form-layout.ts';
import { type PageReason, type SheetReading } from '../../contract/sheet-reading.ts';
import { type FormCode } from '../../domain/form-code.ts';
import { decideMarks, usualBand, type MeasuredBox } from '../../domain/mark-decision.ts';
import { type PlacedBox } from './boxes.ts';
import { featureNames } from './features.ts';
import { type GreyImage } from './grey.ts';
import { locateBeside, locatePage, type KnownForms, type LocatedPage, type NotLocated } from './locate-page.ts';
import { measurePage, nowhere, type MeasuredPage } from './measured-page.ts';
import { inkOutside } from './outside-ink.ts';
import { markScore, readerName } from './score.ts';
import { readTexts } from './text-areas.ts';

/** One page as read, without the file it came from, and the view that crops are cut from. */
export interface PageRead {
  readonly reading: Omit<SheetReading, 'file' | 'index'>;
  readonly view: MeasuredPage | null;
}

const leastPageOutline = 0.12;
const notOurs: readonly PageReason[] = ['blankPage', 'noForm', 'unknownForm'];

/** Reads one page: finds the form, measures every box, decides. */
export async function readPage(image: GreyImage, forms: KnownForms): Promise<PageRead> {
  const located = await locatePage(image, forms);
  return 'place' in located ? readLocated(image, located) : noAnswers(located);
}

/** Reads every form on a scan: one, or those of a sheet that was not cut apart, in no particular order. */
export async function readPages(image: GreyImage, forms: KnownForms): Promise<PageRead[]> {
  const first = await locatePage(image, forms);
  if (!('place' in first)) return [noAnswers(first)];
  const pages = [readLocated(image, first)];
  for (let next = await locateBeside(image, forms, first); next; next = await locateBeside(image, forms, next))
    pages.push(readLocated(image, next));
  return pages;
}

function readLocated(image: GreyImage, located: LocatedPage): PageRead {
  if (isCut(image, located)) return noAnswers({ reason: 'pageCut', code: located.code });
  const measured = measurePage(image, located);
  const outline = mean(measured.placed.map(({ quality }) => quality));
  if (measured.placed.length > 0 && outline < leastPageOutline)
    return noAnswers({ reason: 'tooPale', code: located.code });
  const boxes = measured.page.boxes.map((box, index) =>
    measuredBox(box, measured.placed[index] ?? nowhere, measured.features[index]),
  );
  const outside = inkOutside(measured, boxes);
  const decided = decideMarks(
    boxes.map((box, index) => ({ ...box, hasInkOutside: outside[index] ?? false })),
    { ...usualBand, canLoseMarks: measured.isBlackAndWhite },
  );
  return {
    reading: {
      status: 'ok',
      reason: null,
      ...namesOf(located.code),
      quality: {
        markers: located.found.length,
        outline,
        codeOffsetMm: located.offsetMm,
        pixelsPerMm: located.pixelsPerMm,
        quarterTurns: located.quarterTurns,
      },
      ...decided,
      texts: readTexts(measured),
    },
    view: measured,
  };
}

const coverLight = featureNames.indexOf('coverLight');
const fill = featureNames.indexOf('fill');
const ringMost = featureNames.indexOf('ringMost');

/** A box as the decision rule wants it. */
export function measuredBox(
  { q, o, kind }: Pick<FormBox, 'q' | 'o' | 'kind'>,
  { quality, offFieldMm }: PlacedBox,
  row: Float32Array = new Float32Array(featureNames.length),
): MeasuredBox {
  return {
    q,
    o,
    kind,
    score: Math.round(markScore(row) * 100) / 100,
    ink: Math.round((row[coverLight] ?? 0) * 1000) / 1000,
    fill: row[fill] ?? 0,
    spill: row[ringMost] ?? 0,
    outline: quality,
    offFieldMm,
    hasInkOutside: false,
  };
}

/** Whether a box or the middle of a marker lies off the scan: such a page was cut or folded over. */
function isCut(image: GreyImage, { page, place }: LocatedPage): boolean {
  const spot = new Float64Array(2);
  return page.boxes.some(({ x, y, w, h }) =>
    [
      [x, y],
      [x + w, y + h],
    ].some(([cornerX = 0, cornerY = 0]) => {
      place(cornerX, cornerY, spot);
      const [u = 0, v = 0] = spot;
      return u < 0 || v < 0 || u > image.width || v > image.height;
    }),
  );
}

function noAnswers({ reason, code }: NotLocated): PageRead {
  return { reading: pageWithout(reason, code), view: null };
}

/** The reading of a page that gave no answers. */
export function pageWithout(reason: PageReason, code: FormCode | null): PageRead['reading'] {
  const status = notOurs.includes(reason) ? 'not-ours' : 'refused';
  return { status, reason, ...namesOf(code), quality: null, boxes: [], questions: [], texts: [] };
}

function namesOf(code: FormCode | null) {
  return { form: code?.form ?? null, page: code?.page ?? null, sheet: code?.sheet ?? null, reader: readerName };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
