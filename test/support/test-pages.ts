import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const index = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Regulars</title><meta property="csp-nonce" nonce="__NONCE__" /></head>
  <body><h1>Regulars</h1><script src="/index.js"></script></body>
</html>`;

const loaded = `
  document.body.dataset.ran = 'yes';
  try {
    Function('return 1');
    document.body.dataset.evaluated = 'yes';
  } catch {}
  const body = JSON.stringify({ path: 'test.echo', input: 'loaded' });
  fetch('/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
`;

const print = `<!doctype html>
<html>
  <head><meta charset="utf-8" /><title>Sheet</title><link rel="stylesheet" href="/print.css" /></head>
  <body><main></main><script src="/print.js"></script></body>
</html>`;

const font = 'noto-sans-sc-chinese-simplified-400-normal.woff2';

const style = `
  @font-face { font-family: 'Noto Sans SC'; src: url(/${font}) format('woff2'); }
  html { font-family: 'Noto Sans SC'; }
  @page { size: A4; margin: 20mm; @bottom-center { content: counter(page) ' / ' counter(pages); } }
  h1 { break-before: page; }
`;

const script = `
  const { lines, fail, reach } = await (await fetch('/document.json')).json();
  if (fail) throw (globalThis.regularsFailed = fail);
  const ask = (address) => fetch(address).then(({ ok }) => (ok ? 'reached' : 'refused'), () => 'refused');
  const refused = reach ? await Promise.all(reach.map(ask)) : null;
  for (const line of lines) {
    const heading = document.createElement('h1');
    heading.textContent = line;
    document.querySelector('main').append(heading);
  }
  await document.fonts.ready;
  globalThis.regularsMeasured = { lines: lines.length, language: document.documentElement.lang, refused };
  globalThis.regularsReady = true;
`;

/** A folder of small pages as vite would build them: what the hosts serve in tests. */
export function testPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-pages-'));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  write('index.html', index);
  write('index.js', loaded);
  write('print.html', print.replace('<script ', '<script type="module" '));
  write('print.css', style);
  write('print.js', script);
  copyFileSync(
    new URL(`../../node_modules/@fontsource/noto-sans-sc/files/${font}`, import.meta.url),
    join(folder, font),
  );
  return folder;
}
