import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Count, type Fault, inFolder } from './fault.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Faults that have a file of tests of their own in `npm test`: every test is one try. */
async function fromTests(config: string, files: readonly string[]): Promise<Count> {
  return inFolder(async (folder) => {
    const out = join(folder, 'results.json');
    const args = [
      'vitest/vitest.mjs',
      'run',
      '-c',
      `build/${config}`,
      '--reporter=json',
      `--outputFile.json=${out}`,
      ...files,
    ];
    spawnSync(process.execPath, ['build/with-node.mjs', ...args], { cwd: root, encoding: 'utf8' });
    if (!existsSync(out)) return { tried: 1, survived: 0, lost: 1, note: 'the tests did not run' };
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(out, 'utf8'));
    return {
      tried: Number(numPassedTests) + Number(numFailedTests),
      survived: Number(numPassedTests),
      lost: Number(numFailedTests),
      note: `${files.join(', ')}${numPendingTests > 0 ? `; ${numPendingTests} need what is not installed` : ''}`,
    };
  });
}

export const specFaults: readonly Fault[] = [
  {
    id: 'FI-11',
    what: 'hostile imports',
    run: () =>
      fromTests('vitest.config.ts', [
        'test/electron/files/hostile-files.test.ts',
        'test/electron/files/workbook.test.ts',
      ]),
  },
  {
    id: 'FI-12',
    what: 'formulas in every field, out and in again',
    run: () => fromTests('vitest.config.ts', ['test/electron/files/csv-write.test.ts']),
  },
  {
    id: 'FI-13',
    what: 'scripts as names and comments',
    run: () => fromTests('vitest.e2e.config.ts', ['test/e2e/reports.test.ts', 'test/e2e/electron/window.test.ts']),
  },
  {
    id: 'FI-14',
    what: 'attacks on the call interface',
    run: () => fromTests('vitest.config.ts', ['test/electron/hosts/browser/server.test.ts']),
  },
  {
    id: 'FI-16',
    what: 'no browser, no network, old Node, stale modules',
    run: () =>
      fromTests('vitest.config.ts', [
        'test/build/choose-host.test.ts',
        'test/build/install.test.ts',
        'test/build/node.test.ts',
      ]),
  },
];
