import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';
import { prepared } from './prepare.mjs';
import { run } from './run.mjs';

const [script, ...rest] = process.argv.slice(2);

process.exitCode = await prepared((node) => {
  const inModules = join(root, 'node_modules', script);
  return run(node, [existsSync(inModules) ? inModules : script, ...rest]);
});
