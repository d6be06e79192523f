import { type FormBox, type FormPage, type FormText } from '../contract/form-layout.ts';
import {
  boxClearMm,
  boxInsetMm,
  codeClearMm,
  codeRectangles,
  markerRectangles,
  type PageSize,
  type Paper,
  papers,
} from './form-geometry.ts';
import { type PaperSize } from '../contract/report-document.ts';

/** A part of a form as the browser laid it out, in millimetres; boxes and texts count from its own top left corner. */
export interface MeasuredBlock {
  readonly height: number;
  readonly boxes: readonly FormBox[];
  readonly texts: readonly FormText[];
}

/** Which blocks stand on a page, and how far down. */
export interface ArrangedPage {
  readonly blocks: readonly { readonly index: number; readonly y: number }[];
  readonly layout: FormPage;
}

/** Where the parts of a page may stand, in millimetres. */
export interface FormAreas {
  readonly head: { readonly x: number; readonly y: number; readonly w: number };
  readonly content: { readonly x: number; readonly w: number; readonly top: number; readonly bottom: number };
  readonly foot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** Pages that a form may have, because its code has one digit for them. */
export const mostFormPages = 9;

const gapMm = 4.5;
const headGapMm = 2.5;

/** The size of a paper as documents name it. */
export function formPageSize(paper: PaperSize): PageSize {
  const names: Record<PaperSize, Paper> = { A4: 'a4', A5: 'a5', Letter: 'letter' };
  return papers[names[paper]];
}

/** Head beside the upper code, foot beside the lower one, questions between them and between the squares at the sides. */
export function formAreas(page: PageSize): FormAreas {
  const [upper, lower] = codeRectangles(page);
  const side = boxInsetMm + 0.1;
  const [upperLeft = 0, upperTop = 0, upperEnd = 0] = upper ? [upper.x, upper.y, upper.y + upper.h] : [];
  const [lowerTop = 0, lowerRight = 0] = lower ? [lower.y, lower.x + lower.w] : [];
  const footX = lowerRight + codeClearMm + 1;
  return {
    head: { x: side, y: upperTop, w: upperLeft - codeClearMm - 1 - side },
    content: {
      x: side,
      w: page.width - 2 * side,
      top: upperEnd + codeClearMm + 0.3,
      bottom: lowerTop - codeClearMm - 0.5,
    },
    foot: { x: footX, y: lowerTop, w: page.width - side - footX, h: page.height - lowerTop - upperTop },
  };
}

/** What a block takes from its top down: its height, and the white below a box that ends it. */
function roomOf({ height, boxes }: MeasuredBlock): number {
  return Math.max(height, ...boxes.map((box) => box.y + box.h + boxClearMm));
}

/**
 * Fills pages with blocks from top to bottom, none of them torn. `heads` are the heights of the head on the first and on
 * later pages. Says which block is higher than a page, or that there are more pages than a code can count.
 */
export function arrangeForm(
  page: PageSize,
  heads: readonly [first: number, later: number],
  blocks: readonly MeasuredBlock[],
):
  | { readonly kind: 'placed'; readonly pages: readonly ArrangedPage[] }
  | { readonly kind: 'tooHigh'; readonly block: number }
  | { readonly kind: 'tooManyPages' } {
  const { head, content } = formAreas(page);
  const topOf = (height: number) => Math.max(content.top, head.y + height + headGapMm);
  const pages: { index: number; y: number }[][] = [[]];
  let y = topOf(heads[0]);
  for (const [index, block] of blocks.entries()) {
    const room = roomOf(block);
    if (y + room > content.bottom && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      y = topOf(heads[1]);
    }
    if (y + room > content.bottom) return { kind: 'tooHigh', block: index };
    pages.at(-1)?.push({ index, y });
    y += block.height + gapMm;
  }
  if (pages.length > mostFormPages) return { kind: 'tooManyPages' };
  return {
    kind: 'placed',
    pages: pages.map((placed, index) => ({ blocks: placed, layout: pageLayout(page, index + 1, placed, blocks) })),
  };
}

function pageLayout(
  page: PageSize,
  number: number,
  placed: ArrangedPage['blocks'],
  blocks: readonly MeasuredBlock[],
): FormPage {
  const { x } = formAreas(page).content;
  const moved = <Part extends FormBox | FormText>(parts: (block: MeasuredBlock) => readonly Part[]): Part[] =>
    placed.flatMap(({ index, y }) => {
      const block = blocks[index];
      return block ? parts(block).map((part) => ({ ...part, x: hundredth(part.x + x), y: hundredth(part.y + y) })) : [];
    });
  return {
    page: number,
    width: page.width,
    height: page.height,
    marks: markerRectangles(page),
    codes: codeRectangles(page),
    boxes: moved((block) => block.boxes),
    texts: moved((block) => block.texts),
  };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
