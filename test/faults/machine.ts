import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startApp } from '../../electron/app-thread.ts';
import { type AppEvent } from '../../electron/contract/reply.ts';
import { renamePatiently } from '../../electron/db/restore.ts';
import { backupsToRemove } from '../../electron/domain/backup-rotation.ts';
import { seededRandom } from '../../electron/domain/random.ts';
import { openTestShop } from '../support/app.ts';
import { endHost, startHost } from '../support/running-shop.ts';
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
} from './fault.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const victim = fileURLToPath(new URL('victim.ts', import.meta.url));
const cli = join(root, 'electron/hosts/cli/main.ts');
const nobody = 65_534;

function runVictim(
  what: string,
  folder: string,
  limitKb?: number,
): { readonly status: number | null; readonly said: string } {
  const [program, args] =
    limitKb === undefined
      ? [process.execPath, [victim, what, folder]]
      : ['bash', ['-c', `ulimit -f ${limitKb}; exec "$0" "$@"`, process.execPath, victim, what, folder]];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
  return { status, said: stdout + stderr };
}

function savedIn(said: string): number {
  return [...said.matchAll(/^saved (\d+)$/gm)].reduce((sum, [, rows]) => sum + Number(rows), 0);
}

/** A disk of 6 MB where mounting is allowed; elsewhere a limit on the size of a file. */
async function fullDisk(length: Length): Promise<Count> {
  const works = length === 'full' ? ['save', 'import', 'backup'] : ['save'];
  return inFolder(async (folder) => {
    const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]).status === 0;
    try {
      const counted = await rounds(works.length, async (index) => {
        const home = join(folder, works[index]);
        await fillShop(home, 0);
        const { status, said } = runVictim(works[index], home, canMount ? undefined : 6 * 1024);
        const isTold = status === 2 && said.includes('refused diskFull');
        for (const name of readdirSync(home))
          if (name === 'staging' || name === 'backups') rmSync(join(home, name), { recursive: true });
        const filler = savedIn(said);
        if (canMount) spawnSync('mount', ['-o', 'remount,size=40m', folder]);
        const app = await open(home);
        const found = await customersIn(app);
        const whole = await isWhole(app);
        await ask(app, 'customers.create', { fullName: 'След това' });
        await app.close();
        rmSync(home, { recursive: true });
        if (canMount) spawnSync('mount', ['-o', 'remount,size=6m', folder]);
        return { survived: isTold && whole && found >= filler, lost: found < filler };
      });
      return { ...counted, note: canMount ? 'tmpfs of 6 MB' : 'substitute: file-size limit of 6 MB' };
    } finally {
      if (canMount) spawnSync('umount', ['-l', folder]);
    }
  });
}

/** A folder that may not be written, by a user who is not root; and one that goes away while the shop is open. */
async function goneFolders(): Promise<Count> {
  const readOnly = await inFolder(async (folder) => {
    await fillShop(folder);
    chmodSync(folder, 0o555);
    const isRoot = process.getuid?.() === 0;
    const child = spawnSync(process.execPath, [victim, 'open', folder], {
      encoding: 'utf8',
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    });
    chmodSync(folder, 0o700);
    const app = await open(folder);
    const found = await customersIn(app);
    await app.close();
    return { survived: child.stdout.includes('refused folderReadOnly') && found === 3, lost: found !== 3 };
  });
  const vanished = await inFolder(async (folder) => {
    const home = join(folder, 'home');
    await fillShop(home);
    const app = await open(home);
    renameSync(home, join(folder, 'away'));
    const code = await codeOf(app, 'backups.create');
    await ask(app, 'customers.create', { fullName: 'Нов' });
    await app.close().catch(() => undefined);
    rmSync(home, { recursive: true, force: true });
    renameSync(join(folder, 'away'), home);
    const again = await open(home);
    const found = await customersIn(again);
    await again.close();
    return { survived: code !== 'answered' || found === 4, lost: found < 4 };
  });
  const counts = [readOnly, vanished];
  return {
    tried: 2,
    survived: counts.filter(({ survived }) => survived).length,
    lost: counts.filter(({ lost }) => lost).length,
    note: 'as another user than root',
  };
}

