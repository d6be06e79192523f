import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';
import { run } from './run.mjs';

const folder = join(root, 'node_modules/electron');
const unreachable = join(folder, '.regulars-unreachable');
const dayMs = 24 * 60 * 60 * 1000;

/** Electron's program if its runtime is there, else null. Never asks the electron package itself: that may start a download. */
export function electronProgram(from = folder) {
  const pathFile = join(from, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(from, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

async function download(node) {
  console.error('Fetching the Electron runtime (only once) …');
  const code = await run(node, [join(folder, 'install.js')], { stdio: 'ignore', timeoutMs: 5 * 60 * 1000 });
  if (code !== 0) writeFileSync(unreachable, '');
}

function hasFailedLately() {
  const tried = statSync(unreachable, { throwIfNoEntry: false });
  return tried !== undefined && Date.now() - tried.mtimeMs < dayMs;
}

/**
 * Which host to start: `{ host: 'browser' }`, `{ host: 'electron', program }` or `{ problem }`, a sentence.
 * `REGULARS_HOST` forces one, `REGULARS_NO_DOWNLOAD=1` keeps Electron from being fetched; a fetch that failed is
 * tried again after a day. Serving without a window is the browser host's work.
 */
export async function chooseHost({
  node,
  isHeadless,
  env = process.env,
  find = electronProgram,
  fetch = download,
  failedLately = hasFailedLately,
}) {
  const forced = env.REGULARS_HOST;
  if (forced && forced !== 'electron' && forced !== 'browser') {
    return { problem: `REGULARS_HOST is "${forced}", but only "electron" and "browser" exist.` };
  }
  if (isHeadless || forced === 'browser') return { host: 'browser' };
  if (!find() && env.REGULARS_NO_DOWNLOAD !== '1' && (forced === 'electron' || !failedLately())) await fetch(node);
  const program = find();
  if (program) return { host: 'electron', program };
  if (forced !== 'electron') return { host: 'browser' };
  return {
    problem:
      'The Electron runtime is not installed and could not be fetched. Please start again without REGULARS_HOST to use an installed browser.',
  };
}
