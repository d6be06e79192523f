import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/packages/**/*.test.ts'],
    // Each file has its own data folder, port and browser; half of a file's time is waiting for them.
    maxWorkers: '100%',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { TZ: 'Europe/Sofia' },
  },
});
