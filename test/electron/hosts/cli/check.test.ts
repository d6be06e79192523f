import Sqlite from 'better-sqlite3';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../../support/cli.ts';

it('check finds a customer whose name can no longer be searched, names the check and answers 4', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-cli-'));
  const data = ['--data', folder];
  await runCli(['init', '--shop', 'Роза', '--country', 'BG', '--currency', 'EUR', '--lang', 'bg', ...data]);
  await runCli(['call', 'customers.create', JSON.stringify({ fullName: 'Мария Иванова' }), ...data]);
  expect(await runCli(['check', ...data])).toMatchObject({ code: 0 });

  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.db'));
  const raw = new Sqlite(join(folder, file));
  raw.exec("UPDATE customers SET folded = 'stale'");
  raw.close();
  const broken = await runCli(['check', '--json', ...data]);
  expect(broken.code).toBe(4);
  expect(JSON.parse(broken.text)).toMatchObject({
    ok: false,
    checks: [
      { name: 'integrity', ok: true },
      { name: 'foreignKeys', ok: true },
      { name: 'searchIndex', ok: false, found: '1' },
    ],
  });
});
