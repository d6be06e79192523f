import { Transformer } from '@napi-rs/image';
import { type FormLayout } from '../../electron/contract/form-layout.ts';
import { type Paper } from '../../electron/domain/form-geometry.ts';
import { toGrey, type GreyImage } from '../../electron/files/scan/grey.ts';
import { packPrintMap, printMapOf } from '../../electron/files/scan/print-map.ts';
import { scaledMap } from '../../electron/files/scan/sheet-map.ts';
import { type Picture } from './film.ts';
import { greyJpeg } from './jpeg.ts';
import { type Pen } from './pens.ts';
import { printForm } from './print-form.ts';
import { seededRandom } from './random.ts';
import { fillForm, usualHabits, type FilledPage, type Habits } from './respondent.ts';
import { sampleForm, type SampleForm } from './sample-forms.ts';
import { type Sheet } from './sheet-canvas.ts';
import { hasColour, scanSheet, wearAfter, wearBefore, type Scan, type ScanClass } from './scan-classes.ts';

/** A page that was printed, filled in and scanned, with the truth about it. */
export interface MadeScan {
  readonly form: SampleForm;
  readonly pageIndex: number;
  readonly filled: FilledPage;
  readonly scan: Scan;
}

/** What may be given instead of left to chance; `isSmall` makes a coarse grey scan in a fraction of the time. */
export interface Wishes {
  readonly form?: SampleForm;
  readonly habits?: Habits;
  readonly pen?: Pen;
  readonly paper?: Paper;
  readonly isSmall?: boolean;
  readonly print?: (pageIndex: number, planes: 1 | 3) => Sheet;
}

/** Makes one scan; everything follows from the seed. */
export function makeScan(seed: number, kind: ScanClass, options: Wishes = {}): MadeScan {
  const random = seededRandom(seed);
  const paper = options.paper ?? random.pick<Paper>(['a4', 'a5', 'a5', 'a4', 'a5', 'letter']);
  const form = options.form ?? sampleForm(random.int(1, 400), paper);
  const pageIndex = random.int(0, form.layout.pages.length - 1);
  const planes = !options.isSmall && hasColour(kind, random) ? 3 : 1;
  const pixelsPerMm = options.isSmall ? 7 : random.chance(0.12) ? 12 : 9;
  const sheet =
    options.print?.(pageIndex, planes) ?? printForm(form, pageIndex, { pixelsPerMm, planes, sheet: '000001' });
  wearBefore(sheet, kind, random.fork());
  const page = form.layout.pages[pageIndex];
  if (!page) throw new RangeError('the form has no such page');
  const filled = fillForm(sheet, page, options.habits ?? usualHabits, random.fork(), options.pen);
  wearAfter(sheet, kind, random.fork());
  return { form, pageIndex, filled, scan: scanSheet(sheet, kind, random.fork(), options.isSmall) };
}

/** The file a scanner or phone would write: JPEG where it is squeezed, else PNG. */
export function scanFile({ picture, jpegQuality }: Scan): Uint8Array {
  if (jpegQuality === null) return new Transformer(portableMap(picture)).pngSync();
  const { width, height, channels, data } = picture;
  if (channels === 1) return greyJpeg(width, height, data, jpegQuality);
  return new Transformer(portableMap(picture)).jpegSync(jpegQuality);
}

/** What a reader gets to see after the file was written and opened again. */
export function seenThroughFile(scan: Scan): GreyImage {
  const { width, height, channels, data } = scan.picture;
  if (scan.jpegQuality === null) return toGrey(width, height, channels, data);
  const pixels = new Transformer(scanFile(scan)).rawPixelsSync();
  return toGrey(width, height, pixels.length / (width * height), pixels);
}

/** The picture in the plainest of formats (PGM or PPM), which every decoder takes. */
export function portableMap({ width, height, channels, data }: Picture): Uint8Array {
  return Buffer.concat([Buffer.from(`P${channels === 1 ? 5 : 6}\n${width} ${height}\n255\n`), data]);
}

/** The form's layout with the picture of its print in it, as the print self-test would store it. */
export function withPrintMaps(form: SampleForm): FormLayout {
  const pages = form.layout.pages.map((page, index) => {
    const sheet = printForm(form, index, { pixelsPerMm: 8, planes: 1, sheet: null });
    const image = { width: sheet.width, height: sheet.height, data: sheet.planes[0] ?? new Uint8Array(0) };
    return { ...page, print: packPrintMap(printMapOf(image, scaledMap(8), page)) };
  });
  return { ...form.layout, pages };
}
