import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const outside = ['test/e2e/**', 'test/packages/**'];
const files = ['test/electron/files/**', 'test/electron/backups.test.ts', 'test/paper/**'];

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  const common = { pool: 'threads', testTimeout: 60_000, hookTimeout: 60_000, env: { TZ: 'Europe/Sofia' } } as const;
  return { root, test: { name, ...common, ...test } };
}

export default defineConfig({
  test: {
    projects: [
      // Rules, stores and handlers keep nothing between two tests, so their modules are read once per thread.
      project('unit', { include: ['test/**/*.test.ts'], exclude: [...outside, ...files], isolate: false }),
      project('files', { include: files.map((path) => path.replace('/**', '/**/*.test.ts')) }),
      project('window', { include: ['test/**/*.test.tsx'] }),
    ],
  },
});
