import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duckdbContender } from './import-duckdb.ts';
import type { ImportOnce } from './import-once.ts';
import { median } from './rounds.ts';

const argumentOf = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const rows = Number(argumentOf('rows') ?? 200_000);
const rounds = Number(argumentOf('rounds') ?? 3);
const customers = 5000;

/** What every contender must have read: rows, hundredths in all, days since 1970 in all. */
type Sums = readonly [rows: number, minor: number, days: number];

/** Sales of a shop as its till writes them: eight columns, quotes, a note on every fifth row. */
function salesFile(file: string): Sums {
  const out = openSync(file, 'w');
  let lines = 'Date,Customer code,Customer,Amount,Channel,Staff,Product,Note\n';
  let sumMinor = 0;
  let sumDays = 0;
  for (let index = 0; index < rows; index += 1) {
    const days = 18_993 + (index % 1400);
    const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
    const who = (index * 7919) % customers;
    const note = index % 5 === 0 ? `"rye, sliced ${index % 97}"` : '';
    const [whole, hundredths] = [2 + (index % 90), index % 100];
    sumMinor += whole * 100 + hundredths;
    sumDays += days;
    lines += `${day},K${who},Customer ${who},${whole}.${String(hundredths).padStart(2, '0')},Till ${index % 3},Eva ${index % 4},Bread ${index % 40},${note}\n`;
    if (lines.length > 1 << 20) {
      writeSync(out, lines);
      lines = '';
    }
  }
  writeSync(out, lines);
  closeSync(out);
  return [rows, sumMinor, sumDays];
}

function shell(database: string, script: string): string {
  const { status, stdout, stderr } = spawnSync('sqlite3', [database], { input: script, encoding: 'utf8' });
  if (status !== 0 || stderr) throw new Error(stderr);
  return stdout;
}

function isSame(name: string, found: string, wanted: Sums): void {
  const figures = found.trim().split('|').map(Number);
  if (figures.some((figure, place) => figure !== wanted[place]))
    throw new Error(`${name} read ${figures.join(' ')} instead of ${wanted.join(' ')}`);
}

const rawSums =
  'SELECT count(*), sum(CAST(round(Amount * 100) AS INTEGER)), sum(unixepoch(Date) / 86400) FROM sales;\n';
const typedSums = 'SELECT count(*), sum(amount_minor), sum(day) FROM interactions;\n';

/** The tables that the shell fills with SQL, as the shop's own file has them; triggers and other tables stay away. */
const typedTables = `
CREATE TABLE customers(id INTEGER PRIMARY KEY, full_name TEXT NOT NULL, code TEXT) STRICT;
CREATE INDEX customers_code ON customers(code) WHERE code IS NOT NULL;
CREATE TABLE list_items(id INTEGER PRIMARY KEY, list TEXT NOT NULL, name TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX list_items_name ON list_items(list, name);
CREATE TABLE interactions(id INTEGER PRIMARY KEY, customer_id INTEGER, kind INTEGER NOT NULL, happened_at INTEGER NOT NULL,
  day INTEGER NOT NULL, amount_minor INTEGER, currency TEXT, channel_id INTEGER, staff_id INTEGER, product_id INTEGER, note TEXT) STRICT;
CREATE INDEX interactions_customer ON interactions(customer_id, day);
CREATE INDEX interactions_day ON interactions(day);
CREATE INDEX interactions_batch ON interactions(kind, day);
`;

/** Typing, joining and checking the raw rows in SQL: what the import does beside storing them. */
const typedSql = `
INSERT INTO customers(full_name, code) SELECT min(Customer), "Customer code" FROM sales GROUP BY "Customer code";
INSERT INTO list_items(list, name) SELECT DISTINCT 'channel', Channel FROM sales;
INSERT INTO list_items(list, name) SELECT DISTINCT 'staff', Staff FROM sales;
INSERT INTO list_items(list, name) SELECT DISTINCT 'product', Product FROM sales;
INSERT INTO interactions(customer_id, kind, happened_at, day, amount_minor, currency, channel_id, staff_id, product_id, note)
  SELECT c.id, CASE WHEN s.Amount < 0 THEN 3 ELSE 1 END, unixepoch(s.Date) * 1000, unixepoch(s.Date) / 86400,
    CAST(round(s.Amount * 100) AS INTEGER), 'GBP', ch.id, st.id, p.id, nullif(s.Note, '')
  FROM sales s JOIN customers c ON c.code = s."Customer code"
    JOIN list_items ch ON ch.list = 'channel' AND ch.name = s.Channel JOIN list_items st ON st.list = 'staff' AND st.name = s.Staff
    JOIN list_items p ON p.list = 'product' AND p.name = s.Product
  WHERE date(s.Date) = s.Date AND s.Amount GLOB '[0-9]*.[0-9][0-9]' AND length(s.Note) < 100000;
DROP TABLE sales;
`;

