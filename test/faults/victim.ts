import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openApp } from '../../electron/app-open.ts';
import { openStaging } from '../../electron/files/staging.ts';

/** The program that is killed in the middle of its work. It prints a line for each thing that it promised is saved. */
const [what = '', dataFolder = ''] = process.argv.slice(2);
const say = (line: string) => void process.stdout.write(`${line}\n`);

const app = await openApp({ dataFolder, printPdf: () => Promise.reject(new Error('none')) });
if ('code' in app) {
  say(`refused ${app.code}`);
  process.exit(3);
}

async function ask(path: string, input: unknown = {}): Promise<unknown> {
  if (!app || 'code' in app) throw new Error('not open');
  const reply = await app.call(path, input);
  if (!reply.ok) {
    say(`refused ${reply.error.code}`);
    process.exit(2);
  }
  return reply.value;
}

const rowsEach = 200;

async function importForever(): Promise<void> {
  const staging = openStaging(join(dataFolder, 'staging'));
  mkdirSync(join(dataFolder, 'staging'), { recursive: true });
  for (let number = 0; ; number++) {
    const lines = Array.from({ length: rowsEach }, (_, row) => `Client ${process.pid}-${number}-${row}`);
    const { fileId } = await staging.write(`${process.pid}-${number}.csv`, Buffer.from(`Name\n${lines.join('\n')}\n`));
    await ask('imports.run', { fileId, choices: { importAs: 'customers', mapping: { Name: 'full_name' } } });
    say(`saved ${rowsEach}`);
  }
}

async function saveForever(): Promise<void> {
  for (let number = 0; ; number++) {
    await ask('customers.create', { fullName: `Клиент ${process.pid}-${number}`, note: 'x'.repeat(2000) });
    say('saved 1');
  }
}

async function restoreForever(): Promise<void> {
  for (;;) await ask('backups.restore', { sequence: 1 });
}

async function backUpForever(): Promise<void> {
  for (;;) await ask('backups.create');
}

say('open');
const works: Readonly<Record<string, () => Promise<void>>> = {
  import: importForever,
  save: saveForever,
  restore: restoreForever,
  backup: backUpForever,
  open: () => app.close(),
};
await works[what]?.();
