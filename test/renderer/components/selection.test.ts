import { describe, expect, test } from 'vitest';
import { allOrNone, extended, noSelection, type Selection, toggled } from '../../../renderer/components/selection.ts';

const order = ['a', 'b', 'c', 'd'];
const ids = (selection: Selection) => [...selection.ids].sort().join('');

describe('the rows selected', () => {
  test('grow and shrink one by one', () => {
    const one = toggled(noSelection, 'b');
    expect(ids(one)).toBe('b');
    expect(ids(toggled(one, 'd'))).toBe('bd');
    expect(ids(toggled(one, 'b'))).toBe('');
  });

  test('reach from where Shift began, in both directions', () => {
    const from = toggled(noSelection, 'b');
    expect(ids(extended(from, order, 'd'))).toBe('bcd');
    expect(ids(extended(from, order, 'a'))).toBe('ab');
    expect(ids(extended(noSelection, order, 'c'))).toBe('c');
  });

  test('are all, and then none again', () => {
    const all = allOrNone(toggled(noSelection, 'c'), order);
    expect(ids(all)).toBe('abcd');
    expect(ids(allOrNone(all, order))).toBe('');
  });
});
