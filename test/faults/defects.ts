import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Defect = { readonly what: string; readonly file: string; readonly from: string; readonly to: string };

const host = 'electron/hosts/electron';

/** One careless change each to the walls around the window; every one must be found by a test. */
const defects: readonly Defect[] = [
  {
    what: 'navigation guard removed',
    file: `${host}/fences.ts`,
    from: "contents.on('will-navigate', (event) => {\n    if (!isOurs(event.url)) event.preventDefault();",
    to: "contents.on('will-navigate', () => {",
  },
  { what: 'Node in pages', file: `${host}/policy.ts`, from: 'nodeIntegration: false', to: 'nodeIntegration: true' },
  {
    what: 'Node in the preload',
    file: `${host}/preload.ts`,
    from: "import { contextBridge, ipcRenderer } from 'electron';",
    to: "import { contextBridge, ipcRenderer } from 'electron';\nimport { readFileSync } from 'node:fs';\nReflect.set(globalThis, 'read', readFileSync);",
  },
  {
    what: 'wrong channel name',
    file: `${host}/preload.ts`,
    from: "ipcRenderer.invoke('call'",
    to: "ipcRenderer.invoke('calls'",
  },
  {
    what: 'sender check broken',
    file: `${host}/policy.ts`,
    from: 'senderFrame === window.mainFrame && isOurs',
    to: 'isOurs',
  },
  {
    what: 'policy header lost',
    file: `${host}/protocol.ts`,
    from: "{ headers: { ...headers, 'Content-Type': type } }",
    to: "{ headers: { 'Content-Type': type } }",
  },
  {
    what: 'sender check dropped',
    file: `${host}/channels.ts`,
    from: "if (!isOurPage(event, window.webContents)) throw new Error('refused');",
    to: '',
  },
  { what: 'permissions granted', file: `${host}/fences.ts`, from: 'answer(false)', to: 'answer(true)' },
  { what: 'sandbox off', file: `${host}/policy.ts`, from: 'sandbox: true', to: 'sandbox: false' },
  {
    what: 'network rule opened',
    file: `${host}/fences.ts`,
    from: 'answer({ cancel: !isOurs(url) && !isLocal })',
    to: 'answer({ cancel: false })',
  },
  {
    what: 'path may leave the folder',
    file: 'electron/hosts/pages.ts',
    from: 'path.startsWith(inside + sep) ?',
    to: 'path !== inside ?',
  },
];

/** Tests that need nothing but Node, and those that run the bundle in the stand-in. */
const quick = ['vitest.config.ts', 'test/electron/hosts/electron', 'test/electron/hosts/pages.test.ts'];
const slow = ['vitest.e2e.config.ts', 'test/e2e/electron/window.test.ts'];

function findsIt(copy: string, [config = '', ...files]: readonly string[]): boolean {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '-c', `build/${config}`, ...files];
  return spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' }).status !== 0;
}

function makeCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'regulars-defects-'));
  for (const name of [
    'electron',
    'renderer',
    'locales',
    'build',
    'test',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    '.npmrc',
  ])
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** `npm run defects`: seeds each defect into a copy of the sources and says which tests found it. */
const copy = makeCopy();
let caught = 0;
try {
  if (findsIt(copy, quick) || findsIt(copy, slow)) throw new Error('The tests fail without any defect');
  for (const { what, file, from, to } of defects) {
    const path = join(copy, file);
    const whole = readFileSync(path, 'utf8');
    if (!whole.includes(from)) throw new Error(`${file} has changed: ${what} cannot be seeded any more`);
    writeFileSync(path, whole.replace(from, to));
    const by = findsIt(copy, quick) ? 'tests of the host' : findsIt(copy, slow) ? 'the stand-in' : null;
    caught += Number(by !== null);
    console.log(`${what.padEnd(28)} ${by ? `caught by ${by}` : 'NOT CAUGHT'}`);
    writeFileSync(path, whole);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${caught} of ${defects.length} caught`);
process.exitCode = caught === defects.length ? 0 : 1;
