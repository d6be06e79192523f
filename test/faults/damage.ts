import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openApp } from '../../electron/app-open.ts';
import { recoveryApp } from '../../electron/app-recovery.ts';
import { applicationId } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { foldName } from '../../electron/domain/name-folding.ts';
import { openBook, sealBook } from '../../electron/files/book-file.ts';
import { openStaging } from '../../electron/files/staging.ts';
import {
  ask,
  codeOf,
  type Count,
  customersIn,
  type Fault,
  fillShop,
  inFolder,
  isWhole,
  type Length,
  open,
  passed,
  rounds,
  tryOpen,
} from './fault.ts';

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const count = (length: Length, full: number, short: number) => (length === 'full' ? full : short);

type Damage = (bytes: Buffer) => Buffer;

function damages(length: Length): readonly Damage[] {
  const cuts = count(length, 40, 6);
  return [
    ...Array.from(
      { length: cuts },
      (_, index): Damage =>
        (bytes) =>
          bytes.subarray(0, Math.floor((index / cuts) * bytes.length)),
    ),
    (bytes) => Buffer.from(bytes).fill(0xab, 3 * 4096, 5 * 4096),
    (bytes) => Buffer.from(bytes).fill(0, 4096 + 8, 4096 + 72),
    () => Buffer.from('Dear shop, this is a letter and no book at all.'),
    () => Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    () => Buffer.alloc(0),
  ];
}

/** A damaged live file after an unclean end: refused, left alone; the recovery screen's restore brings the shop back and keeps the damaged file. */
async function damagedLive(length: Length): Promise<Count> {
  return inFolder(async (folder) => {
    await fillShop(folder);
    const app = await open(folder);
    await ask(app, 'backups.create');
    await app.close();
    const file = join(folder, 'shop.db');
    const whole = readFileSync(file);
    const start = () => openApp({ dataFolder: folder, printPdf: () => Promise.reject(new Error('none')) });
    const all = damages(length);
    return rounds(all.length, async (index) => {
      writeFileSync(file, all[index](whole));
      writeFileSync(join(folder, 'running'), '1');
      const before = hash(file);
      const answer = await tryOpen(folder);
      const isRefused = answer === 'damaged';
      if (typeof answer !== 'string') await answer.close();
      const isUntouched = isRefused && hash(file) === before;
      const again = recoveryApp({ failure: { code: 'damaged', params: { file } }, dataFolder: folder, start });
      const restored = await again.call('recovery.restore', { sequence: 1 });
      const kept = join(folder, `damaged-${index + 1}.db`);
      const isKept = restored.ok && existsSync(kept) && hash(kept) === before;
      const isBack = restored.ok && (await customersIn(again)) === 3 && (await isWhole(again));
      await again.close();
      return { survived: isUntouched && isKept && isBack, lost: !isBack };
    });
  });
}

/** One flipped bit in a backup: refused by its hash, the next older one restores. */
async function flippedBits(length: Length): Promise<Count> {
  return inFolder(async (folder) => {
    await fillShop(folder);
    const app = await open(folder);
    await ask(app, 'backups.create');
    await ask(app, 'customers.create', { fullName: 'Нов' });
    await ask(app, 'backups.create');
    const file = join(folder, 'backups', 'backup-000002.db');
    const whole = readFileSync(file);
    const total = count(length, 200, 20);
    const counted = await rounds(total, async (index) => {
      const spoiled = Buffer.from(whole);
      spoiled[Math.floor((index / total) * whole.length)] ^= 1 << (index % 8);
      writeFileSync(file, spoiled);
      return passed((await codeOf(app, 'backups.restore', { sequence: 2 })) === 'damaged');
    });
    await ask(app, 'backups.restore', { sequence: 1 });
    const older = await customersIn(app);
    await app.close();
    return { ...counted, lost: counted.lost + Number(older !== 3), note: 'the next older one was restored' };
  });
}

/** A restore that died between its two renames, with the log of the old state still beside it. */
async function staleLogs(length: Length): Promise<Count> {
  return rounds(count(length, 20, 2), () =>
    inFolder(async (folder) => {
      await fillShop(folder);
      const app = await open(folder);
      await ask(app, 'backups.create');
      await ask(app, 'customers.create', { fullName: 'Нов' });
      const log = readFileSync(join(folder, 'shop.db-wal'));
      await app.close();
      copyFileSync(join(folder, 'shop.db'), join(folder, 'before-restore.db'));
      copyFileSync(join(folder, 'backups', 'backup-000001.db'), join(folder, 'incoming.db'));
      rmSync(join(folder, 'shop.db'));
      writeFileSync(join(folder, 'shop.db-wal'), log);
      writeFileSync(join(folder, 'shop.db-shm'), Buffer.alloc(32_768, 1));
      const again = await open(folder);
      const found = await customersIn(again);
      await again.close();
      return passed(found === 3 && log.length > 0);
    }),
  );
}

function bookOfSchema(file: string, version: number): void {
  const raw = new Sqlite(file);
  raw.pragma(`application_id = ${applicationId}`);
  for (const migration of migrations.slice(0, version)) {
    if (typeof migration === 'string') raw.exec(migration);
    else migration(raw);
  }
  const write = raw.prepare('INSERT INTO customers (full_name, folded, created_at) VALUES (?, ?, 0)');
  for (const fullName of ['Мария', 'Иван']) write.run(fullName, foldName(fullName));
  raw.pragma(`user_version = ${version}`);
  raw.close();
}

