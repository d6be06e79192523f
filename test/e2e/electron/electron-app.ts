import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../../build/bundle.mjs';
import { electronProgram } from '../../../build/choose-host.mjs';
import { standInProgram } from '../../electron-stand-in/launcher.ts';
import { testPages } from '../../support/test-pages.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What Regulars runs in: the stand-in always, Electron itself where its runtime is installed (null where not). */
export const runtimes = [
  { name: 'the stand-in for Electron', program: standInProgram() },
  { name: 'Electron itself', program: electronProgram() },
];

/** What the preload gives to a page. */
export type Bridge = {
  call(path: string, input: unknown, callId?: string): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
  host(op: string, input?: unknown): Promise<unknown>;
};

/** The environment of a start in Bulgaria on this data folder. */
export function environment(dataFolder: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return { ...Object.fromEntries(own), REGULARS_DATA: dataFolder, LANG: 'bg_BG.UTF-8', LC_ALL: 'bg_BG.UTF-8' };
}

/** A folder as Electron gets it, with small pages of the tests' own, and a bait beside them. */
export async function builtApp(): Promise<string> {
  if (!(await ensureBuilt(process.execPath, ['main']))) throw new Error('the bundle could not be built');
  const folder = mkdtempSync(join(tmpdir(), 'regulars-electron-'));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'dist/main'), join(folder, 'dist/main'), { recursive: true });
  const pages = testPages();
  cpSync(pages, join(folder, 'dist/renderer'), { recursive: true });
  rmSync(pages, { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  // Of a kind that is served, or the test would prove nothing.
  writeFileSync(join(folder, 'dist/bait.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" />');
  cpSync(join(folder, 'dist/bait.svg'), join(folder, 'dist/renderer/served.svg'));
  return folder;
}
