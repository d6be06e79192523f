import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { texts } from '../../../locales/index.ts';
import { Failure, type FailureData } from '../../contract/errors.ts';
import { findBrowser } from '../browser/browser-finder.ts';
import { createPrinter } from '../browser/printer.ts';
import { dataFolderFor } from '../data-folder.ts';
import type { Host } from '../host.ts';
import { rendererFolder } from '../renderer-folder.ts';
import { type CliArguments, parseArguments, WrongUsage } from './arguments.ts';
import { type CliAnswer, type CliCommand } from './command.ts';
import { commands } from './commands/index.ts';
import { openSession } from './session.ts';

const machine = { platform: process.platform, env: process.env, home: homedir() };

const exitCodes: Readonly<Record<string, number>> = { folderInUse: 3, damaged: 4 };

function commandNamed(name: string): CliCommand {
  const found = Object.entries(commands).find(([key]) => key === name);
  if (!found) throw new WrongUsage(`unknown command ${name}; commands: ${Object.keys(commands).join(', ')}`);
  return found[1];
}

function say(answer: CliAnswer, isJson: boolean): void {
  const text = isJson ? JSON.stringify(answer.value) : answer.words;
  if (text) process.stdout.write(`${text}\n`);
}

function refuse(failure: FailureData, { language, values }: CliArguments): number {
  const message = texts(language)(`errors.${failure.code}`, failure.params);
  process.stderr.write(`${failure.code}: ${message}\n`);
  if (values.json) process.stdout.write(`${JSON.stringify({ error: { ...failure, message } })}\n`);
  return exitCodes[failure.code] ?? 1;
}

function installedPrinter(): Host['printPdf'] {
  return createPrinter(findBrowser({ ...machine, exists: existsSync }), rendererFolder);
}

async function run(args: CliArguments, printPdf: Host['printPdf']): Promise<number> {
  const command = commandNamed(args.command);
  const dataFolder = args.values.data ?? dataFolderFor(machine);
  const session = openSession({ dataFolder, today: args.values.today, printPdf });
  try {
    const answer = await command(session, args);
    say(answer, args.values.json ?? false);
    return answer.exitCode ?? 0;
  } catch (error) {
    if (error instanceof Failure) return refuse(error.data, args);
    throw error;
  } finally {
    await session.close();
  }
}

/**
 * Runs one command and answers the exit code: 0 done, 1 refused, 2 wrong usage, 3 folder in use, 4 damaged. Prints
 * through an installed browser unless the program around it brings a printer of its own.
 */
export async function runCommandLine(argv: readonly string[], printPdf = installedPrinter()): Promise<number> {
  try {
    return await run(parseArguments(argv), printPdf);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
