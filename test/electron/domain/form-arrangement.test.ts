import { describe, expect, test } from 'vitest';
import { type FormLayout } from '../../../electron/contract/form-layout.ts';
import { arrangeForm, formAreas, type MeasuredBlock } from '../../../electron/domain/form-arrangement.ts';
import { layoutProblems } from '../../../electron/domain/form-check.ts';
import { papers } from '../../../electron/domain/form-geometry.ts';

function block(q: string, height: number): MeasuredBlock {
  const box = { q, kind: 'single' as const, w: 4.5, h: 4.5, y: 6 };
  return {
    height,
    boxes: [
      { ...box, o: 'a', x: 0 },
      { ...box, o: 'b', x: 20 },
    ],
    texts: [{ q: `${q}-text`, x: 0, y: 14, w: 80, h: height - 16 }],
  };
}

const blocks = Array.from({ length: 7 }, (_, index) => block(`q${index}`, 40));

describe.each(['a4', 'a5', 'letter'] as const)('a form on %s', (paper) => {
  const page = papers[paper];
  const arranged = arrangeForm(page, [20, 5], blocks);
  const pages = arranged.kind === 'placed' ? arranged.pages : [];

  test('has every question once, in order, none of them torn, and a layout that keeps the rules', () => {
    expect(pages.flatMap((one) => one.blocks.map(({ index }) => index))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const { top, bottom } = formAreas(page).content;
    for (const { y } of pages.flatMap((one) => one.blocks)) {
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y + 40).toBeLessThanOrEqual(bottom);
    }
    const layout: FormLayout = {
      form: '00000000',
      version: 1,
      surveyVersionId: 1,
      languages: ['en'],
      pages: pages.map((one) => one.layout),
    };
    expect(layoutProblems(layout)).toEqual([]);
  });

  test('begins below a high head, and only on the first page', () => {
    const high = arrangeForm(page, [45, 5], blocks);
    const tops = (high.kind === 'placed' ? high.pages : []).map((one) => one.blocks[0]?.y ?? 0);
    expect(tops[0]).toBeCloseTo(formAreas(page).head.y + 45 + 2.5);
    expect(tops[1]).toBeCloseTo(formAreas(page).content.top);
  });

  test('goes on to a next page for a box that would end it without its white, and not for a text', () => {
    const { top, bottom } = formAreas(page).content;
    const first = { height: bottom - top - 44.5, boxes: [], texts: [] };
    const box = { q: 'nps', kind: 'single' as const, o: '0', x: 25, y: 35.5, w: 4.5, h: 4.5 };
    const text = { q: 'why', x: 0, y: 10, w: 80, h: 30 };
    const pagesOf = (last: Pick<MeasuredBlock, 'boxes' | 'texts'>) => {
      const found = arrangeForm(page, [0, 0], [first, { height: 40, ...last }]);
      return found.kind === 'placed' ? found.pages.map((one) => one.layout) : [];
    };
    const known = { form: '00000000', version: 1 as const, surveyVersionId: 1, languages: ['en' as const] };
    for (const [last, count] of [
      [{ boxes: [box], texts: [] }, 2],
      [{ boxes: [], texts: [text] }, 1],
    ] as const) {
      const pages = pagesOf(last);
      expect(pages).toHaveLength(count);
      expect(layoutProblems({ ...known, pages })).toEqual([]);
    }
  });

  test('that has a question higher than a page, or more than nine pages, is not made', () => {
    expect(arrangeForm(page, [20, 5], [...blocks, block('long', 240)])).toEqual({ kind: 'tooHigh', block: 7 });
    const many = Array.from({ length: 60 }, (_, index) => block(`q${index}`, 100));
    expect(arrangeForm(page, [20, 5], many)).toEqual({ kind: 'tooManyPages' });
  });
});
