import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormLayout } from '../../electron/contract/form-layout.ts';
import { type GreyImage } from '../../electron/files/scan/grey.ts';
import { makeScan, seenThroughFile, withPrintMaps, type Wishes } from './make-scan.ts';
import { printerOf } from './print-form.ts';
import { type PenName } from './pens.ts';
import { type FilledBox } from './respondent.ts';
import { scanClasses, type ScanClass } from './scan-classes.ts';

/** One made scan on disk, with the truth about it and the layout it was printed from. */
export interface PiledPage {
  readonly seed: number;
  readonly kind: ScanClass;
  readonly pen: PenName;
  readonly page: number;
  readonly boxes: readonly FilledBox[];
  readonly layout: FormLayout;
  readonly width: number;
  readonly height: number;
}

/** The kind and seed of the n-th page of a pile that starts at `first`. */
export function pageOf(first: number, index: number): { seed: number; kind: ScanClass } {
  const kind = scanClasses[index % scanClasses.length] ?? 'flatbed';
  return { seed: first + index * 7919, kind };
}

/** What is asked of a pile: seeds, pages, and the part of them that this process makes. */
export interface PileOrder {
  readonly first: number;
  readonly from: number;
  readonly to: number;
}

/** Makes scans once and keeps them, so that a change of the reader is measured without making them again. */
export function makePile(folder: string, { first, from, to }: PileOrder, wishes: Wishes): void {
  mkdirSync(folder, { recursive: true });
  for (let index = from; index < to; index += 1) {
    const file = join(folder, `${String(index).padStart(6, '0')}.scan`);
    if (existsSync(file)) continue;
    const { seed, kind } = pageOf(first, index);
    const made = makeScan(seed, kind, wishes);
    const { width, height, data } = seenThroughFile(made.scan);
    const { boxes, pen } = made.filled;
    const layout = wishes.form ? made.form.layout : withPrintMaps(made.form);
    const page: PiledPage = { seed, kind, pen, page: made.pageIndex + 1, boxes, layout, width, height };
    writeFileSync(`${file}.part`, Buffer.concat([Buffer.from(`${JSON.stringify(page)}\n`), data]));
    renameSync(`${file}.part`, file);
  }
}

/** Reads a pile back, every `parts`-th page beginning with the `part`-th. */
export function* pagesOfPile(folder: string, part = 0, parts = 1): Generator<{ page: PiledPage; image: GreyImage }> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.scan'))
    .toSorted();
  for (let at = part; at < names.length; at += parts) {
    const bytes = readFileSync(join(folder, names[at] ?? ''));
    const end = bytes.indexOf(10);
    const page: PiledPage = JSON.parse(bytes.subarray(0, end).toString());
    const { width, height } = page;
    yield { page, image: { width, height, data: Uint8Array.from(bytes.subarray(end + 1)) } };
  }
}

/** A form printed by the app: its stored layout and its PDF. */
export async function printedForm(layoutPath: string, pdfPath: string): Promise<Wishes> {
  const layout = FormLayout.parse(JSON.parse(readFileSync(layoutPath, 'utf8')));
  const form = { layout, lines: [], pages: layout.pages.length };
  return { form, print: await printerOf(readFileSync(pdfPath), 9) };
}
