import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const renderer = fileURLToPath(new URL('../renderer', import.meta.url));
const pages = ['index.html', 'print.html'].map((page) => `${renderer}/${page}`);

const olderFont = /,\s*url\([^)]+\.woff\)\s*format\(['"]?woff['"]?\)/g;

/** The font packages also name each font in an older form, which no browser of ours would take. */
const onlyWoff2 = {
  postcssPlugin: 'regulars-only-woff2',
  Declaration: {
    src(declaration: { value: string }) {
      declaration.value = declaration.value.replace(olderFont, '');
    },
  },
};

export default defineConfig({
  root: renderer,
  logLevel: 'warn',
  plugins: [optimizeLocales.vite({ locales: ['en-US', 'bg-BG', 'pl-PL', 'zh-CN'] }), react()],
  // The hosts put a fresh nonce here each time they serve a page; see electron/hosts/pages.ts.
  html: { cspNonce: '__NONCE__' },
  css: { postcss: { plugins: [onlyWoff2] } },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // The content security policy allows no script in the page itself and no data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { input: pages.filter((page) => existsSync(page)) },
  },
});
