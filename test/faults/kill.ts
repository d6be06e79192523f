import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { storedBackups } from '../../electron/db/backup.ts';
import { hashOf } from '../../electron/db/disk.ts';
import { applicationId } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { foldName } from '../../electron/domain/name-folding.ts';
import { seededRandom } from '../../electron/domain/random.ts';
import {
  ask,
  type Count,
  customersIn,
  type Fault,
  fillShop,
  inFolder,
  isWhole,
  type Length,
  open,
  rounds,
} from './fault.ts';

const victim = fileURLToPath(new URL('victim.ts', import.meta.url));
const random = seededRandom(2026);
const count = (length: Length, full: number, short = 2) => (length === 'full' ? full : short);

/** Starts the victim, waits until it works, kills it after a moment, and gives what it had promised. */
async function killed(what: string, folder: string, longestMs: number): Promise<number> {
  const child = spawn(process.execPath, [victim, what, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  while (!said.includes('open') && child.exitCode === null) await sleep(5);
  await sleep(random() * longestMs);
  child.kill('SIGKILL');
  await gone;
  return [...said.matchAll(/^saved (\d+)$/gm)].reduce((sum, [, rows]) => sum + Number(rows), 0);
}

async function importRounds(length: Length): Promise<Count> {
  let saved = 0;
  let slowest = 0;
  return inFolder(async (folder) => {
    await fillShop(folder, 0);
    const counted = await rounds(count(length, 200), async () => {
      saved += await killed('import', folder, length === 'full' ? 2500 : 800);
      const start = performance.now();
      const app = await open(folder);
      const startMs = performance.now() - start;
      slowest = Math.max(slowest, startMs);
      const found = await customersIn(app);
      const whole = await isWhole(app);
      await app.close();
      const lost = found < saved;
      // What was written and not yet told counts from now on as saved.
      const isAllOrNothing = (found - saved) % 200 === 0;
      saved = found;
      return { survived: whole && isAllOrNothing && !lost && startMs <= 5000, lost };
    });
    return { ...counted, note: `${saved} rows saved, slowest start afterwards ${Math.round(slowest)} ms` };
  });
}

async function restoreRounds(length: Length): Promise<Count> {
  const seen = { old: 0, restored: 0 };
  return inFolder(async (folder) => {
    await fillShop(folder, 3);
    const counted = await rounds(count(length, 200), async () => {
      const app = await open(folder);
      rmSync(join(folder, 'backups'), { recursive: true, force: true });
      await ask(app, 'backups.create');
      const before = await customersIn(app);
      await ask(app, 'customers.create', { fullName: 'Нов' });
      await app.close();
      await killed('restore', folder, 120);
      const again = await open(folder);
      const after = await customersIn(again);
      const whole = await isWhole(again);
      await again.close();
      if (after === before) seen.restored += 1;
      if (after === before + 1) seen.old += 1;
      return { survived: whole && (after === before || after === before + 1), lost: after < before };
    });
    return { ...counted, note: `${seen.old} old, ${seen.restored} restored, 0 mixed where survived` };
  });
}

function oldBook(file: string): void {
  const raw = new Sqlite(file);
  raw.pragma(`application_id = ${applicationId}`);
  for (const migration of migrations.slice(0, 1)) if (typeof migration === 'string') raw.exec(migration);
  const insert = raw.prepare('INSERT INTO customers (full_name, folded, created_at) VALUES (?, ?, 0)');
  raw.transaction(() => {
    for (let index = 0; index < 2000; index++) {
      const name = `Клиент ${index}`;
      insert.run(name, foldName(name));
    }
  })();
  raw.pragma('user_version = 1');
  raw.close();
}

async function migrationRounds(length: Length): Promise<Count> {
  return rounds(count(length, 60), () =>
    inFolder(async (folder) => {
      oldBook(join(folder, 'shop.db'));
      const child = spawn(process.execPath, [victim, 'open', folder], { stdio: 'ignore' });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // Loading the program takes most of a start; the migration comes at its end.
      while (!existsSync(join(folder, 'shop.db-wal')) && child.exitCode === null) await sleep(1);
      await sleep(random() * 60);
      child.kill('SIGKILL');
      await gone;
      const app = await open(folder);
      const found = await customersIn(app);
      const whole = await isWhole(app);
      await app.close();
      return { survived: whole && found === 2000, lost: found < 2000 };
    }),
  );
}

async function backupRounds(length: Length): Promise<Count> {
  return inFolder(async (folder) => {
    await fillShop(folder, 200);
    return rounds(count(length, 40), async () => {
      await killed('backup', folder, 150);
      const backups = storedBackups(join(folder, 'backups'));
      const sound = backups.map(({ file, manifest }) => hashOf(file) === manifest.sha256);
      const named = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db')).length;
      const last = backups[0];
      const copy = join(folder, 'copy.db');
      if (last) copyFileSync(last.file, copy);
      const survived = sound.every(Boolean) && named === backups.length;
      return { survived, lost: !survived };
    });
  });
}

function added(...counts: readonly Count[]): Count {
  const sum = (of: (count: Count) => number) => counts.reduce((total, each) => total + of(each), 0);
  return {
    tried: sum(({ tried }) => tried),
    survived: sum(({ survived }) => survived),
    lost: sum(({ lost }) => lost),
    note: counts.map(({ tried, note }) => `${tried}${note ? ` (${note})` : ''}`).join(' + '),
  };
}

export const killFaults: readonly Fault[] = [
  { id: 'FI-01', what: 'killed during imports', run: importRounds },
  {
    id: 'FI-02',
    what: 'killed during restore, migration, backup',
    run: async (length) =>
      added(await restoreRounds(length), await migrationRounds(length), await backupRounds(length)),
  },
];
