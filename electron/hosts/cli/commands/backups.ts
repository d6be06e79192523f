import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { texts } from '../../../../locales/index.ts';
import { backups as contract } from '../../../contract/backups.ts';
import { Failure } from '../../../contract/errors.ts';
import { type CliArguments, WrongUsage } from '../arguments.ts';
import { type CliCommand } from '../command.ts';
import { saveStaged } from '../save-staged.ts';
import { type Session } from '../session.ts';
import { readInput } from './app.ts';

async function passphraseOf({ values }: CliArguments): Promise<{ passphrase?: string }> {
  if (!values['passphrase-stdin']) return {};
  const passphrase = await readInput();
  if (!passphrase) throw new WrongUsage('--passphrase-stdin needs the passphrase on standard input');
  return { passphrase };
}

async function packTo(session: Session, out: string, args: CliArguments): Promise<{ file: string; sha256: string }> {
  const packed = contract.pack.output.parse(await session.call('backups.pack', await passphraseOf(args)));
  return { file: await saveStaged(session, packed.fileId, out), sha256: packed.sha256 };
}

/** `backup [--out FILE] [--passphrase-stdin]`: a verified copy among the backups, or one `.regulars` file. */
export const backup: CliCommand = async (session, args) => {
  const { out } = args.values;
  if (out === undefined && args.values['passphrase-stdin']) throw new WrongUsage('--passphrase-stdin needs --out');
  const made =
    out === undefined
      ? contract.create.output.parse(await session.call('backups.create', {}))
      : await packTo(session, out, args);
  const value = { file: made.file, sha256: made.sha256, verified: true };
  return { value, words: texts(args.language)('cli.backedUp', { file: made.file }) };
};

/** `backups`: the copies in the data folder, newest first. */
export const backups: CliCommand = async (session) => {
  const value = contract.list.output.parse(await session.call('backups.list', {}));
  const words = value.map(
    ({ sequence, at, reason, file }) => `${sequence}  ${new Date(at).toISOString()}  ${reason}  ${file}`,
  );
  return { value, words: words.join('\n') };
};

/** `restore FILE`: puts a backup of the list, or a `.regulars` file, in the place of the shop's file; what it replaces is kept. */
export const restore: CliCommand = async (session, args) => {
  const [path] = args.words;
  if (path === undefined) throw new WrongUsage('restore FILE');
  const listed = contract.list.output.parse(await session.call('backups.list', {}));
  const known = listed.find(({ file }) => resolve(file) === resolve(path));
  const value = known
    ? await session.call('backups.restore', { sequence: known.sequence })
    : await unpack(session, path, args);
  return { value, words: texts(args.language)('cli.restored', { file: path }) };
};

async function unpack(session: Session, path: string, args: CliArguments): Promise<unknown> {
  const bytes = await readFile(path).catch(() => {
    throw new Failure({ code: 'unreadableFile', params: { file: path } });
  });
  const { fileId } = await session.staging.write(basename(path), bytes);
  try {
    return await session.call('backups.unpack', { fileId, ...(await passphraseOf(args)) });
  } finally {
    await session.staging.remove(fileId);
  }
}
