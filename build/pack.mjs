import { join } from 'node:path';
import { ensureBuilt } from './bundle.mjs';
import { writeChecksums } from './checksums.mjs';
import { root } from './node.mjs';
import { prepared } from './prepare.mjs';
import { run } from './run.mjs';

const outputOption = '-c.directories.output=';

function outputFolder() {
  const asked = process.argv.find((argument) => argument.startsWith(outputOption));
  return asked?.slice(outputOption.length) ?? join(root, 'release');
}

/** `npm run pack -- --linux --x64`: installers for these systems into release/; arguments are electron-builder's own. */
process.exitCode = await prepared(async (node) => {
  if (!(await ensureBuilt(node, ['renderer', 'main']))) return 1;
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const config = ['--config', 'build/electron-builder.yml', '--publish', 'never'];
  const code = await run(node, [builder, ...config, ...process.argv.slice(2)]);
  if (code === 0) for (const name of writeChecksums(outputFolder())) console.log(name);
  return code;
});
