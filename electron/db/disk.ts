import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, statSync } from 'node:fs';

/** Flushes a file, or a folder's list of names, to the disk; folders cannot be flushed on Windows. */
export function flush(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const handle = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const pieceBytes = 1024 * 1024;

/** SHA-256 of a file, read in pieces; takes three seconds a gigabyte, so large files belong in a thread. */
export function hashOf(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(pieceBytes);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}
