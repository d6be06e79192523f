import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { fileJobs, type FileJob, type Settled } from './file-jobs.ts';
import { type OpenProblem } from './inspect.ts';

export type FileTask = { readonly job: FileJob; readonly file: string; readonly sha256: string | null };
export type FileAnswer = { readonly value: unknown } | { readonly failed: string; readonly code: string };

/** Up to this size the work takes less time than starting a thread for it. */
const atOnceBytes = 2 * 1024 * 1024;

function isAtOnce(file: string): boolean {
  return statSync(file).size <= atOnceBytes;
}

/** Does a job in a thread of its own, so that the thread that answers the window goes on answering. */
async function inThread<Value>(job: FileJob, file: string, sha256: string | null = null): Promise<Value> {
  const workerData: FileTask = { job, file, sha256 };
  const worker = new Worker(new URL('./file-thread.ts', import.meta.url), { workerData });
  const answer = await new Promise<FileAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread for files ended')));
  });
  if ('failed' in answer) throw Object.assign(new Error(answer.failed), { code: answer.code });
  return answer.value as Value;
}

/** Checks, flushes, hashes and describes a copy; throws when it does not check out. */
export async function settleCopy(file: string): Promise<Settled> {
  return isAtOnce(file) ? fileJobs.settle(file) : inThread<Settled>('settle', file);
}

/** Says why a file may not take the shop's place, or null; a good one is on the disk afterwards. */
export async function problemOfCopy(file: string, sha256: string | null): Promise<OpenProblem | null> {
  return isAtOnce(file) ? fileJobs.verify(file, sha256) : inThread<OpenProblem | null>('verify', file, sha256);
}

/** SHA-256 of a file that is on the disk afterwards. */
export async function hashOfCopy(file: string): Promise<string> {
  return isAtOnce(file) ? fileJobs.flushAndHash(file) : inThread<string>('flushAndHash', file);
}
