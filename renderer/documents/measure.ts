import { type ChartBox } from '../../electron/contract/printed-document.ts';

/** Names what reaches over the edges of its sheet or of its own box; nothing should, but a line that ends in "…". */
export function overflowing(sheet: HTMLElement): string[] {
  const edges = sheet.getBoundingClientRect();
  // Half a pixel is rounding, not overflow.
  const isOutside = ({ left, right }: DOMRect) => left < edges.left - 0.5 || right > edges.right + 0.5;
  const all = [...sheet.querySelectorAll(':not([aria-hidden] *)')];
  const shortened = new Set(all.filter((element) => getComputedStyle(element).textOverflow === 'ellipsis'));
  return all
    .filter((element) => !isWithin(element.parentElement, shortened))
    .filter(
      (element) =>
        isOutside(element.getBoundingClientRect()) ||
        (!shortened.has(element) && element.scrollWidth > element.clientWidth + 1),
    )
    .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 40)}`);
}

function isWithin(element: Element | null, some: ReadonlySet<Element>): boolean {
  return element !== null && (some.has(element) || isWithin(element.parentElement, some));
}

/** Where the charts of a sheet of known width in millimetres stand on it, and how large they are. */
export function chartBoxes(sheet: HTMLElement, widthMm: number): ChartBox[] {
  const { left, width } = sheet.getBoundingClientRect();
  const millimetre = width / widthMm;
  return [...sheet.querySelectorAll('canvas')].map((chart) => {
    const box = chart.getBoundingClientRect();
    return {
      left: (box.left - left) / millimetre,
      width: box.width / millimetre,
      height: box.height / millimetre,
    };
  });
}