/** Backups whose clock jumps: the newest five by number always stay; a shop whose clock goes back a year still answers. */
async function clocks(length: Length): Promise<Count> {
  const random = seededRandom(8);
  const day = 86_400_000;
  const pruned = await rounds(length === 'full' ? 500 : 100, async () => {
    let at = Date.UTC(2026, 0, 1);
    const backups = Array.from({ length: 40 }, (_, index) => {
      at += random() < 0.1 ? (random() - 0.5) * 20 * 365 * day : random() * 2 * day;
      return { sequence: index + 1, at, isBeforeEvent: random() < 0.2 };
    });
    const gone = new Set(backupsToRemove(backups));
    return passed([36, 37, 38, 39, 40].every((sequence) => !gone.has(sequence)));
  });
  const shop = await openTestShop();
  await ask(shop, 'responses.create', { csat: 4, nps: 9, day: '2026-11-20', comment: 'добре' });
  const days = ['2025-11-21', '2036-11-21', '2026-03-29', '2026-10-25'];
  const jumps = await rounds(days.length, async (index) => {
    shop.setToday(days[index]);
    const codes = await Promise.all(
      ['dashboard.today', 'backups.state', 'privacy.review', 'customers.bin'].map((path) => codeOf(shop, path)),
    );
    return passed(codes.every((code) => code === 'answered'));
  });
  await shop.close();
  return {
    tried: pruned.tried + jumps.tried,
    survived: pruned.survived + jumps.survived,
    lost: pruned.lost + jumps.lost,
  };
}

/** A second start over the same folder, from the command line and as a window. */
async function secondStarts(length: Length): Promise<Count> {
  return inFolder(async (folder) => {
    await fillShop(folder);
    const host = await startHost(folder);
    const env = { ...process.env, REGULARS_DATA: folder };
    const counted = await rounds(length === 'full' ? 5 : 1, async () => {
      const line = spawnSync(
        process.execPath,
        [cli, 'call', 'customers.create', '{"fullName":"Втори"}', '--data', folder],
        { encoding: 'utf8' },
      );
      const window = spawnSync(process.execPath, ['electron/hosts/browser/main.ts', '--headless'], {
        cwd: root,
        env,
        encoding: 'utf8',
        timeout: 30_000,
      });
      return passed(line.status === 3 && line.stderr.includes('folderInUse') && window.status === 0);
    });
    await endHost(host, 'SIGTERM');
    const app = await open(folder);
    const found = await customersIn(app);
    await app.close();
    return { ...counted, lost: counted.lost + Number(found !== 3) };
  });
}

/** The thread of the database ends in the middle; the host is killed. Both times the shop goes on with what was saved. */
async function crashes(length: Length): Promise<Count> {
  const entry = new URL('./dying-worker.ts', import.meta.url);
  const threads = await rounds(length === 'full' ? 10 : 1, () =>
    inFolder(async (folder) => {
      await fillShop(folder);
      const app = await startApp({ dataFolder: folder, printPdf: () => Promise.reject(new Error('none')), entry });
      if ('code' in app) return { survived: false, lost: true };
      const events: AppEvent[] = [];
      app.subscribe((event) => events.push(event));
      await ask(app, 'customers.create', { fullName: 'Нов' });
      const start = performance.now();
      const reply = await app.call('die', {});
      while (!events.some(({ type }) => type === 'restarted') && performance.now() - start < 5000) await sleep(10);
      const isBack = performance.now() - start < 5000;
      const found = isBack ? await customersIn(app) : 0;
      await app.close();
      return { survived: !reply.ok && isBack && found === 4, lost: isBack && found !== 4 };
    }),
  );
  const hosts = await rounds(length === 'full' ? 10 : 1, () =>
    inFolder(async (folder) => {
      await fillShop(folder);
      await endHost(await startHost(folder), 'SIGKILL');
      const start = performance.now();
      const app = await open(folder);
      const found = await customersIn(app);
      const survived = performance.now() - start < 5000 && (await isWhole(app));
      await app.close();
      return { survived, lost: found !== 3 };
    }),
  );
  return {
    tried: threads.tried + hosts.tried,
    survived: threads.survived + hosts.survived,
    lost: threads.lost + hosts.lost,
  };
}

