import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = `${root}node_modules/typescript-native/bin/tsc`;

function check(project) {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [compiler, '-p', project], { cwd: root, stdio: 'inherit' });
    run.on('exit', (code) => resolve(code ?? 1));
  });
}

const codes = await Promise.all(['electron', 'renderer', 'test'].map(check));
process.exit(Math.max(...codes));
