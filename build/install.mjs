import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './node.mjs';
import { run } from './run.mjs';
import { hasStamp, setStamp } from './stamp.mjs';

const stamp = 'node_modules/.regulars-installed';

function json(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

function wanted() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = json('package.json');
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(readFileSync(join(root, '.npmrc')))
    .digest('hex');
}

function isComplete() {
  return Object.entries(json('package-lock.json').packages).every(
    ([path, { optional, devOptional, peer }]) =>
      optional || devOptional || peer || existsSync(join(root, path, 'package.json')),
  );
}

function isLinked() {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/**
 * Whether node_modules holds what the lock file asks for. A linked folder counts as installed: it belongs to another
 * checkout, and npm would empty it.
 */
export function isInstalled() {
  return isLinked() || (hasStamp(stamp, wanted()) && isComplete());
}

/** npm as [program, first arguments]: the one that started us, or the one beside Node, without a shell for Windows' sake. */
export function npmCommand({ env = process.env, execPath = process.execPath, exists = existsSync } = {}) {
  const node = env.npm_node_execpath ?? execPath;
  const script = [
    env.npm_execpath,
    join(dirname(node), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(node), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path?.endsWith('.js') && exists(path));
  return script ? [node, [script]] : ['npm', []];
}

/**
 * Installs from the lock file when node_modules is missing, half there or of another state; answers whether all is
 * there now. Everything npm says goes to stderr, so that the caller's stdout stays its own.
 */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  console.error('Installing what Regulars needs …');
  const [program, args] = npmCommand();
  const code = await run(program, [...args, 'ci', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  if (code === 0 && isComplete()) {
    setStamp(stamp, wanted());
    return true;
  }
  console.error(
    'The parts Regulars is built from could not be installed. Please check the internet connection and start again.',
  );
  return false;
}

/**
 * When an install is due and this very Node lies inside node_modules, npm would delete the running program, which
 * Windows refuses: answers the program and arguments to start again with, else null.
 */
export function handOver({
  env = process.env,
  execPath = process.execPath,
  argv = process.argv,
  isDue = !isInstalled(),
} = {}) {
  const isInside = execPath.startsWith(join(root, 'node_modules'));
  const other = env.npm_node_execpath;
  return isInside && other && other !== execPath && isDue ? [other, argv.slice(1)] : null;
}
