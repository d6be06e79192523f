import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type backups as contract } from '../contract/backups.ts';
import { fail } from '../contract/errors.ts';
import { type StoredBackup, storedBackups } from '../db/backup.ts';
import { secondFolderProblem } from '../db/second-folder.ts';
import { isPlainDatabase, openBook, sealBook } from '../files/book-file.ts';
import { checkIntegrity, checkReferences, checkSearchIndex } from '../store/checks.ts';
import { storeSetting } from '../store/settings.ts';
import { backupState, shownBackup } from './backup-state.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { supportText } from './support-text.ts';

function stored({ dataFolder }: TaskContext): StoredBackup[] {
  return storedBackups(join(dataFolder, 'backups'));
}

function newestSequence(context: TaskContext): number {
  return stored(context)[0]?.manifest.sequence ?? 0;
}

export const backups: Handlers<{ backups: typeof contract }>['backups'] = {
  check({ db }) {
    const checks = [checkIntegrity(db), checkReferences(db), checkSearchIndex(db)];
    return { ok: checks.every(({ ok }) => ok), checks };
  },

  support: (context) => ({ text: supportText(context) }),

  state: backupState,

  setSecondFolder({ db }, { folder }) {
    const problem = folder === null ? null : isAbsolute(folder) ? secondFolderProblem(folder, 0) : 'missing';
    if (folder !== null && problem === 'missing') fail('folderMissing', { folder });
    if (folder !== null && problem !== null) fail('folderReadOnly', { folder });
    storeSetting(db, 'secondBackupFolder', folder);
    return { folder };
  },

  list: async (context) => stored(context).map(shownBackup),
  create: async ({ backUp }) => shownBackup(await backUp('manual')),

  async pack({ backUp, files, now, note, today }, { passphrase }) {
    const { file, manifest } = await backUp('manual');
    const book = await sealBook(manifest, await readFile(file), passphrase);
    const staged = await files.write(`Regulars ${today()}.regulars`, book);
    note((db) => storeSetting(db, 'packedAt', now()));
    return { ...staged, sha256: createHash('sha256').update(book).digest('hex') };
  },

  async restore(context, { sequence }) {
    const chosen =
      stored(context).find(({ manifest }) => manifest.sequence === sequence) ??
      fail('notFound', { what: `backup ${sequence}` });
    await context.restore(chosen.file, chosen.manifest.sha256);
    return { replaced: newestSequence(context) };
  },

  async unpack(context, { fileId, passphrase }) {
    const { name, bytes } = await context.files.read(fileId);
    const book = isPlainDatabase(bytes) ? { database: bytes } : await openBook(bytes, passphrase);
    if (typeof book === 'string') fail('bookRefused', { file: name, reason: book });
    const unpacked = join(context.dataFolder, 'unpacked.db');
    try {
      await writeFile(unpacked, book.database, { mode: 0o600 });
      await context.restore(unpacked, undefined);
    } finally {
      await rm(unpacked, { force: true });
    }
    return { replaced: newestSequence(context) };
  },
};
