import { ensureBuilt } from './bundle.mjs';
import { prepared } from './prepare.mjs';
import { runSource } from './run.mjs';

const args = process.argv.slice(2);
const needsPages = args.some((argument) => argument === 'report' || argument === 'form');

process.exitCode = await prepared(async (node) => {
  // Measures the product from outside: it lies beside the product, not in it.
  if (args[0] === 'bench') return runSource(node, 'build/bench/run.ts', ['--only=dashboards', ...args.slice(1)]);
  if (needsPages && !(await ensureBuilt(node, ['renderer']))) return 1;
  return runSource(node, 'electron/hosts/cli/main.ts', args);
});
