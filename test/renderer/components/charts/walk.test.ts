import { describe, expect, test } from 'vitest';
import { type ChartRow } from '../../../../renderer/components/charts/reading.ts';
import { stepTo } from '../../../../renderer/components/charts/walk.ts';

const point = (key: string, datasetIndex: number, index: number): ChartRow => ({
  key,
  cells: [],
  announcement: key,
  at: { datasetIndex, index },
});
const rows = [point('a1', 2, 0), point('a2', 2, 1), point('a3', 2, 2), point('b1', 5, 0), point('b2', 5, 1)];
const at = (key: string) => rows.find((row) => row.key === key) ?? null;

function walk(from: string | null, ...keys: string[]): string | null | undefined {
  let reached = from === null ? null : at(from);
  let last: ChartRow | null | undefined;
  for (const key of keys) {
    last = stepTo(rows, reached, key);
    reached = last ?? reached;
  }
  return last === undefined || last === null ? last : last.key;
}

describe('walking a chart by keys', () => {
  test('begins at the first point to the right, at the last to the left', () => {
    expect([walk(null, 'ArrowRight'), walk(null, 'ArrowLeft')]).toEqual(['a1', 'a3']);
  });

  test('stops at the ends instead of going round', () => {
    expect(walk(null, ...Array.from({ length: 9 }, () => 'ArrowRight'))).toBe('a3');
    expect(walk('a2', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toBe('a1');
    expect([walk('a2', 'Home'), walk('a2', 'End')]).toEqual(['a1', 'a3']);
  });

  test('goes to the same place of the next series, and stays where there is none', () => {
    expect([walk('a2', 'ArrowDown'), walk('b2', 'ArrowUp')]).toEqual(['b2', 'a2']);
    expect([walk('a3', 'ArrowDown'), walk('a2', 'ArrowUp')]).toEqual(['a3', 'a2']);
  });

  test('leaves with Escape, and leaves other keys to the page', () => {
    expect(walk('a2', 'Escape')).toBeNull();
    expect([walk(null, 'Escape'), walk('a2', 'Tab'), walk('a2', 'x')]).toEqual([undefined, undefined, undefined]);
  });

  test('of nothing leads nowhere', () => {
    expect(stepTo([], null, 'ArrowRight')).toBeUndefined();
  });
});
