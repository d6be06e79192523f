import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type App } from '../../electron/app.ts';
import { openApp } from '../../electron/app-open.ts';
import { Backup } from '../../electron/contract/backups.ts';
import { databaseName } from '../../electron/db/inspect.ts';
import { openStaging } from '../../electron/files/staging.ts';

const printPdf = () => Promise.reject(new Error('Nothing is printed here'));
const newFolder = () => mkdtempSync(join(tmpdir(), 'regulars-backups-'));

async function open(dataFolder: string, keepsBackups = false): Promise<App> {
  const app = await openApp({ dataFolder, printPdf, today: '2026-11-21', keepsBackups });
  if ('code' in app) throw new Error(app.code);
  return app;
}

async function ask(app: App, path: string, input: unknown = {}): Promise<unknown> {
  const reply = await app.call(path, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

async function shop(dataFolder = newFolder()): Promise<App> {
  const app = await open(dataFolder);
  await ask(app, 'settings.setUp', { name: 'Пекарна', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'bg' });
  await ask(app, 'customers.create', { fullName: 'Мария Петрова' });
  return app;
}

const names = async (app: App) =>
  ((await ask(app, 'customers.list')) as { fullName: string }[]).map(({ fullName }) => fullName);

describe('backups', () => {
  it('restore what was there, and keep what they replaced as the newest backup', async () => {
    const app = await shop();
    await ask(app, 'backups.create');
    await ask(app, 'customers.create', { fullName: 'Иван Димитров' });
    expect(await ask(app, 'backups.restore', { sequence: 1 })).toEqual({ replaced: 2 });
    expect(await names(app)).toEqual(['Мария Петрова']);
    await ask(app, 'backups.restore', { sequence: 2 });
    expect(await names(app)).toEqual(['Иван Димитров', 'Мария Петрова']);
    await app.close();
  });

  it('move to a new computer as one encrypted file that opens with its passphrase only', async () => {
    const [from, to] = [newFolder(), newFolder()];
    const old = await shop(from);
    const packed = (await ask(old, 'backups.pack', { passphrase: 'correct horse' })) as {
      fileId: string;
      name: string;
    };
    const fresh = await open(to);
    const book = readFileSync(join(from, 'staging', packed.fileId, packed.name));
    const { fileId } = await openStaging(join(to, 'staging')).write(packed.name, book);
    expect(await fresh.call('backups.unpack', { fileId, passphrase: 'wrong one!' })).toMatchObject({
      ok: false,
      error: { code: 'bookRefused', params: { reason: 'wrongPassphrase' } },
    });
    expect(await names(fresh)).toEqual([]);
    await ask(fresh, 'backups.unpack', { fileId, passphrase: 'correct horse' });
    expect(await names(fresh)).toEqual(['Мария Петрова']);
    expect(readdirSync(to).filter((name) => name.includes('unpacked') || name.includes('incoming'))).toEqual([]);
    await Promise.all([old.close(), fresh.close()]);
  });

  it('refuse a copy with one flipped bit and leave the shop as it is', async () => {
    const folder = newFolder();
    const app = await shop(folder);
    await ask(app, 'backups.create');
    const file = join(folder, 'backups', 'backup-000001.db');
    const whole = readFileSync(file);
    for (let round = 0; round < 40; round++) {
      const spoiled = Buffer.from(whole);
      spoiled[Math.floor((round / 40) * whole.length)] ^= 1 << (round % 8);
      writeFileSync(file, spoiled);
      expect(await app.call('backups.restore', { sequence: 1 })).toMatchObject({
        ok: false,
        error: { code: 'damaged' },
      });
    }
    expect(await names(app)).toEqual(['Мария Петрова']);
    await app.close();
  });

  it('come by themselves when the shop is closed after a change, and not when nothing changed', async () => {
    const folder = newFolder();
    await (await shop(folder)).close();
    const copies = () => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'));
    await (await open(folder, true)).close();
    expect(copies()).toHaveLength(1);
    await (await open(folder, true)).close();
    expect(copies()).toHaveLength(1);
    const app = await open(folder, true);
    await ask(app, 'customers.create', { fullName: 'Иван' });
    await app.close();
    expect(copies()).toHaveLength(2);
  });

  it('are not disturbed by what an old write-ahead log says', async () => {
    const folder = newFolder();
    const app = await shop(folder);
    await ask(app, 'backups.create');
    await ask(app, 'customers.create', { fullName: 'Иван' });
    const stale = readFileSync(join(folder, `${databaseName}-wal`));
    await ask(app, 'backups.restore', { sequence: 1 });
    expect(stale.length).toBeGreaterThan(0);
    await app.close();
    const again = await open(folder);
    expect(await names(again)).toEqual(['Мария Петрова']);
    await again.close();
  });
});

describe('a restore that was cut off', () => {
  async function cutOff(): Promise<{ folder: string; live: string; incoming: string; replaced: string }> {
    const folder = newFolder();
    const app = await shop(folder);
    await ask(app, 'backups.create');
    await ask(app, 'customers.create', { fullName: 'Иван' });
    await app.close();
    const [live, incoming, replaced] = [databaseName, 'incoming.db', 'before-restore.db'].map((name) =>
      join(folder, name),
    );
    return { folder, live: live ?? '', incoming: incoming ?? '', replaced: replaced ?? '' };
  }

  it('is finished at the next start when the new file is whole', async () => {
    const { folder, live, incoming, replaced } = await cutOff();
    copyFileSync(join(folder, 'backups', 'backup-000001.db'), incoming);
    copyFileSync(live, replaced);
    rmSync(live);
    const app = await open(folder);
    expect(await names(app)).toEqual(['Мария Петрова']);
    await app.close();
  });

  it('is taken back at the next start when the new file is not whole', async () => {
    const { folder, live, incoming, replaced } = await cutOff();
    writeFileSync(incoming, readFileSync(join(folder, 'backups', 'backup-000001.db')).subarray(0, 9000));
    copyFileSync(live, replaced);
    rmSync(live);
    const app = await open(folder);
    expect(await names(app)).toEqual(['Иван', 'Мария Петрова']);
    expect(existsSync(incoming)).toBe(false);
    await app.close();
  });

  it('lays what it replaced among the backups at the next start, where only that was left to do', async () => {
    const { folder, live, replaced } = await cutOff();
    copyFileSync(live, replaced);
    copyFileSync(join(folder, 'backups', 'backup-000001.db'), live);
    const app = await open(folder);
    expect(await names(app)).toEqual(['Мария Петрова']);
    expect(existsSync(replaced)).toBe(false);
    await ask(app, 'backups.restore', { sequence: 2 });
    expect(await names(app)).toEqual(['Иван', 'Мария Петрова']);
    await app.close();
  });

  it('changes nothing when only the copy had been put beside the live file', async () => {
    const { folder, incoming } = await cutOff();
    copyFileSync(join(folder, 'backups', 'backup-000001.db'), incoming);
    const app = await open(folder);
    expect(await names(app)).toEqual(['Иван', 'Мария Петрова']);
    await app.close();
  });
});

describe('a large book', () => {
  it('is copied, checked and restored by a thread of its own, and refused when one bit of the copy differs', async () => {
    const folder = newFolder();
    const app = await shop(folder);
    for (let index = 0; index < 400; index++)
      await ask(app, 'customers.create', { fullName: `Клиент ${index}`, note: 'бележка '.repeat(500) });
    const [first, second] = z.array(Backup).parse(await Promise.all([1, 2].map(() => ask(app, 'backups.create'))));
    expect([first.sequence, second.sequence]).toEqual([1, 2]);
    expect(first.sizeBytes).toBeGreaterThan(2 * 1024 * 1024);
    expect(first.counts).toMatchObject({ customers: 401 });
    const bytes = readFileSync(second.file);
    bytes[1_500_000] ^= 4;
    writeFileSync(second.file, bytes);
    expect(await app.call('backups.restore', { sequence: 2 })).toEqual({
      ok: false,
      error: { code: 'damaged', params: { file: second.file } },
    });
    await ask(app, 'customers.create', { fullName: 'После' });
    await ask(app, 'backups.restore', { sequence: 1 });
    expect(await ask(app, 'customers.count')).toBe(401);
    await app.close();
  });
});
