import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync, copyFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../../electron/db/migrations/index.ts';
import { databaseName } from '../../../electron/db/inspect.ts';
import { type OpenedDatabase, openDatabase } from '../../../electron/db/open.ts';
import { sql } from '../../../electron/db/sql.ts';

const folderWith = (content?: string | Buffer) => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-open-'));
  if (content !== undefined) writeFileSync(join(folder, databaseName), content);
  return folder;
};
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const now = () => Date.UTC(2026, 10, 21);

async function opened(folder: string): Promise<OpenedDatabase> {
  const database = await openDatabase(folder, now);
  if ('problem' in database) throw new Error(database.problem);
  return database;
}

async function shopWithName(name: string): Promise<string> {
  const folder = folderWith();
  const database = await opened(folder);
  database.connection.raw.transaction(() =>
    database.connection.write.run(sql`INSERT INTO settings VALUES ('shop', ${name})`),
  )();
  database.close();
  return folder;
}

describe("opening the shop's file", () => {
  it('makes a file in an empty folder with full durability and leaves no side files after closing', async () => {
    const folder = folderWith();
    const database = await opened(folder);
    const { raw } = database.connection;
    const pragmas = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'locking_mode',
      'trusted_schema',
      'user_version',
      'cell_size_check',
    ];
    expect(pragmas.map((name) => raw.pragma(name, { simple: true }))).toEqual([
      'wal',
      2,
      1,
      'exclusive',
      0,
      schemaVersion,
      1,
    ]);
    database.close();
    expect(readdirSync(folder)).toEqual([databaseName]);
  });

  it.each([
    ['a text file', 'Dear shop, this is a letter.'],
    ['a picture', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
    ['an empty file', ''],
    ['a file cut short', Buffer.concat([Buffer.from('SQLite format 3\u0000'), Buffer.alloc(50)])],
  ])('refuses %s in its place and does not touch it', async (_what, content) => {
    const folder = folderWith(content);
    const before = hash(join(folder, databaseName));
    expect(await openDatabase(folder, now)).toMatchObject({ problem: 'damaged' });
    expect(hash(join(folder, databaseName))).toBe(before);
  });

  it('refuses the database of another program and one of a newer Regulars, hash unchanged', async () => {
    const foreign = folderWith();
    const other = new Sqlite(join(foreign, databaseName));
    other.exec('CREATE TABLE notes(text)');
    other.close();
    const newer = await shopWithName('Роза');
    const raw = new Sqlite(join(newer, databaseName));
    raw.pragma('user_version = 99');
    raw.close();
    for (const [folder, expected] of [
      [foreign, { problem: 'notRegulars' }],
      [newer, { problem: 'newerSchema', found: 99, known: schemaVersion }],
    ] as const) {
      const before = hash(join(folder, databaseName));
      expect(await openDatabase(folder, now)).toMatchObject(expected);
      expect(hash(join(folder, databaseName))).toBe(before);
    }
  });

  it('says that the folder is in use while another start holds it, and opens once that is closed', async () => {
    const folder = folderWith();
    const first = await opened(folder);
    expect(await openDatabase(folder, now)).toMatchObject({ problem: 'folderInUse', folder });
    first.close();
    (await opened(folder)).close();
  });

  it('checks the file after a start that never ended, and refuses what does not hold together', async () => {
    const folder = await shopWithName('Роза');
    const file = join(folder, databaseName);
    const bytes = readFileSync(file);
    bytes.fill(0xab, 3 * 4096, 5 * 4096);
    writeFileSync(file, bytes);
    writeFileSync(join(folder, 'running'), '1');
    expect(await openDatabase(folder, now)).toMatchObject({ problem: 'damaged' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('finds every saved row after the process died without closing', async () => {
    const folder = folderWith();
    const database = await opened(folder);
    database.connection.raw.transaction(() =>
      database.connection.write.run(sql`INSERT INTO settings VALUES ('shop', 'Роза')`),
    )();
    const copy = folderWith();
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
    database.close();
    expect(existsSync(join(copy, 'running'))).toBe(true);
    const reopened = await opened(copy);
    expect(reopened.connection.read.column(sql`SELECT value FROM settings`)).toEqual(['Роза']);
    reopened.close();
  });

  it('opens a file whose last change was cut off before its journal was played back', async () => {
    const folder = await shopWithName('Роза');
    const file = join(folder, databaseName);
    const raw = new Sqlite(file);
    raw.pragma('journal_mode = DELETE');
    raw.pragma('cache_size = 1');
    raw.exec('BEGIN IMMEDIATE');
    const insert = raw.prepare("INSERT INTO customers (full_name, folded, created_at) VALUES (?, '', 0)");
    for (let row = 0; row < 500; row++) insert.run('x'.repeat(500));
    const cut = folderWith();
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(cut, name));
    raw.close();
    expect(existsSync(join(cut, `${databaseName}-journal`))).toBe(true);
    const database = await opened(cut);
    expect(database.connection.read.column(sql`SELECT count(*) FROM customers`)).toEqual([0]);
    database.close();
  });

  it('says which folder it may not write to when a file stands in its place', async () => {
    const folder = join(folderWith('x'), databaseName);
    expect(await openDatabase(folder, now)).toMatchObject({ problem: 'folderReadOnly', folder });
  });
});
