import { BoxKind, type FormBox, type FormText } from '../../../electron/contract/form-layout.ts';
import { type MeasuredBlock } from '../../../electron/domain/form-arrangement.ts';
import { boxSizeMm } from '../../../electron/domain/form-geometry.ts';

function partOf(data: string | undefined): { q: string; o: string; kind: BoxKind } {
  const parsed: unknown = JSON.parse(data ?? '[]');
  const [q, o, kind]: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
  return { q: String(q), o: String(o), kind: BoxKind.parse(kind) };
}

/** What the browser made of one block, in millimetres; `millimetre` is how many of the screen's units one has. */
export function measureBlock(block: HTMLElement, millimetre: number): MeasuredBlock {
  const origin = block.getBoundingClientRect();
  const place = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      x: (left - origin.left) / millimetre,
      y: (top - origin.top) / millimetre,
      w: width / millimetre,
      h: height / millimetre,
    };
  };
  const all = (selector: string) => [...block.querySelectorAll<HTMLElement>(selector)];
  return {
    height: origin.height / millimetre,
    boxes: all('[data-box]').map((element): FormBox => {
      const { x, y } = place(element);
      return { ...partOf(element.dataset.box), x, y, w: boxSizeMm, h: boxSizeMm };
    }),
    texts: all('[data-text]').map((element): FormText => {
      const { x, y, w, h } = place(element);
      const [width, height] = [w, h].map((side) => Math.round(side * 100) / 100);
      return { q: element.dataset.text ?? '', x, y, w: width ?? w, h: height ?? h };
    }),
  };
}
