import { type SheetReading } from '../contract/sheet-reading.ts';
import { type SheetRead } from '../files/scan/read-sheets.ts';
import { readBatch } from '../files/worker/scan-pool.ts';
import { type ScanInput } from '../files/worker/scan-messages.ts';
import { allForms } from '../store/forms.ts';
import { type TaskContext } from './context.ts';

/** Staged scans as the reading threads take them; a file that is gone is told by its id. */
export async function inputsOf({ files }: TaskContext, fileIds: readonly string[]): Promise<ScanInput[]> {
  return Promise.all(fileIds.map(async (fileId) => ({ name: fileId, path: await files.path(fileId) })));
}

/** A page as read, under the id of the staged file it came from. */
export type ReadPage = SheetRead & { readonly fileId: string };

/** Reads staged scans page by page in threads of their own; progress counts pages, and cancelling ends it at once. */
export async function* readStaged(
  context: TaskContext,
  fileIds: readonly string[],
  pictures: { readonly crops: 'needed' | 'none'; readonly hasPage: boolean },
): AsyncGenerator<ReadPage> {
  const { db, signal, progress } = context;
  const inputs = await inputsOf(context, fileIds);
  const names = new Map(inputs.map((input) => [input.name, nameOf(input)]));
  const sheets = readBatch(inputs, {
    layouts: allForms(db).map(({ layout }) => layout),
    ...pictures,
    signal,
    onProgress: ({ pagesRead, pagesKnown, filesOpened, files }) =>
      progress(pagesRead, Math.max(pagesKnown, Math.ceil((pagesKnown / Math.max(1, filesOpened)) * files))),
  });
  for await (const { reading, ...rest } of sheets) {
    const named: SheetReading = { ...reading, file: names.get(reading.file) ?? reading.file };
    yield { ...rest, reading: named, fileId: reading.file };
  }
}

function nameOf(input: ScanInput): string {
  return 'path' in input ? (input.path.split(/[\\/]/).at(-1) ?? input.name) : input.name;
}
