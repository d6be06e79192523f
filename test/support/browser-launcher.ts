import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A program that starts the browser as the host asks, but without a screen and with a port beside the pipe, so that
 * a test can watch the very window a person would see. `folder` receives the browser's own notes on stderr.
 */
export function watchedBrowser(program: string): { readonly launcher: string; readonly notes: string } {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-browser-'));
  const launcher = join(folder, 'browser.sh');
  const notes = join(folder, 'notes.txt');
  writeFileSync(
    launcher,
    `#!/bin/sh\nexec '${program}' --headless --disable-gpu --remote-debugging-port=0 "$@" 2>'${notes}'\n`,
  );
  chmodSync(launcher, 0o700);
  return { launcher, notes };
}
