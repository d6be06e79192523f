import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../../../electron/hosts/cli/main.ts', import.meta.url));

it('a command whose reader has seen enough ends in order, without a stack on the screen', async () => {
  const child = spawn(process.execPath, [main, 'methods', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += String(text)));
  const [code]: unknown[] = await once(child, 'close');
  expect([code, errors]).toEqual([0, '']);
});
