import { type PaperSize } from '../../electron/contract/report-document.ts';

/** A sheet and its margins in millimetres; the footer stands in the lower margin. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
};

/** A4 and Letter give the text the same 186 mm, so that a document breaks its lines alike on both. */
export const sheets: Readonly<Record<PaperSize, Sheet>> = {
  A4: { width: 210, height: 297, top: 13, side: 12, bottom: 20 },
  Letter: { width: 215.9, height: 279.4, top: 13, side: 14.95, bottom: 20 },
  A5: { width: 148, height: 210, top: 10, side: 10, bottom: 18 },
};

/** Width and height that are left for the text, in millimetres. */
export function textArea({ width, height, top, side, bottom }: Sheet): {
  readonly width: number;
  readonly height: number;
} {
  return { width: width - 2 * side, height: height - top - bottom };
}
