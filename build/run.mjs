import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './node.mjs';

/** Where `runSource` lets Node keep its compiled code, relative to the project's folder. */
export const compileCache = 'dist/.compile-cache';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the project's folder and answers its exit code. Signals are passed on to it; a program that
 * could not be started answers 127, one that was ended by a signal 128 and the signal's number, as shells do.
 */
export function run(program, args, { stdio = 'inherit', env = process.env, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio, env });
    const forward = (signal) => child.kill(signal);
    const timer = timeoutMs > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    const finish = (code) => {
      clearTimeout(timer);
      for (const signal of passedOn) process.off(signal, forward);
      resolve(code);
    };
    for (const signal of passedOn) process.on(signal, forward);
    child.on('error', () => finish(127));
    child.on('exit', (code, signal) => finish(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Runs one of our TypeScript programs unbuilt; Node keeps what it made of the sources, which makes later starts fast. */
export function runSource(node, program, args) {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, compileCache) };
  return run(node, [join(root, program), ...args], { env });
}
