import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './bundle.mjs';
import { root } from './node.mjs';
import { run } from './run.mjs';
import { ensureTools } from './test-tools.mjs';

const node = process.execPath;
const results = join(root, 'dist/test-results');
const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };

const inModules = (path) => join(root, 'node_modules', path);
const check = async (isDone) =>
  (await isDone) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
const program = async (...args) => check(run(node, args, { env }).then((code) => code === 0));

async function vitest(name, config, ...filters) {
  const file = join(results, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = [inModules('vitest/vitest.mjs'), 'run', '-c', `build/${config}`, ...reporters, ...filters];
  const code = await run(node, args, { env });
  if (!existsSync(file)) return check(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
  // A file that could not even be loaded has no tests to fail.
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

const steps = {
  types: () => program('build/types.mjs'),
  locales: () => program('build/check-locales.mjs'),
  lint: () =>
    program(
      inModules('eslint/bin/eslint.js'),
      '-c',
      'build/eslint.config.js',
      'electron',
      'renderer',
      'locales',
      'build',
      'test',
    ),
  format: () => program(inModules('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  unit: () => vitest('unit', 'vitest.config.ts', '--project=unit'),
  files: () => vitest('files', 'vitest.config.ts', '--project=files'),
  window: () => vitest('window', 'vitest.config.ts', '--project=window'),
  build: () => check(ensureBuilt(node, ['renderer', 'main'])),
  size: () => program('build/check-size.mjs'),
  tools: () => check(ensureTools()),
  'end-to-end': () => vitest('e2e', 'vitest.e2e.config.ts', 'test/e2e'),
  packages: () => vitest('packages', 'vitest.e2e.config.ts', 'test/packages'),
};

/** Steps that stand together run at once: each keeps one core busy. */
const order = [['types'], ['locales', 'lint', 'format']];
const together = order.flat();
for (const name of Object.keys(steps)) if (!together.includes(name)) order.push([name]);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

async function timed(name) {
  const startedAt = performance.now();
  const counts = await steps[name]();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  return { name, seconds, counts };
}

for (const names of order) {
  console.log(`\n== ${names.join(', ')}`);
  for (const { name, seconds, counts } of await Promise.all(names.map(timed))) {
    for (const key of Object.keys(total)) total[key] += counts[key];
    const words = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    lines.push(`${name.padEnd(12)} ${seconds.padStart(6)} s   ${words}`);
  }
}
console.log(`\n== summary\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
