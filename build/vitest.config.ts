import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/packages/**'],
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Europe/Sofia' },
  },
});
