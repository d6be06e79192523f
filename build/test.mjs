import { join } from 'node:path';
import { root } from './node.mjs';
import { prepared } from './prepare.mjs';
import { run } from './run.mjs';

let hasRun = false;

process.exitCode = await prepared((node) => {
  hasRun = true;
  return run(node, [join(root, 'build/test-all.mjs')]);
});
if (!hasRun && process.exitCode !== 0) console.log('0 passed, 1 failed, 0 skipped');
