import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideMarks, usualBand, type MeasuredBox } from '../../../electron/domain/mark-decision.ts';

function aBox(change: Partial<MeasuredBox> = {}): MeasuredBox {
  return {
    q: 'Q1',
    o: 'A',
    kind: 'single',
    score: -12,
    ink: 0,
    fill: 0,
    spill: 0,
    outline: 0.9,
    offFieldMm: 0.02,
    hasInkOutside: false,
    ...change,
  };
}

function row(scores: readonly number[], change: Partial<MeasuredBox> = {}): MeasuredBox[] {
  return scores.map((score, index) => aBox({ o: String.fromCharCode(65 + index), score, ...change }));
}

function questionOf(boxes: readonly MeasuredBox[]) {
  return decideMarks(boxes).questions[0];
}

describe('deciding what a customer marked', () => {
  test('one clear mark is the answer', () => {
    expect(questionOf(row([-12, 9, -11]))).toEqual({ q: 'Q1', state: 'sure', codes: ['B'] });
  });

  test('on a page without any convincing mark what looks like one is shown: it may be a stain on a blank form', () => {
    expect(questionOf(row([-12, 6.9, -11]))).toEqual({ q: 'Q1', state: 'doubt', codes: ['B'] });
    expect(questionOf([...row([-12, 6.9, -11]), aBox({ q: 'Q2', score: 9 })])?.state).toBe('sure');
  });

  test('no mark at all is no answer', () => {
    expect(questionOf(row([-12, -13, -11]))).toEqual({ q: 'Q1', state: 'none', codes: [] });
  });

  test('a mark that may be one is shown, with the suggestion', () => {
    expect(questionOf(row([-12, 2.5, -11]))).toEqual({ q: 'Q1', state: 'doubt', codes: ['B'] });
  });

  test('an unanswered single choice is looked at again with a lower bar', () => {
    expect(questionOf(row([-12, -6, -11]))?.state).toBe('doubt');
    expect(questionOf(row([-12, -6, -11], { kind: 'multi' }))?.state).toBe('none');
  });

  test('an unanswered single choice on a black-and-white scan is always shown', () => {
    const { questions } = decideMarks(row([-12, -13, -11]), { ...usualBand, canLoseMarks: true });
    expect(questions[0]?.state).toBe('doubt');
  });

  test('a blacked-out box beside a tick suggests the tick and shows both', () => {
    const boxes = [aBox({ o: 'A', score: 11, fill: 0.95 }), aBox({ o: 'B', score: 9, fill: 0.2 })];
    const { boxes: read, questions } = decideMarks(boxes);
    expect(questions).toEqual([{ q: 'Q1', state: 'two', codes: ['B'] }]);
    expect(read.map(({ state, reason }) => [state, reason])).toEqual([
      ['doubt', 'several'],
      ['doubt', 'several'],
    ]);
  });

  const ticks = (...questions: string[]) => questions.map((q) => aBox({ q, score: 9, fill: 0.2 }));

  test('on a page of ticks a blacked-out box beside one tick is a mistake put right as the form says', () => {
    const corrected = [
      aBox({ o: 'A', score: 11, fill: 0.95, ink: 1 }),
      aBox({ o: 'B', score: 9, fill: 0.2 }),
      aBox({ o: 'C' }),
    ];
    const { boxes, questions } = decideMarks([...corrected, ...ticks('Q2', 'Q3')]);
    expect(questions[0]).toEqual({ q: 'Q1', state: 'sure', codes: ['B'] });
    expect(boxes[0]).toMatchObject({ state: 'empty', reason: 'cancelled' });
  });

  test.each<[string, Partial<MeasuredBox>]>([
    ['half filled', { o: 'A', score: 11, fill: 0.7, ink: 1 }],
    ['filled as an answer is, with white left', { o: 'A', score: 11, fill: 0.95, ink: 0.94 }],
    ['hidden', { o: 'A', score: 11, fill: 0.95, ink: 1, outline: 0.1 }],
    ['crossed out where several may be marked', { o: 'A', score: 11, fill: 0.95, ink: 1, kind: 'multi' }],
  ])('a correction is shown when the box taken back is only %s', (_, taken) => {
    const kind = taken.kind ?? 'single';
    const boxes = [aBox(taken), aBox({ o: 'B', score: 9, fill: 0.2, kind })];
    expect(questionOf([...boxes, ...ticks('Q2', 'Q3')])?.state).toMatch(/two|doubt/);
  });

  test('a correction is shown when a third box is doubtful, or the page is one of filled boxes', () => {
    const corrected = [aBox({ o: 'A', score: 11, fill: 0.95, ink: 1 }), aBox({ o: 'B', score: 9, fill: 0.2 })];
    expect(questionOf([...corrected, aBox({ o: 'C', score: 1 }), ...ticks('Q2', 'Q3')])?.state).toBe('two');
    const filled = ticks('Q2', 'Q3').map((box) => ({ ...box, fill: 0.95 }));
    expect(questionOf([...corrected, ...filled])?.state).toBe('two');
  });

  test('the only box with ink in a question needs less proof than one among several', () => {
    expect(questionOf([...row([-12, 3.5, -11]), ...ticks('Q2')])).toEqual({ q: 'Q1', state: 'sure', codes: ['B'] });
    expect(questionOf([...row([-12, 2.5, -11]), ...ticks('Q2')])?.state).toBe('doubt');
    expect(questionOf([...row([-6, 3.5, -11]), ...ticks('Q2')])?.state).toBe('doubt');
    expect(questionOf([...row([-12, 3.5, -11], { kind: 'multi' }), ...ticks('Q2')])?.state).toBe('doubt');
  });

  test('beside one clear stroke a second mark needs more proof, but not beside a filled box', () => {
    expect(questionOf(row([-12, 9, -3], { fill: 0.2 }))).toEqual({ q: 'Q1', state: 'sure', codes: ['B'] });
    expect(questionOf(row([-12, 9, 0], { fill: 0.2 }))?.state).toBe('doubt');
    expect(questionOf(row([-12, 9, -3], { fill: 0.9 }))?.state).toBe('doubt');
    expect(questionOf(row([-12, 9, -3], { fill: 0.2, kind: 'multi' }))?.state).toBe('doubt');
  });

  test('two ticks where one is asked suggest neither before the other', () => {
    expect(questionOf(row([9, 8, -12]))).toEqual({ q: 'Q1', state: 'two', codes: ['A', 'B'] });
  });

  test('several marks are welcome where several are asked', () => {
    expect(questionOf(row([9, 8, -12], { kind: 'multi' }))).toEqual({ q: 'Q1', state: 'sure', codes: ['A', 'B'] });
  });

  test('a lone filled box is an answer, never silently taken as cancelled', () => {
    const filled = row([12, -12, -11]).map((box, index) => (index === 0 ? { ...box, fill: 0.97 } : box));
    const ticks = ['Q2', 'Q3', 'Q4'].map((q) => aBox({ q, score: 9, fill: 0.2 }));
    expect(questionOf([...filled, ...ticks])).toEqual({ q: 'Q1', state: 'sure', codes: ['A'] });
  });

  test('a filled box among ticks where several may be marked is shown: it may be crossed out', () => {
    const filled = aBox({ kind: 'multi', score: 12, fill: 0.97 });
    const ticks = ['B', 'C', 'D'].map((o) => aBox({ o, kind: 'multi', score: 9, fill: 0.2 }));
    expect(questionOf([filled, ...ticks])?.state).toBe('doubt');
    expect(questionOf([filled, ...ticks.map((box) => ({ ...box, fill: 0.96 }))])?.state).toBe('sure');
  });

  test('a filled box beside one broad cross where several may be marked is shown, even alone on its page', () => {
    const filled = aBox({ kind: 'multi', score: 12, fill: 1 });
    const cross = aBox({ o: 'B', kind: 'multi', score: 9, fill: 0.55 });
    expect(questionOf([filled, cross])).toMatchObject({ state: 'doubt' });
    expect(questionOf([{ ...filled, fill: 0.75 }, cross])).toMatchObject({ state: 'sure', codes: ['A', 'B'] });
  });

  test('a box whose outline is hidden or out of place is shown whatever its ink says', () => {
    expect(questionOf([aBox({ score: 9 }), aBox({ o: 'B', outline: 0.05 })])?.state).toBe('doubt');
    expect(questionOf([aBox({ score: 9, outline: 0.2, offFieldMm: 0.6 })])?.state).toBe('doubt');
  });

  test('a ring or a tick beside a box asks a person', () => {
    const { boxes, questions } = decideMarks([aBox(), aBox({ o: 'B', hasInkOutside: true })]);
    expect(questions[0]?.state).toBe('doubt');
    expect(boxes[1]).toMatchObject({ state: 'doubt', reason: 'inkOutside' });
  });

  test('what is sure or none never holds a doubtful box, and more ink never turns a mark into none', () => {
    const anyBox = fc.record({
      q: fc.constantFrom('Q1', 'Q2', 'Q3'),
      o: fc.constantFrom('A', 'B', 'C', 'D'),
      kind: fc.constantFrom('single' as const, 'multi' as const, 'scale' as const),
      score: fc.double({ min: -20, max: 20, noNaN: true }),
      ink: fc.double({ min: 0, max: 1, noNaN: true }),
      fill: fc.double({ min: 0, max: 1, noNaN: true }),
      spill: fc.double({ min: 0, max: 1, noNaN: true }),
      outline: fc.double({ min: 0, max: 1, noNaN: true }),
      offFieldMm: fc.double({ min: 0, max: 2, noNaN: true }),
      hasInkOutside: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 20 }), (boxes) => {
        const decided = decideMarks(boxes);
        expect(decided.boxes).toHaveLength(boxes.length);
        for (const { q, state, codes } of decided.questions) {
          const own = decided.boxes.filter((box) => box.q === q);
          const hasDoubt = own.some((box) => box.state === 'doubt');
          expect(state === 'sure' || state === 'none').toBe(!hasDoubt);
          if (state === 'sure')
            expect(codes.toSorted()).toEqual(
              own
                .filter(isMarked)
                .map(({ o }) => o)
                .toSorted(),
            );
          if (state === 'none') expect(own.some(isMarked)).toBe(false);
        }
      }),
      { seed: 3 },
    );
  });
});

function isMarked({ state }: { state: string }): boolean {
  return state === 'marked';
}
