import { appendFileSync, closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { type BoxKind } from '../../electron/contract/form-layout.ts';
import { patchSide, type BoxPatch } from '../../electron/files/scan/box-patch.ts';
import { type PlacedBox } from '../../electron/files/scan/boxes.ts';
import { featureNames, pageFeatures } from '../../electron/files/scan/features.ts';
import { knownForms, locatePage } from '../../electron/files/scan/locate-page.ts';
import { measurePage } from '../../electron/files/scan/measured-page.ts';
import { makeScan, seenThroughFile } from './make-scan.ts';
import { type PenName } from './pens.ts';
import { type BoxTruth, type FilledBox } from './respondent.ts';
import { scanClasses, type ScanClass } from './scan-classes.ts';

/** One box of a made scan as the reader cut it out, with the truth about it. */
export interface KnownBox {
  readonly q: string;
  readonly o: string;
  readonly kind: BoxKind;
  readonly truth: BoxTruth;
  readonly how: FilledBox['how'];
  readonly placed: PlacedBox;
  readonly paper: number;
}

/** One made scan; `boxes` is empty where the reader did not find the page. */
export interface KnownPage {
  readonly seed: number;
  readonly kind: ScanClass;
  readonly pen: PenName;
  readonly boxes: readonly KnownBox[];
}

const patchBytes = patchSide * patchSide;

/** The kind and seed of the n-th page of a collection that starts at `first`. */
export function pageOf(first: number, index: number): { seed: number; kind: ScanClass } {
  const kind = scanClasses[index % scanClasses.length] ?? 'flatbed';
  return { seed: first + index * 7919, kind };
}

/** Makes scans, finds their boxes and keeps the pictures of these, so that features can be tried out without new scans. */
export async function collect(file: string, first: number, count: number): Promise<void> {
  writeFileSync(`${file}.jsonl`, '');
  const patches = openSync(`${file}.patches`, 'w');
  for (let index = 0; index < count; index += 1) {
    const { seed, kind } = pageOf(first, index);
    const { page, pictures } = await knownPage(seed, kind);
    for (const picture of pictures) writeSync(patches, picture);
    appendFileSync(`${file}.jsonl`, `${JSON.stringify(page)}\n`);
    globalThis.gc?.();
  }
  closeSync(patches);
}

async function knownPage(seed: number, kind: ScanClass): Promise<{ page: KnownPage; pictures: Uint8Array[] }> {
  const made = makeScan(seed, kind);
  const image = seenThroughFile(made.scan);
  const located = await locatePage(image, knownForms([made.form.layout]));
  const page = { seed, kind, pen: made.filled.pen };
  if (!('place' in located)) return { page: { ...page, boxes: [] }, pictures: [] };
  const { placed, patches } = measurePage(image, located);
  const boxes = located.page.boxes.map((box, index): KnownBox => {
    const { truth, how } = made.filled.boxes[index] ?? { truth: 'empty', how: 'none' };
    return {
      q: box.q,
      o: box.o,
      kind: box.kind,
      truth,
      how,
      placed: placed[index] ?? { dx: 0, dy: 0, quality: 0, offFieldMm: 0 },
      paper: patches[index]?.paper ?? 1,
    };
  });
  const pictures = patches.map(({ darkness }) => Uint8Array.from(darkness, (value) => Math.round(value * 255)));
  return { page: { ...page, boxes }, pictures };
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
    yield { page, features: page.boxes.length > 0 ? pageFeatures(cut, placed).rows : [] };
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
export function isLost(box: Pick<KnownBox, 'truth'>, page: Pick<KnownPage, 'kind'>, row: Float32Array): boolean {
  if (box.truth === 'cancelled') return (row[fill] ?? 0) < leastCancelled;
  if (box.truth !== 'marked') return false;
  if (page.kind === 'fax1bit') return (row[coverDark] ?? 0) < leastCoverOnFax;
  return (row[peak] ?? 0) < faintestPeak;
}

const coverDark = featureNames.indexOf('coverDark');
const fill = featureNames.indexOf('fill');
const peak = featureNames.indexOf('peak');
