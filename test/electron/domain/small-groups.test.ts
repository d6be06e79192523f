import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownGroups } from '../../../electron/domain/small-groups.ts';

const named = (groups: Readonly<Record<string, number>>) => Object.entries(groups).map(([key, n]) => ({ key, n }));
const keys = (groups: readonly { readonly key: string }[]) => groups.map(({ key }) => key);

describe('groups of an anonymous survey', () => {
  it('are shown from five answers on', () => {
    expect(keys(shownGroups(named({ morning: 5, evening: 12 })).shown)).toEqual(['morning', 'evening']);
  });

  it('hide a second group when one is too small, so that the total does not give it away', () => {
    expect(keys(shownGroups(named({ morning: 3, noon: 20, evening: 8 })).shown)).toEqual(['noon']);
    expect(keys(shownGroups(named({ morning: 1, noon: 2, evening: 8, night: 9 })).shown)).toEqual(['night']);
  });

  it('hide everything of a total under five', () => {
    expect(shownGroups(named({ all: 4 })).shown).toEqual([]);
  });

  it('never hide an empty group, which hides nobody', () => {
    expect(keys(shownGroups(named({ a: 0, b: 9 })).shown)).toEqual(['a', 'b']);
  });

  it('never let fewer than five answers be found as total less shown groups', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (counts) => {
        const groups = counts.map((n) => ({ n }));
        const { shown, hidden } = shownGroups(groups);
        const sum = (list: readonly { n: number }[]) => list.reduce((total, { n }) => total + n, 0);
        expect(shown.length + hidden.length).toBe(groups.length);
        expect(shown.every(({ n }) => n === 0 || n >= 5)).toBe(true);
        const total = sum(groups);
        if (hidden.length > 0 && total >= 5) {
          expect(total - sum(shown)).toBeGreaterThanOrEqual(5);
          expect(hidden.length).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});
