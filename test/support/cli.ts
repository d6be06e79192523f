import { vi } from 'vitest';
import { type Host } from '../../electron/hosts/host.ts';
import { runCommandLine } from '../../electron/hosts/cli/run.ts';

const noPrinter: Host['printPdf'] = () => Promise.reject(new Error('This test prints nothing'));

/** Runs one command in this process and keeps what it wrote. */
export async function runCli(
  argv: readonly string[],
  printPdf = noPrinter,
): Promise<{ readonly code: number; readonly text: string; readonly errors: string }> {
  const [out, errors]: [string[], string[]] = [[], []];
  const toOut = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  const toErrors = vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0);
  try {
    const code = await runCommandLine(argv, printPdf);
    return { code, text: out.join(''), errors: errors.join('') };
  } finally {
    toOut.mockRestore();
    toErrors.mockRestore();
  }
}
