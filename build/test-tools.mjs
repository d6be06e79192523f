import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../electron/hosts/browser/browser-finder.ts';
import { run } from './run.mjs';

/** Debian's packages for what the tests look through, and how to see that they are there. */
const tools = [
  { name: 'Chrome, Edge or Chromium', debian: 'chromium', isThere: hasBrowser },
  {
    name: 'pdftotext, pdffonts and pdfimages (Poppler)',
    debian: 'poppler-utils',
    isThere: () => hasProgram('pdftotext'),
  },
];

function hasBrowser() {
  return (
    findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync }) !== undefined
  );
}

function hasProgram(name) {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}

/**
 * Sees that the machine has the programs that tests need: on Debian as root it installs them by package name,
 * elsewhere it says in one sentence what to install. Answers whether all are there.
 */
export async function ensureTools() {
  const missing = () => tools.filter(({ isThere }) => !isThere());
  const canInstall = process.getuid?.() === 0 && hasProgram('apt-get');
  if (missing().length > 0 && canInstall) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    const packages = missing().map(({ debian }) => debian);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  }
  if (missing().length === 0) return true;
  console.log(
    `The tests need ${missing()
      .map(({ name }) => name)
      .join(' and ')}. Please install and start again.`,
  );
  return false;
}
