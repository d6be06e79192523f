import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const outside = ['test/e2e/**', 'test/packages/**'];
const files = [
  'test/electron/files/**',
  'test/electron/hosts/cli/**',
  'test/electron/handlers/{exports,imports,scans,scans-bad-input}.test.ts',
  'test/electron/{backups,sample}.test.ts',
  'test/faults/**',
  'test/paper/**',
];

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  const common = { pool: 'threads', testTimeout: 60_000, hookTimeout: 60_000, env: { TZ: 'Europe/Sofia' } } as const;
  return { root, test: { name, ...common, ...test } };
}

/** Tests of the window run the back end beside it, whose workers lie on disk and not at an address of the web. */
const workersOnDisk = {
  name: 'regulars-workers-on-disk',
  enforce: 'pre',
  transform: {
    filter: { id: /\/electron\//, code: 'import.meta.url' },
    handler: (code: string, id: string) =>
      code.replace(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g, (_, path: string) => {
        return `new URL(${JSON.stringify(pathToFileURL(join(dirname(id), path)).href)})`;
      }),
  },
} as const;

export default defineConfig({
  test: {
    // The usual number leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      // Rules, stores and handlers keep nothing between two tests, so their modules are read once per thread.
      project('unit', { include: ['test/**/*.test.ts'], exclude: [...outside, ...files], isolate: false }),
      project('files', { include: files.map((path) => path.replace('/**', '/**/*.test.ts')) }),
      {
        ...project('window', {
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/support/after-window.ts'],
          isolate: false,
        }),
        plugins: [workersOnDisk],
      },
    ],
  },
});