/** A newer schema and a foreign file are refused untouched; every older schema migrates with its rows. */
async function schemas(): Promise<Count> {
  const strange: readonly ((raw: Sqlite.Database) => void)[] = [
    (raw) => raw.pragma('user_version = 99'),
    (raw) => raw.pragma('application_id = 7'),
  ];
  const refused = await rounds(strange.length, (index) =>
    inFolder(async (folder) => {
      await fillShop(folder);
      const file = join(folder, 'shop.db');
      const raw = new Sqlite(file);
      raw.pragma('journal_mode = DELETE');
      strange[index](raw);
      raw.close();
      const before = hash(file);
      const answer = await tryOpen(folder);
      return passed((answer === 'newerSchema' || answer === 'notRegulars') && hash(file) === before);
    }),
  );
  const old = await rounds(migrations.length - 1, (index) =>
    inFolder(async (folder) => {
      bookOfSchema(join(folder, 'shop.db'), index + 1);
      const app = await open(folder);
      const found = await customersIn(app);
      const whole = await isWhole(app);
      const backups = await ask(app, 'backups.list');
      await app.close();
      return { survived: whole && found === 2 && Array.isArray(backups) && backups.length === 1, lost: found !== 2 };
    }),
  );
  return {
    tried: refused.tried + old.tried,
    survived: refused.survived + old.survived,
    lost: refused.lost + old.lost,
    note: `${old.tried} older schemas, each backed up first`,
  };
}

/** A container that was cut, changed, or is opened with other words: refused with its reason, nothing staged. */
async function containers(length: Length): Promise<Count> {
  const database = Buffer.alloc(50_000, 7);
  const plain = await sealBook({ schema: 1 }, database);
  const sealed = await sealBook({ schema: 1 }, database, 'correct horse');
  const spoil = (bytes: Buffer, at: number) => {
    const spoiled = Buffer.from(bytes);
    spoiled[at] ^= 1;
    return spoiled;
  };
  const plains = count(length, 200, 40);
  type Case = readonly [open: () => Promise<unknown>, reasons: readonly string[]];
  const damaged = ['notBook', 'cut', 'changed'];
  const cases: readonly Case[] = [
    ...Array.from({ length: plains }, (_, index): Case => {
      const end = Math.floor((index / plains) * plain.length);
      return [() => openBook(plain.subarray(0, end)), damaged];
    }),
    ...Array.from({ length: plains }, (_, index): Case => {
      const at = Math.floor((index / plains) * plain.length);
      return [() => openBook(spoil(plain, at)), at === 9 ? ['needsPassphrase'] : damaged];
    }),
    [() => openBook(sealed), ['needsPassphrase']],
    [() => openBook(sealed, 'wrong horse'), ['wrongPassphrase']],
    [() => openBook(spoil(sealed, 8), 'correct horse'), ['changed']],
    ...[12, 30, 500, sealed.length - 1].map((at): Case => [
      () => openBook(spoil(sealed, at), 'correct horse'),
      ['wrongPassphrase'],
    ]),
    [() => openBook(spoil(sealed, 9), 'correct horse'), ['changed']],
    [() => openBook(sealed.subarray(0, 20), 'correct horse'), ['cut']],
    ...[60, sealed.length - 8].map((end): Case => [
      () => openBook(sealed.subarray(0, end), 'correct horse'),
      ['wrongPassphrase'],
    ]),
  ];
  const counted = await rounds(cases.length, async (index) => {
    const [open, reasons] = cases[index];
    return passed(reasons.includes(String(await open())));
  });
  const staged = await inFolder(async (folder) => {
    await fillShop(folder);
    const app = await open(folder);
    const [live, staging] = [hash(join(folder, 'shop.db')), openStaging(join(folder, 'staging'))];
    const { fileId } = await staging.write('a.regulars', sealed.subarray(0, 400));
    const handedIn = hash(await staging.path(fileId));
    const reply = await app.call('backups.unpack', { fileId, passphrase: 'correct horse' });
    const isRefused =
      !reply.ok && reply.error.code === 'bookRefused' && reply.error.params.reason === 'wrongPassphrase';
    const isUntouched = hash(await staging.path(fileId)) === handedIn && hash(join(folder, 'shop.db')) === live;
    const left = ['unpacked.db', 'incoming.db'].filter((name) => existsSync(join(folder, name)));
    const found = await customersIn(app);
    await app.close();
    return isRefused && isUntouched && left.length === 0 && found === 3;
  });
  return { ...counted, lost: counted.lost + Number(!staged) };
}

export const damageFaults: readonly Fault[] = [
  { id: 'FI-03', what: 'live file cut, overwritten, zeroed, replaced', run: damagedLive },
  { id: 'FI-04', what: 'one bit flipped in a backup', run: flippedBits },
  { id: 'FI-05', what: 'log of another state beside a restored file', run: staleLogs },
  { id: 'FI-09', what: 'schema from the future, foreign file, every old schema', run: schemas },
  { id: 'FI-18', what: 'container cut, changed, wrong words', run: containers },
];
