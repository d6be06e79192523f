import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { texts } from '../../../../locales/index.ts';
import { localDay } from '../../../clock.ts';
import { Failure } from '../../../contract/errors.ts';
import { ScanBatch, scans as contract, ScanView } from '../../../contract/scans.ts';
import { SheetReading } from '../../../contract/sheet-reading.ts';
import { FileTooLarge } from '../../../files/staging.ts';
import { refusedSheet } from '../../../files/scan/read-sheets.ts';
import { type CliArguments, WrongUsage } from '../arguments.ts';
import { type CliCommand } from '../command.ts';
import { type Session } from '../session.ts';

/** The files of a path: itself, or what a folder holds, by name. */
async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path, { withFileTypes: true });
    return names
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => join(path, name))
      .sort();
  } catch {
    throw new Failure({ code: 'unreadableFile', params: { file: path } });
  }
}

/** Takes a file in, or says that it is larger than any scan may be. */
async function stage({ staging }: Session, path: string): Promise<string | null> {
  try {
    return (await staging.receive(basename(path), createReadStream(path))).fileId;
  } catch (error) {
    if (error instanceof FileTooLarge) return null;
    throw new Failure({ code: 'unreadableFile', params: { file: path } });
  }
}

/** Reads into a batch and saves it at once, as far as nothing needs a person; the rest waits in the window. */
async function save(session: Session, fileIds: readonly string[], args: CliArguments): Promise<Saved> {
  const batch = ScanBatch.parse(await session.call('scans.read', { fileIds }));
  const readings = z.array(SheetReading).parse(await session.call('scans.readings', { id: batch.id }));
  const { sheets, checks } = ScanView.parse(await session.call('scans.get', { id: batch.id }));
  const taken = sheets.filter(({ isTaken }) => isTaken);
  const doubtful = new Set(checks.map(({ sheet }) => sheet));
  if (taken.length === 0) await session.call('scans.discard', { id: batch.id });
  if (taken.length === doubtful.size) return { readings, saved: 0, waiting: doubtful.size };
  const day = args.values.today ?? localDay(new Date());
  const end = { id: batch.id, day, leavesDoubts: true };
  const { answers } = contract.finish.output.parse(await session.call('scans.finish', end));
  return { readings, saved: answers, waiting: doubtful.size };
}

type Saved = { readonly readings: SheetReading[]; readonly saved: number; readonly waiting: number };

async function look(session: Session, fileIds: readonly string[]): Promise<Saved> {
  const readings = z.array(SheetReading).parse(await session.call('scans.look', { fileIds }));
  return { readings, saved: 0, waiting: 0 };
}

/** Pages in the order of the files as they were named, those that were not even opened among them. */
function inOrder(files: readonly string[], staged: readonly (string | null)[], readings: readonly SheetReading[]) {
  const left = [...readings];
  return files.flatMap((file, at) => {
    if (staged[at] === null) return [refusedSheet(basename(file), 0, 'fileTooLarge').reading];
    const [first] = left;
    let count = first === undefined ? 0 : 1;
    const isNext = ({ file: own, index, beside = 0 }: SheetReading, before: SheetReading) =>
      own === first?.file && (index === before.index + 1 || (index === before.index && beside > 0));
    for (let next = left[count]; next && isNext(next, left[count - 1] ?? next); next = left[count]) count += 1;
    return left.splice(0, count).map((reading) => ({ ...reading, file: basename(file) }));
  });
}

/** `read FILE... [--save]`: reads scanned forms, a folder standing for its files; one entry for each page. */
export const readScans: CliCommand = async (session, args) => {
  if (args.words.length === 0) throw new WrongUsage('read FILE... [--save]');
  const files = (await Promise.all(args.words.map(filesAt))).flat();
  const staged: (string | null)[] = [];
  for (const file of files) staged.push(await stage(session, file));
  const fileIds = staged.filter((fileId) => fileId !== null);
  try {
    const none: Saved = { readings: [], saved: 0, waiting: 0 };
    const done =
      fileIds.length === 0 ? none : await (args.values.save ? save(session, fileIds, args) : look(session, fileIds));
    const value = inOrder(files, staged, done.readings);
    return { value, words: told(value, done, args) };
  } finally {
    if (!args.values.save) for (const fileId of fileIds) await session.staging.remove(fileId);
  }
};

function told(pages: readonly SheetReading[], { saved, waiting }: Saved, { language, values }: CliArguments): string {
  const say = texts(language);
  const lines = pages.map(({ file, index, reason, form, sheet, questions }) => {
    const page = index + 1;
    if (reason !== null) return `${file} ${page}: ${say(`scans.reason_${reason}`)}`;
    const doubts = questions.filter(({ state }) => state === 'doubt' || state === 'two').length;
    return say('cli.readPage', {
      file,
      page,
      form: form ?? '',
      sheet: sheet ?? '–',
      questions: questions.length,
      doubts,
    });
  });
  return [...lines, ...(values.save ? [say('cli.readSaved', { saved, waiting })] : [])].join('\n');
}
