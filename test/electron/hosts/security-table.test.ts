import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What is shipped: the text of every source file of the program. */
const sources = ['electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => /\.(ts|tsx|html|css)$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);

function holding(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

const lock: { packages: Record<string, { integrity?: string; link?: boolean; hasInstallScript?: boolean }> } =
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

describe('what is shipped', () => {
  it('names no address of the network: only this machine and a host that is made up', () => {
    const addresses = sources.flatMap(({ text }) => text.match(/https?:\/\/[a-z0-9][a-z0-9.-]*/gi) ?? []);
    expect([...new Set(addresses)].filter((address) => !/127\.0\.0\.1|\.invalid|www\.w3\.org/.test(address))).toEqual(
      [],
    );
  });

  it.each([
    ['opens nothing outside', /openExternal|openPath|showItemInFolder|\bshell\b[^'}]*\} from 'electron'/],
    ['embeds no other pages', /<webview|webviewTag: true|<iframe/],
    ['reports no crashes and updates nothing by itself', /crashReporter|autoUpdater/],
    ['registers no protocol or file type', /setAsDefaultProtocolClient/],
    ['puts no text into the page as markup', /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/],
    ['makes no program out of text', /\beval\(|new Function\(/],
    [
      'turns on nothing experimental',
      /enableBlinkFeatures|experimentalFeatures: true|commandLine\.appendSwitch\('enable/,
    ],
    ['starts no program through a fuse that is closed', /child_process'\)?\.fork|\bfork\(/],
  ])('%s', (_what, pattern) => expect(holding(pattern)).toEqual([]));
});

describe('what it is made of', () => {
  it('needs four packages at run time, and pins every version', () => {
    expect(Object.keys(manifest.dependencies)).toEqual([
      '@embedpdf/pdfium',
      '@napi-rs/image',
      'better-sqlite3',
      'zxing-wasm',
    ]);
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('has a hash for every package, and none of them runs a script when it is installed', () => {
    const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { integrity, link }]) => integrity === undefined && !link)).toEqual([]);
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
  });
});
