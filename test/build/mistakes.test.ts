import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('./mistakes', import.meta.url));

/** Type-checks the folder once and gives the errors by file. */
function errorsByFile(): Map<string, string[]> {
  const { stdout } = spawnSync(
    process.execPath,
    [`${root}node_modules/typescript-native/bin/tsc`, '-p', folder, '--pretty', 'false'],
    { cwd: folder, encoding: 'utf8' },
  );
  const found = new Map<string, string[]>();
  for (const [, file = '', message = ''] of stdout.matchAll(/^([^\s(][^(]*)\(\d+,\d+\): error (.*)$/gm)) {
    found.set(file, [...(found.get(file) ?? []), message]);
  }
  return found;
}

describe('twelve typical mistakes do not compile', () => {
  const errors = errorsByFile();
  const mistakes = readdirSync(folder).filter((name) => /^\d\d-.*\.ts$/.test(name));

  it('counts twelve of them', () => {
    expect(mistakes).toHaveLength(12);
  });

  it.each(mistakes)('%s', (name) => {
    expect(errors.get(name) ?? []).not.toEqual([]);
  });

  it('compiles the file without a mistake, and everything they import', () => {
    expect([...errors.keys()].filter((file) => !mistakes.includes(file))).toEqual([]);
  });
});
