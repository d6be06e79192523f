import { inflateSync } from 'node:zlib';

/** A rectangle in millimetres from the upper left corner of its page. */
export type DrawnBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const pointsPerMm = 72 / 25.4;

/** The drawing instructions in a PDF as Chromium writes it, page by page and group by group. */
function drawings(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const end = text.indexOf('endstream', index + length);
    try {
      const drawing = inflateSync(file.subarray(index + length, end)).toString('latin1');
      return /^[-\d.]+ 0 0 [-\d.]+ 0 [-\d.]+ cm\n/.test(drawing) ? [drawing] : [];
    } catch {
      // Fonts and tables of the file are no drawings, and some are not packed like them.
      return [];
    }
  });
}

/**
 * Where the charts of a PDF were drawn: the rectangle that a figure's lines and letters are cut to, which is the picture
 * as far as it is on its page.
 */
export function drawnCharts(pdf: Uint8Array): DrawnBox[] {
  return drawings(pdf).flatMap((drawing) => {
    const scale = Number(/^[-\d.]+/.exec(drawing)?.[0]) / pointsPerMm;
    // A figure that begins by going back to the state before it is the mask of the next one, not a picture.
    const figures = drawing.matchAll(
      /\/Figure <<[^>]*>>BDC\n(?!Q)[^]*?([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re\nW\*? n/g,
    );
    return [...figures].map(([, ...numbers]) => {
      const [x = 0, y = 0, w = 0, h = 0] = numbers.map((number) => Number(number) * scale);
      return { left: x, top: y, right: x + w, bottom: y + h };
    });
  });
}

/** Letters that no font of a PDF had, drawn as the font's empty box: its glyph of number 0. */
export function missingGlyphs(pdf: Uint8Array): { readonly missing: number; readonly drawn: number } {
  const glyphs = drawings(pdf)
    .flatMap((drawing) => [...drawing.matchAll(/<((?:[0-9A-F]{4})+)>(?= Tj|[^\n[\]]*\] TJ)/g)])
    .flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? []);
  return { missing: glyphs.filter((code) => code === '0000').length, drawn: glyphs.length };
}
