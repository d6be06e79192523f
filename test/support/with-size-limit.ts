import { spawnSync } from 'node:child_process';

/**
 * Runs a module in a process whose files may have so many kilobytes at most, which stands in for a full disk where none can
 * be made, and answers what it said.
 */
export function runWithSizeLimit(script: string, args: readonly string[], kilobytes: number): string {
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', `ulimit -f ${kilobytes}; trap '' XFSZ; exec "$0" "$@"`, process.execPath, script, ...args],
    { encoding: 'utf8', timeout: 60_000 },
  );
  return stdout + stderr;
}
