import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './bundle.mjs';
import { root } from './node.mjs';
import { run } from './run.mjs';

const shown = ['today', 'scores-1'];
const languages = ['zh', 'bg', 'pl', 'en'];
const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '-c', 'build/vitest.e2e.config.ts'];

// The pictures of the README are those that the end-to-end tests take of the sample shop.
if (!(await ensureBuilt(process.execPath, ['renderer']))) process.exit(1);
const code = await run(process.execPath, [...vitest, 'test/e2e/screens/every-screen'], {
  env: { ...process.env, REGULARS_PICTURES: '1' },
});
if (code !== 0) process.exit(code);
mkdirSync(join(root, 'docs'), { recursive: true });
for (const language of languages) {
  for (const name of shown) {
    copyFileSync(
      join(root, `dist/test-results/screens/${language}-light-wide/${name}.png`),
      join(root, `docs/${name}-${language}.png`),
    );
  }
}
