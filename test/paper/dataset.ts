import { appendFileSync, closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { type BoxKind } from '../../electron/contract/form-layout.ts';
import { patchSide, type BoxPatch } from '../../electron/files/scan/box-patch.ts';
import { type PlacedBox } from '../../electron/files/scan/boxes.ts';
import { featureNames, pageFeatures } from '../../electron/files/scan/features.ts';
import { type GreyImage } from '../../electron/files/scan/grey.ts';
import { knownForms, locatePage } from '../../electron/files/scan/locate-page.ts';
import { measurePage, nowhere } from '../../electron/files/scan/measured-page.ts';
import { pagesOfPile, type PiledPage } from './pile.ts';
import { type FilledBox } from './respondent.ts';

/** One box of a made scan as the reader cut it out, with the truth about it. */
export interface KnownBox extends FilledBox {
  readonly q: string;
  readonly o: string;
  readonly kind: BoxKind;
  readonly x: number;
  readonly y: number;
  readonly placed: PlacedBox;
  readonly paper: number;
}

/** One made scan; `boxes` is empty where the reader did not find the page. */
export interface KnownPage extends Pick<PiledPage, 'seed' | 'kind' | 'pen'> {
  readonly canLoseMarks: boolean;
  readonly boxes: readonly KnownBox[];
}

const patchBytes = patchSide * patchSide;

/** Finds the boxes on the scans of a pile and keeps their pictures, so that features can be tried out in no time. */
export async function collect(file: string, folder: string, part: number, parts: number): Promise<void> {
  writeFileSync(`${file}.jsonl`, '');
  const patches = openSync(`${file}.patches`, 'w');
  for (const { page, image } of pagesOfPile(folder, part, parts)) {
    const { known, pictures } = await knownPage(page, image);
    for (const picture of pictures) writeSync(patches, picture);
    appendFileSync(`${file}.jsonl`, `${JSON.stringify(known)}\n`);
  }
  closeSync(patches);
}

async function knownPage(
  { seed, kind, pen, boxes: truths, layout }: PiledPage,
  image: GreyImage,
): Promise<{ known: KnownPage; pictures: Uint8Array[] }> {
  const located = await locatePage(image, knownForms([layout]));
  const known = { seed, kind, pen };
  if (!('place' in located)) return { known: { ...known, canLoseMarks: false, boxes: [] }, pictures: [] };
  const { placed, patches, isBlackAndWhite: canLoseMarks } = measurePage(image, located);
  const boxes = located.page.boxes.map(({ q, o, kind: asked, x, y }, index): KnownBox => {
    const truth = truths[index] ?? { truth: 'empty', how: 'none' };
    const rest = { placed: placed[index] ?? nowhere, paper: patches[index]?.paper ?? 1 };
    return { ...truth, q, o, kind: asked, x, y, ...rest };
  });
  const pictures = patches.map(({ darkness }) => Uint8Array.from(darkness, (value) => Math.round(value * 255)));
  return { known: { ...known, canLoseMarks, boxes }, pictures };
}

/** Reads a collection back, page by page, with the features that the reader works out now. */
export function* readCollection(file: string): Generator<{ page: KnownPage; features: Float32Array[] }> {
  const patches = openSync(`${file}.patches`, 'r');
  for (const line of readFileSync(`${file}.jsonl`, 'utf8').split('\n')) {
    if (line === '') continue;
    const page: KnownPage = JSON.parse(line);
    const bytes = new Uint8Array(patchBytes * page.boxes.length);
    readSync(patches, bytes);
    const cut = page.boxes.map(({ paper }, index): BoxPatch => ({
      darkness: Float32Array.from(bytes.subarray(index * patchBytes, (index + 1) * patchBytes), (value) => value / 255),
      paper,
    }));
    const placed = page.boxes.map((box) => box.placed);
    yield { page, features: page.boxes.length > 0 ? pageFeatures(cut, placed, page.boxes).rows : [] };
  }
  closeSync(patches);
}

const faintestPeak = 0.045;
const leastCoverOnFax = 0.015;
const leastCancelled = 0.5;

/**
 * Whether a mark left no trace that a person could see on the scan: no spot clearly darker than the paper, or next to no
 * black pixel on a black-and-white scan; or a crossed-out box looks like an ordinary mark. These are lost to any reader and
 * are counted apart.
 */
export function isLost(box: Pick<FilledBox, 'truth'>, page: Pick<KnownPage, 'kind'>, row: Float32Array): boolean {
  if (box.truth === 'cancelled') return (row[fill] ?? 0) < leastCancelled;
  if (box.truth !== 'marked') return false;
  if (page.kind === 'fax1bit') return (row[inkMean] ?? 0) < leastCoverOnFax;
  return (row[peak] ?? 0) < faintestPeak;
}

const inkMean = featureNames.indexOf('inkMean');
const fill = featureNames.indexOf('fill');
const peak = featureNames.indexOf('peak');
