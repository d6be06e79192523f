import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../support/cli.ts';
import { paperAnswers, paperComments } from '../../../support/paper-answers.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-import-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function said(...argv: string[]): Promise<{ code: number; value: Record<string, unknown> }> {
  const { code, text } = await runCli([...argv, '--json']);
  return { code, value: JSON.parse(text) };
}

function written(name: string, bytes: Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function rowsOfImport(shop: string, file: string): Promise<unknown> {
  const data = ['--data', join(folder, shop), '--today', '2025-01-10'];
  await said('init', '--shop', 'Роза', '--country', 'BG', '--currency', 'EUR', '--lang', 'bg', ...data);
  const { code, value } = await said('import', file, '--as', 'responses', ...data);
  expect(code).toBe(0);
  expect(value).toMatchObject({ batchId: 1, fileError: null });
  const list = await said('call', 'responses.list', '{"limit":500}', ...data);
  const again = await said('import', file, '--as', 'responses', ...data);
  expect(again.value).toMatchObject({ batchId: null });
  expect(await said('call', 'responses.list', '{"limit":500}', ...data)).toEqual(list);
  await said('undo', '1', ...data);
  expect((await said('call', 'responses.list', '{"limit":500}', ...data)).value).toEqual([]);
  return list.value;
}

describe('paper answers imported from the command line', () => {
  it('are the same rows in UTF-8, windows-1251 and GBK; twice adds nothing, undo leaves nothing', async () => {
    const rows = new Map<string, unknown>();
    for (const encoding of ['utf8', 'windows-1251', 'gbk'] as const) {
      const file = written(`${encoding}.csv`, paperAnswers(paperComments.bg, encoding));
      rows.set(encoding, await rowsOfImport(encoding, file));
    }
    expect(rows.get('utf8')).toHaveLength(43);
    expect(rows.get('windows-1251')).toEqual(rows.get('utf8'));
    expect(rows.get('gbk')).toEqual(rows.get('utf8'));
  }, 60_000);
});
