import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFile } from './check.ts';

const folder = fileURLToPath(new URL('cases/', import.meta.url));

/** Checks cases that stand in a file of their own. */
function check(cases: readonly object[]): string[] {
  const place = mkdtempSync(join(tmpdir(), 'regulars-oracle-'));
  const file = join(place, 'cases.json');
  writeFileSync(file, JSON.stringify({ cases }));
  const problems = checkFile(file).flatMap((outcome) => outcome.problems);
  rmSync(place, { recursive: true });
  return problems;
}

describe('published and hand-worked figures', () => {
  it.each(readdirSync(folder))('of %s are what the shop sees', (file) => {
    const outcomes = checkFile(join(folder, file));
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});

describe('the check itself', () => {
  const wilson = { id: 'a', fn: 'wilson', input: { x: 27, n: 30 }, tol: { abs: 1e-9 } };

  it('reports a figure that differs, with what was expected', () => {
    expect(check([{ ...wilson, expected: { p: 0.91 } }])).toEqual(['p: expected 0.91, actual 0.9']);
  });

  it('wants no value where null is expected, and looks at nothing that is not expected', () => {
    expect(
      check([
        { ...wilson, expected: { p: null } },
        { ...wilson, expected: {} },
      ]),
    ).toEqual(['p: expected null, actual 0.9']);
  });

  it('names a function that is not built', () => {
    expect(check([{ ...wilson, fn: 'crystal_ball', expected: {} }])).toEqual(['crystal_ball is not built']);
  });

  it('accepts another fit only if it is as good', () => {
    const y = [82, 85, 80, 84, 88, 83, 86, 87, 84, 89, 86, 88];
    const fit = { id: 'fit', fn: 'forecast_fit', input: { y, method: 'ses', h: 1 }, tol: { abs: 0 } };
    expect(check([{ ...fit, expected: { sse: 80.09, mean: [86.6] } }])).toEqual([]);
    expect(check([{ ...fit, expected: { sse: 80.09, mean: [88] } }])).toHaveLength(1);
    expect(check([{ ...fit, expected: { sse: 70, mean: [86.6] } }])).toHaveLength(1);
  });
});
