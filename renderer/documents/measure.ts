/** Names what reaches over the edges of its sheet or of its own box; nothing should. */
export function overflowing(sheet: HTMLElement): string[] {
  const edges = sheet.getBoundingClientRect();
  // Half a pixel is rounding, not overflow.
  const isOutside = ({ left, right }: DOMRect) => left < edges.left - 0.5 || right > edges.right + 0.5;
  return [...sheet.querySelectorAll(':not([aria-hidden] *)')]
    .filter((element) => isOutside(element.getBoundingClientRect()) || element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 40)}`);
}
