import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a closing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Whether this version of Node runs TypeScript sources as they are and loads better-sqlite3. */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The Node that Regulars runs on: this one if new enough, else the locked one by its path in node_modules, else null. */
export function findNode({
  version = process.versions.node,
  execPath = process.execPath,
  platform = process.platform,
  arch = process.arch,
  exists = (path) => existsSync(path),
  folder = root,
} = {}) {
  if (isNodeNewEnough(version)) return execPath;
  const system = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const locked = join(folder, 'node_modules', `node-${system}-${arch}`, 'bin', file);
  return exists(locked) ? locked : null;
}

/** What to tell a person whose machine has no usable Node. */
export const noNodeMessage =
  'Regulars needs Node.js 22.18 or newer. Please install Node.js 24 from https://nodejs.org and start again.';
