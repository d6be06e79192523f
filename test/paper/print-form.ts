import { type FormPage } from '../../electron/contract/form-layout.ts';
import { formCodeText } from '../../electron/domain/form-code.ts';
import { boxShapes, codeShapes, markerShapes } from '../../electron/domain/form-geometry.ts';
import { drawPdf } from '../../electron/files/scan/open-pdf.ts';
import { type Random, seededRandom } from './random.ts';
import { type PrintLine, type SampleForm } from './sample-forms.ts';
import { blankSheet, drawStroke, fillRectangle, type PenPoint, type Sheet } from './sheet-canvas.ts';

/** Prints one page of a sample form on white paper. */
export function printForm(
  form: SampleForm,
  pageIndex: number,
  options: { pixelsPerMm: number; planes: 1 | 3; sheet: string | null },
): Sheet {
  const page = form.layout.pages[pageIndex];
  if (!page) throw new RangeError(`the form has no page ${pageIndex + 1}`);
  const sheet = blankSheet(page.width, page.height, options.pixelsPerMm, options.planes);
  const random = seededRandom(form.layout.surveyVersionId * 31 + pageIndex);
  for (const line of form.lines[pageIndex] ?? []) printLine(sheet, line, random);
  printFrame(sheet, page, {
    form: form.layout.form,
    page: page.page,
    pages: form.layout.pages.length,
    sheet: options.sheet,
  });
  return sheet;
}

function printFrame(sheet: Sheet, page: FormPage, code: Parameters<typeof formCodeText>[0]): void {
  const text = formCodeText(code);
  const shapes = [
    ...page.marks.flatMap(markerShapes),
    ...page.codes.flatMap((place) => codeShapes(text, place)),
    ...page.boxes.flatMap((box) => boxShapes(box)),
    ...page.texts.flatMap((area) => boxShapes(area, 0.2)),
  ];
  for (const { x, y, w, h } of shapes) fillRectangle(sheet, x, y, w, h);
}

/** Letters that are none: a few straight and bent strokes each, as dense as Latin or Chinese print. */
function printLine(sheet: Sheet, line: PrintLine, random: Random): void {
  const isDense = random.chance(0.4);
  const advance = line.height * (isDense ? 1.15 : 0.72);
  for (let x = line.x; x + advance * 0.8 <= line.x + line.width; x += advance) {
    if (!isDense && random.chance(0.15)) continue;
    const strokes = isDense ? random.int(4, 7) : random.int(2, 3);
    for (let at = 0; at < strokes; at += 1) printGlyphStroke(sheet, x, line.y, line.height, advance * 0.85, random);
  }
}

function printGlyphStroke(sheet: Sheet, x: number, base: number, height: number, width: number, random: Random): void {
  const radius = height * random.range(0.045, 0.07);
  const kind = random.next();
  const at = (u: number, v: number): PenPoint => ({ x: x + u * width, y: base - v * height, radius, flow: 1 });
  const [u, v] = [random.next(), random.next()];
  if (kind < 0.35) drawStroke(sheet, [at(u, 0), at(u, random.range(0.6, 1))], [0.93, 0.93, 0.93], null);
  else if (kind < 0.65) drawStroke(sheet, [at(0, v), at(1, v)], [0.93, 0.93, 0.93], null);
  else if (kind < 0.8) drawStroke(sheet, [at(0, 0), at(1, 1)], [0.93, 0.93, 0.93], null);
  else {
    const points = Array.from({ length: 9 }, (_, step) => {
      const angle = (step / 8) * Math.PI * 2;
      return at(0.5 + 0.45 * Math.cos(angle), 0.35 + 0.33 * Math.sin(angle));
    });
    drawStroke(sheet, points, [0.93, 0.93, 0.93], null);
  }
}

/** Prints the pages of a form from its PDF, drawn by the PDF engine: what a shop's printer would put on paper. */
export async function printerOf(
  pdf: Uint8Array,
  pixelsPerMm: number,
): Promise<(pageIndex: number, planes: 1 | 3) => Sheet> {
  const pages = await drawPdf(pdf, pixelsPerMm * 25.4);
  return (pageIndex, planes) => {
    const page = pages[pageIndex];
    if (!page || 'reason' in page) throw new RangeError(`the PDF has no page ${pageIndex + 1}`);
    const { width, height, data } = page;
    return { width, height, pixelsPerMm, planes: Array.from({ length: planes }, () => Uint8Array.from(data, toner)) };
  };
}

/** Black on paper is not quite black. */
function toner(value: number): number {
  return 18 + value * (237 / 255);
}
