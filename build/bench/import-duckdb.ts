import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const program = `
import { DuckDBInstance } from '@duckdb/node-api';
const [database, file] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(database)).connect();
await connection.run(\`CREATE TABLE sales AS SELECT * FROM read_csv('\${file}', header = true)\`);
const read = await connection.runAndReadAll('SELECT count(*)::DOUBLE, sum(round("Amount" * 100))::DOUBLE FROM sales');
console.log(read.getRows()[0].join('|'));
`;

type Contender = { readonly name: string; readonly run: (folder: string) => void };

/** DuckDB's own reader of CSV files, fetched for the bench into its temporary folder; with `--duckdb` only, and never part of the product. */
export function duckdbContender(home: string, file: string): Contender | { readonly skipped: string } {
  if (!process.argv.includes('--duckdb')) return { skipped: '--duckdb fetches it for one run' };
  const folder = join(home, 'duckdb');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  const fetched = spawnSync('npm', ['install', '--no-audit', '--no-fund', '@duckdb/node-api'], {
    cwd: folder,
    shell: true,
  });
  if (fetched.status !== 0) return { skipped: 'it could not be fetched' };
  const script = join(folder, 'read.mjs');
  writeFileSync(script, program);
  return {
    name: 'DuckDB read_csv into a table, types guessed',
    run(round) {
      const database = join(round, 'duck.db');
      const { status, stderr } = spawnSync(process.execPath, [script, database, file], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      rmSync(database, { force: true });
    },
  };
}