/** The second folder is pulled out, full, or carried away by a service: the shop's own copy is made, the screen warns, the next try succeeds. */
async function lostSticks(length: Length): Promise<Count> {
  return rounds(length === 'full' ? 20 : 3, (index) =>
    inFolder(async (folder) => {
      const home = join(folder, 'home');
      const stick = join(folder, index % 2 === 0 ? 'stick' : 'OneDrive');
      await fillShop(home);
      mkdirSync(stick);
      const app = await open(home);
      await ask(app, 'backups.setSecondFolder', { folder: stick });
      renameSync(stick, `${stick} out`);
      writeFileSync(stick, 'in the way');
      await ask(app, 'backups.create');
      rmSync(stick);
      const warned = JSON.stringify(await ask(app, 'backups.state')).includes('"problem":"missing"');
      renameSync(`${stick} out`, stick);
      await ask(app, 'backups.create');
      const named =
        JSON.stringify(await ask(app, 'backups.state')).includes('"service":"OneDrive"') === (index % 2 === 1);
      const copies = readdirSync(stick, { recursive: true }).filter((name) => String(name).endsWith('.db')).length;
      await app.close();
      return passed(warned && named && copies === 1);
    }),
  );
}

/** A scanner that holds the file: three refusals are waited out, thirty end in a refusal with the old file in place. */
async function heldFiles(length: Length): Promise<Count> {
  return rounds(length === 'full' ? 12 : 4, (index) =>
    inFolder(async (folder) => {
      const times = index % 2 === 0 ? 3 : 30;
      const code = index % 4 < 2 ? 'EBUSY' : 'EPERM';
      const [from, to] = [join(folder, 'incoming'), join(folder, 'live')];
      writeFileSync(from, 'new');
      let refusals = 0;
      const move = async (a: string, b: string) => {
        if (refusals++ < times) throw Object.assign(new Error(code), { code });
        renameSync(a, b);
      };
      const isDone = await renamePatiently(from, to, move).then(
        () => true,
        () => false,
      );
      const kept = readFileSync(isDone ? to : from, 'utf8') === 'new';
      return { survived: isDone === (times === 3) && kept, lost: !kept };
    }),
  );
}

/** The command line in a network name space without any network, where that is allowed; elsewhere with every outside address refused and counted. */
async function noTraffic(): Promise<Count> {
  const canSeparate = spawnSync('unshare', ['-n', 'true']).status === 0;
  const commands = [
    ['init', '--shop', 'R', '--country', 'BG', '--currency', 'EUR'],
    ['check'],
    ['metrics', '--from', '2026-01-01', '--to', '2026-12-01'],
    ['backup'],
    ['methods'],
  ];
  return inFolder(async (folder) => {
    const counted = await rounds(commands.length, async (index) => {
      const args = [cli, ...commands[index], '--data', folder, '--json'];
      const [program, all] = canSeparate
        ? ['unshare', ['-n', process.execPath, ...args]]
        : [process.execPath, ['--import', join(root, 'test/faults/no-network.ts'), ...args]];
      return passed(spawnSync(program, all, { encoding: 'utf8' }).status === 0);
    });
    return {
      ...counted,
      note: canSeparate
        ? 'name space without a network; the windows: request logs of test/e2e'
        : 'substitute: every connection refused; the windows: request logs of test/e2e',
    };
  });
}

export const machineFaults: readonly Fault[] = [
  { id: 'FI-06', what: 'disk full while saving, importing, backing up', run: fullDisk },
  { id: 'FI-07', what: 'folder read-only, folder gone while open', run: goneFolders },
  { id: 'FI-08', what: 'clock back, forward, over a change of time', run: clocks },
  { id: 'FI-10', what: 'second start, command line and window', run: secondStarts },
  { id: 'FI-15', what: 'database thread dead, host killed', run: crashes },
  { id: 'FI-17', what: 'second folder pulled out or carried away', run: lostSticks },
  { id: 'FI-19', what: 'files held by a scanner', run: heldFiles },
  { id: 'FI-20', what: 'no network at all', run: noTraffic },
];
