import { ensureBuilt } from './bundle.mjs';
import { chooseHost } from './choose-host.mjs';
import { root } from './node.mjs';
import { prepared } from './prepare.mjs';
import { run, runSource } from './run.mjs';

const args = process.argv.slice(2);

process.exitCode = await prepared(async (node) => {
  const { host, program, problem } = await chooseHost({ node, isHeadless: args.includes('--headless') });
  if (problem) {
    console.error(problem);
    return 1;
  }
  if (!(await ensureBuilt(node, host === 'electron' ? ['renderer', 'main'] : ['renderer']))) return 1;
  if (host === 'electron') return run(program, [root, ...args]);
  return runSource(node, 'electron/hosts/browser/main.ts', args);
});
