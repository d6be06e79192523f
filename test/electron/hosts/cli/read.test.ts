import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { SheetReading } from '../../../../electron/contract/sheet-reading.ts';
import { runCommandLine } from '../../../../electron/hosts/cli/run.ts';

afterEach(() => vi.restoreAllMocks());

async function answerOf(argv: readonly string[]): Promise<{ code: number; value: unknown }> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const code = await runCommandLine([...argv, '--json'], () => Promise.reject(new Error('This test prints nothing')));
  return { code, value: JSON.parse(out) };
}

it('answers one entry for each page of every file, in their order, and errors stand with their file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-read-'));
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'b-letter.txt'), 'Dear shop, this is a letter and no form at all.');
  writeFileSync(join(folder, 'a-empty.pdf'), '%PDF-1.4\n');
  const named = [join(folder, 'b-letter.txt'), join(folder, 'a-empty.pdf')];
  const { code, value } = await answerOf(['read', ...named, '--data', data]);
  expect(code).toBe(0);
  const pages = z.array(SheetReading).parse(value);
  expect(pages.map(({ file, index, status, reason }) => [file, index, status, reason])).toEqual([
    ['b-letter.txt', 0, 'refused', 'fileUnreadable'],
    ['a-empty.pdf', 0, 'refused', 'fileUnreadable'],
  ]);
  expect(Object.keys(pages[0] ?? {})).toEqual(expect.arrayContaining(['form', 'page', 'sheet', 'boxes', 'questions']));
});

it('refuses a file that is not there, and a call without a file', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'regulars-read-')), 'data');
  const { code, value } = await answerOf(['read', '/nowhere/at/all.pdf', '--data', data]);
  expect(code).toBe(1);
  expect(value).toMatchObject({ error: { code: 'unreadableFile' } });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await runCommandLine(['read', '--data', data])).toBe(2);
});
