import { describe, expect, test } from 'vitest';
import { FormLayout, type FormPage } from '../../../electron/contract/form-layout.ts';
import { layoutProblems } from '../../../electron/domain/form-check.ts';
import { type Paper } from '../../../electron/domain/form-geometry.ts';
import { sampleForm } from '../../paper/sample-forms.ts';

function withPage(change: (page: FormPage) => FormPage): FormLayout {
  const { layout } = sampleForm(7, 'a4', 2);
  return { ...layout, pages: layout.pages.map((page, index) => (index === 0 ? change(page) : page)) };
}

function rulesBroken(layout: FormLayout): string[] {
  return [...new Set(layoutProblems(layout).map(({ rule }) => rule))];
}

describe('a form before it is printed', () => {
  test.each(['a4', 'a5', 'letter'] satisfies Paper[])('on %s passes when it keeps the rules', (paper) => {
    for (const seed of [1, 2, 3]) {
      const { layout } = sampleForm(seed, paper, 3);
      expect(FormLayout.parse(layout)).toEqual(layout);
      expect(layoutProblems(layout)).toEqual([]);
    }
  });

  test('is refused when the printer page was scaled', () => {
    const layout = withPage((page) => ({ ...page, width: 200, height: 282.9 }));
    expect(rulesBroken(layout)).toContain('paper');
  });

  test('is refused when a square slipped by half a millimetre', () => {
    const layout = withPage((page) => ({
      ...page,
      marks: page.marks.map((mark, index) => (index === 5 ? { ...mark, y: mark.y + 0.5 } : mark)),
    }));
    expect(rulesBroken(layout)).toEqual(['markerPlace']);
  });

  test('is refused when a box is too small, too close to another, or in a corner', () => {
    const moved = (change: Partial<FormPage['boxes'][number]>) =>
      withPage((page) => ({
        ...page,
        boxes: page.boxes.map((box, index) => (index === 0 ? { ...box, ...change } : box)),
      }));
    expect(rulesBroken(moved({ w: 3.5, h: 3.5 }))).toEqual(['boxSize']);
    expect(rulesBroken(moved({ x: 12, y: 12 }))).toContain('boxPlace');
    const second = sampleForm(7, 'a4', 2).layout.pages[0]?.boxes[1];
    expect(rulesBroken(moved({ x: (second?.x ?? 0) + 5, y: second?.y ?? 0 }))).toContain('boxPitch');
  });

  test('is refused when the same option stands on it twice', () => {
    const { layout } = sampleForm(7, 'a4', 2);
    const [first, second] = layout.pages;
    if (!first || !second) throw new Error('two pages were made');
    const twice = { ...layout, pages: [first, { ...second, boxes: [...second.boxes, ...first.boxes.slice(0, 1)] }] };
    expect(rulesBroken(twice)).toContain('boxTwice');
  });
});
