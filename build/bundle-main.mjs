import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { root } from './node.mjs';

const workerAddress = /new URL\(['"](\.[^'"]+\.ts)['"], import\.meta\.url\)/g;
/** What has native or wasm files of its own is loaded from its package. */
const notBundled = ['electron', 'better-sqlite3', '@napi-rs/image', '@embedpdf/pdfium', 'zxing-wasm'];

const nameOf = (path) => basename(path).replace(/\.ts$/, '');

/**
 * Sources name a worker as `new URL('./x.ts', import.meta.url)`, which Node can start as it is. In the bundle, where
 * all files lie side by side, the same place names the bundled worker; `found` collects the workers' sources.
 */
function workersOf(found) {
  return {
    name: 'regulars-workers',
    transform: {
      filter: { code: 'import.meta.url' },
      handler: (code, id) =>
        code.replace(workerAddress, (_, path) => {
          found.add(join(dirname(id), path));
          return `new URL('./${nameOf(path)}.js', import.meta.url)`;
        }),
    },
  };
}

/**
 * Bundles one program with all it needs but what lies beside it, and answers the sources of the workers it
 * starts. Each gets a bundle of its own, so that none loads what only another needs.
 */
export async function bundle(source, format, outDir) {
  const found = new Set();
  const extension = format === 'cjs' ? 'cjs' : 'js';
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [workersOf(found)],
    ssr: { noExternal: true, external: notBundled },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: { [nameOf(source)]: source },
        checks: { ineffectiveDynamicImport: false },
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  });
  return found;
}

/** Bundles what Electron runs into dist/main: main, the preload script, and every worker that main starts. */
export async function bundleMain() {
  const outDir = join(root, 'dist/main');
  rmSync(outDir, { recursive: true, force: true });
  await bundle(join(root, 'electron/hosts/electron/preload.ts'), 'cjs', outDir);
  const waiting = new Set([join(root, 'electron/hosts/electron/main.ts')]);
  // The set grows while it is walked: workers may start workers.
  for (const source of waiting) {
    for (const worker of await bundle(source, 'es', outDir)) waiting.add(worker);
  }
}
