import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A program that is started like Electron's: with Playwright's switches and the folder of the app. */
export function standInProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-stand-in-'));
  const hook = pathToFileURL(here('hook.ts')).href;
  const [node, boot] = [process.execPath, here('boot.ts')];
  const isWindows = process.platform === 'win32';
  const program = join(folder, isWindows ? 'electron.cmd' : 'electron');
  writeFileSync(
    program,
    isWindows
      ? `@"${node}" --inspect=0 --import "${hook}" "${boot}" %*\r\n`
      : `#!/bin/sh\nexec '${node}' --inspect=0 --import '${hook}' '${boot}' "$@"\n`,
  );
  chmodSync(program, 0o700);
  return program;
}