type Contender = { readonly name: string; readonly run: (folder: string) => Promise<void> | void };

function seconds(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}

function ours(folder: string, file: string, wanted: Sums): ImportOnce {
  const once = fileURLToPath(new URL('./import-once.ts', import.meta.url));
  const shop = join(folder, 'shop');
  const { status, stdout, stderr } = spawnSync(process.execPath, [once, shop, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  isSame('Regulars', shell(join(shop, 'shop.db'), typedSums), wanted);
  return JSON.parse(stdout);
}

function shellContenders(file: string, wanted: Sums): Contender[] {
  const raw = `.mode csv\n.import "${file}" sales\n`;
  const timedOnly = (name: string, database: string, script: string, sums: string): Contender => ({
    name,
    run: (folder) => isSame(name, shell(join(folder, database), `${script}.mode list\n${sums}`), wanted),
  });
  const indexed = `CREATE TABLE sales(Date, "Customer code", Customer, Amount, Channel, Staff, Product, Note);
    CREATE INDEX sales_customer ON sales("Customer code", Date);\n.mode csv\n.import --skip 1 "${file}" sales\n`;
  return [
    timedOnly('sqlite3 .import, raw text, no index', 'raw.db', raw, rawSums),
    timedOnly('sqlite3 .import, raw text, 1 index', 'indexed.db', indexed, rawSums),
    timedOnly(
      'sqlite3 .import + SQL: typed, joined, checked, 3 indexes',
      'typed.db',
      `${typedTables}${raw}.mode list\n${typedSql}`,
      typedSums,
    ),
  ];
}

/** A file of sales through the app, every field checked, against the shell and DuckDB reading the same file; then its undo. */
export async function benchImport(): Promise<string> {
  if (spawnSync('sqlite3', ['--version']).status !== 0)
    return 'Import: skipped, there is no sqlite3 here to compare with';
  const home = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  try {
    const file = join(home, 'sales.csv');
    const wanted = salesFile(file);
    const duckdb = duckdbContender(home, file);
    const others = [...shellContenders(file, wanted), ...('run' in duckdb ? [duckdb] : [])];
    const measured: ImportOnce[] = [];
    const times = new Map(others.map(({ name }) => [name, [] as number[]]));
    for (let round = 0; round < rounds; round += 1) {
      const folder = join(home, `round-${round}`);
      mkdirSync(folder);
      measured.push(ours(folder, file, wanted));
      for (const { name, run } of others) {
        const startedAt = performance.now();
        await run(folder);
        times.get(name)?.push(seconds(startedAt));
      }
      rmSync(folder, { recursive: true, force: true });
    }
    const middle = (figure: keyof ImportOnce) => median(measured.map((once) => once[figure]));
    const cold = middle('cold');
    const line = (name: string, value: number) =>
      `  ${name.padEnd(58)} ${value.toFixed(2).padStart(7)} s  ×${(value / cold).toFixed(2)} of ours`;
    const report = [
      `Import: ${rows} sales, ${(statSync(file).size / 1_048_576).toFixed(1)} MB, medians of ${rounds} rounds; rows and sums equal`,
      line('ours: read, every field checked, stored, undoable', cold),
      line('  shown before: reading', middle('preview')),
      line('  shown before: storing after the yes', middle('afterPreview')),
      line('  undo', middle('undo')),
      ...[...times].map(([name, values]) => line(name, median(values))),
      ...('skipped' in duckdb ? [`  DuckDB: skipped, ${duckdb.skipped}`] : []),
      `  longest wait of another call: while reading ${middle('waitReading').toFixed(0)} ms, while storing ${middle('waitWriting').toFixed(0)} ms`,
      `  memory of the whole process: ${middle('startMb').toFixed(0)} MB before, ${middle('peakMb').toFixed(0)} MB at its peak`,
    ];
    writeFileSync(join(tmpdir(), 'regulars-bench-import.json'), JSON.stringify({ rows, measured, others: [...times] }));
    return report.join('\n');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
