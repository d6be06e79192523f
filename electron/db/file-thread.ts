import { parentPort, workerData } from 'node:worker_threads';
import { fileJobs } from './file-jobs.ts';
import { type FileAnswer, type FileTask } from './file-work.ts';

function work({ job, file, sha256 }: FileTask): FileAnswer {
  try {
    return { value: job === 'verify' ? fileJobs.verify(file, sha256) : fileJobs[job](file) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { failed: error instanceof Error ? error.message : String(error), code };
  }
}

parentPort?.postMessage(work(workerData));
