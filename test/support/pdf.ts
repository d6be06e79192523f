import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word on a page with its edges in points, measured from the upper left corner. */
export type PlacedWord = {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A PDF looked through with Poppler's tools, as anybody else would read it. */
export type PdfReading = {
  /** Text page by page, every space a plain one. */
  readonly pages: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly type: string; readonly isEmbedded: boolean }[];
  readonly imageCount: number;
  readonly title: string;
  readonly isTagged: boolean;
  /** The kinds of its structure elements, such as H1, Table or Figure. */
  readonly tags: ReadonlySet<string>;
  /** The language it claims to be in. */
  readonly language: string;
  readonly widthPoints: number;
  readonly words: readonly PlacedWord[];
  /** Lines as they are broken on paper, each as its words. */
  readonly lines: readonly (readonly string[])[];
};

/** Reads a PDF through a file that is gone afterwards. */
export function readPdf(pdf: Uint8Array): PdfReading {
  return withFile(pdf, (file) => {
    const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1e8 });
    const info = run('pdfinfo', file);
    return {
      pages: run('pdftotext', file, '-').split('\f').slice(0, -1).map(plain),
      fonts: tableRows(run('pdffonts', file)).map((row) => {
        const [, name = '', type = '', embedded] = /^(\S+)\s+(.+?)\s{2,}\S+\s+(yes|no)/.exec(row) ?? [];
        return { name: name.replace(/^[A-Z]{6}\+/, ''), type, isEmbedded: embedded === 'yes' };
      }),
      imageCount: tableRows(run('pdfimages', '-list', file)).length,
      title: plain(/^Title: +(.*)$/m.exec(info)?.[1] ?? ''),
      isTagged: /^Tagged: +yes$/m.test(info),
      tags: new Set([...run('pdfinfo', '-struct', file).matchAll(/^ *([A-Za-z0-9]+)/gm)].map(([, tag = '']) => tag)),
      language: /\/Lang \(([^)]*)\)/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '',
      widthPoints: Number(/^Page size: +([\d.]+)/m.exec(info)?.[1]),
      words: wordsOf(run('pdftotext', '-bbox', file, '-')),
      lines: linesOf(run('pdftotext', '-bbox-layout', file, '-')),
    };
  });
}

function linesOf(bbox: string): string[][] {
  return bbox
    .split('<line ')
    .slice(1)
    .map((line) => [...line.matchAll(/<word [^>]*>([^<]*)/g)].map(([, word = '']) => word));
}

/** Outlines of the letters of a page in the order they are drawn, as Poppler sees them. */
export function outlinesOf(pdf: Uint8Array, page: number): string[] {
  return withFile(pdf, (file) => {
    const args = ['-svg', '-f', String(page), '-l', String(page), file, '-'];
    const svg = execFileSync('pdftocairo', args, { encoding: 'utf8', maxBuffer: 1e8 });
    const shapes = new Map(
      [...svg.matchAll(/id="(glyph[\d-]+)">\s*<path [^>]*?\bd="([^"]*)"/g)].map(([, id = '', shape = '']) => [
        id,
        shape,
      ]),
    );
    return [...svg.matchAll(/<use xlink:href="#(glyph[\d-]+)"/g)].map(([, id = '']) => shapes.get(id) ?? '');
  });
}

type Pixels = { readonly width: number; readonly height: number; readonly bytes: Uint8Array };

/** A page as red, green and blue, three bytes a pixel. */
function drawn(pdf: Uint8Array, page: number, dotsPerInch: number): Pixels {
  return withFile(pdf, (file) => {
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-f', String(page), '-singlefile', file, file]);
    const ppm = readFileSync(`${file}.ppm`);
    const head = /^P6\n(\d+) (\d+)\n\d+\n/.exec(ppm.toString('latin1', 0, 40));
    return { width: Number(head?.[1]), height: Number(head?.[2]), bytes: ppm.subarray(head?.[0].length) };
  });
}

/** Share of the pixels of a page, drawn small, that are not grey. */
export function colouredShare(pdf: Uint8Array, page: number): number {
  const { bytes: pixels } = drawn(pdf, page, 40);
  let coloured = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const channels = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    if (Math.max(...channels) - Math.min(...channels) > 6) coloured += 3;
  }
  return coloured / pixels.length;
}

/** White left beside all ink of a page, words and drawings, in millimetres. */
export function whiteBeside(
  pdf: Uint8Array,
  page: number,
): { readonly left: number; readonly right: number; readonly top: number } {
  const dotsPerInch = 100;
  const { width, bytes } = drawn(pdf, page, dotsPerInch);
  let [left, right, top] = [width, 0, Infinity];
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    if (Math.min(bytes[at] ?? 255, bytes[at + 1] ?? 255, bytes[at + 2] ?? 255) > 240) continue;
    const column = (at / 3) % width;
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, Math.floor(at / 3 / width));
  }
  const millimetres = 25.4 / dotsPerInch;
  return { left: left * millimetres, right: (width - right) * millimetres, top: top * millimetres };
}

function withFile<Value>(pdf: Uint8Array, read: (file: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-pdf-'));
  try {
    const file = join(folder, 'report');
    writeFileSync(file, pdf);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tableRows(table: string): string[] {
  return table
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '');
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function wordsOf(bbox: string): PlacedWord[] {
  return bbox
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          text,
          page: index + 1,
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }),
      ),
    );
}
