import { contract } from '../../../contract/index.ts';
import { required, WrongUsage } from '../arguments.ts';
import { texts } from '../../../../locales/index.ts';
import * as z from 'zod/mini';
import { sample } from '../../../contract/sample.ts';
import { settings } from '../../../contract/settings.ts';
import { type CliCommand } from '../command.ts';
import { TakenBack } from '../../../contract/history.ts';
import { Checks } from '../../../contract/backups.ts';

/** Reads all of standard input; empty when it is a terminal. */
export async function readInput(): Promise<string> {
  if (process.stdin.isTTY) return '';
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) text += String(chunk);
  return text.trim();
}

const init: CliCommand = async (session, { values, language }) => {
  const before = settings.get.output.parse(await session.call('settings.get', {}));
  if (values.sample) {
    const { name } = sample.fill.output.parse(await session.call('sample.fill', { language }));
    const value = { dataFolder: session.dataFolder, schemaVersion: before.schemaVersion };
    return { value, words: texts(language)('cli.ready', { name, folder: session.dataFolder }) };
  }
  const name = required(values, 'shop');
  const say = texts(language);
  const shop = {
    name,
    country: required(values, 'country'),
    currency: required(values, 'currency'),
    language,
    kind: 'other',
  };
  await session.call('settings.setUp', shop);
  const value = { dataFolder: session.dataFolder, schemaVersion: before.schemaVersion };
  return { value, words: say('cli.ready', { name, folder: session.dataFolder }) };
};

const call: CliCommand = async (session, { words: [path, inline] }) => {
  if (path === undefined) throw new WrongUsage('call METHOD [JSON]');
  const text = inline ?? (await readInput());
  let input: unknown;
  try {
    input = text ? JSON.parse(text) : {};
  } catch {
    throw new WrongUsage('the input is not JSON');
  }
  const value = await session.call(path, input);
  return { value, words: JSON.stringify(value, null, 2) };
};

const methods: CliCommand = async () => {
  const value = Object.entries(contract).flatMap(([area, group]) =>
    Object.entries(group).map(([name, method]) => ({
      name: `${area}.${name}`,
      kind: method.kind,
      input: z.toJSONSchema(method.input, { io: 'input', unrepresentable: 'any' }),
      output: z.toJSONSchema(method.output, { io: 'output', unrepresentable: 'any' }),
    })),
  );
  return { value, words: value.map(({ name, kind }) => `${kind.padEnd(8)} ${name}`).join('\n') };
};

const undo: CliCommand = async (session, { words: [id], language }) => {
  const batchId = id === undefined ? undefined : Number(id);
  if (batchId !== undefined && !Number.isInteger(batchId)) throw new WrongUsage('undo [NUMBER]');
  const done = TakenBack.parse(await session.call('history.undo', { ...(batchId === undefined ? {} : { batchId }) }));
  const say = texts(language);
  const what = `${done.action.method} ${done.action.subject}`.trim();
  const kept = done.kept.length === 0 ? [] : [say('cli.kept', { count: done.kept.length })];
  return { value: { undone: what, kept: done.kept }, words: [say('cli.undone', { what }), ...kept].join('\n') };
};

const check: CliCommand = async (session, { language }) => {
  const value = Checks.parse(await session.call('backups.check', {}));
  const say = texts(language);
  const faults = value.checks.filter(({ ok }) => !ok).map(({ name }) => name);
  if (value.ok) return { value, words: say('cli.whole') };
  return { value, words: say('cli.broken', { checks: faults.join(', ') }), exitCode: 4 };
};

/** Commands that need nothing but the app. */
export const appCommands = { init, call, methods, undo, check } satisfies Record<string, CliCommand>;
