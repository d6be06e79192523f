import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/packages/**/*.test.ts'],
    // One browser after the other: two at once on a small machine make each other late.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { TZ: 'Europe/Sofia' },
  },
});
