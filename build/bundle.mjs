import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './node.mjs';
import { compileCache, run } from './run.mjs';
import { fingerprint, hasStamp, setStamp } from './stamp.mjs';

const parts = {
  renderer: {
    sources: ['renderer', 'locales', 'electron/contract', 'electron/domain', 'build/vite.config.ts'],
    async build() {
      const { build } = await import('vite');
      await build({ configFile: join(root, 'build/vite.config.ts') });
    },
  },
  main: {
    sources: ['electron', 'locales', 'build/bundle-main.mjs'],
    async build() {
      const { bundleMain } = await import('./bundle-main.mjs');
      await bundleMain();
    },
  },
};

const stampOf = (part) => `dist/.built-${part}`;
const wanted = (part) => fingerprint([...parts[part].sources, 'package.json', 'package-lock.json']);

/**
 * Builds those of the named parts (`renderer`: the pages; `main`: what Electron runs) whose sources changed, with the
 * given Node; answers whether all of them are there. Everything said goes to stderr.
 */
export async function ensureBuilt(node, names) {
  for (const part of names.filter((name) => !hasStamp(stampOf(name), wanted(name)))) {
    console.error('Preparing Regulars …');
    const code = await run(node, [fileURLToPath(import.meta.url), part], { stdio: ['ignore', 2, 2] });
    if (code !== 0) {
      console.error('Regulars could not be put together from its sources. The lines above say where.');
      return false;
    }
    setStamp(stampOf(part), wanted(part));
    // What Node kept of the sources before this change is of no more use.
    rmSync(join(root, compileCache), { recursive: true, force: true });
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const part of process.argv.slice(2)) await parts[part].build();
}
