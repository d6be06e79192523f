import { parentPort, workerData } from 'node:worker_threads';
import { prepareCodeReader } from '../scan/code.ts';
import { fileSource, memorySource } from '../scan/open.ts';
import { openSheets, type SheetFile } from '../scan/read-sheets.ts';
import { type ScanInput, type ScanReply, type ScanRequest, type ScanWorkerData } from './scan-messages.ts';

const { layouts, crops, hasPage }: ScanWorkerData = workerData;
let current: { key: string; file: SheetFile } | undefined;

/** Keeps the last file open, since pages of one file are asked for one after the other. */
async function fileFor(input: ScanInput): Promise<SheetFile> {
  const key = 'path' in input ? input.path : input.name;
  if (current?.key === key) return current.file;
  current?.file.close();
  current = undefined;
  const source = 'path' in input ? fileSource(input.path) : memorySource(input.bytes);
  const file = await openSheets(input.name, source, layouts, { crops, hasPage });
  current = { key, file };
  return file;
}

async function answer(request: ScanRequest): Promise<ScanReply> {
  const file = await fileFor(request.input);
  switch (request.kind) {
    case 'open':
      return { kind: 'open', pageCount: file.pageCount };
    case 'read':
      return { kind: 'read', sheets: await file.readPage(request.index) };
    case 'picture':
      return { kind: 'picture', jpeg: await file.picture(request.index, request.beside) };
  }
}

await prepareCodeReader();
parentPort?.on('message', (request: ScanRequest) => {
  answer(request)
    .catch((error: unknown): ScanReply => ({ kind: 'failed', message: String(error) }))
    .then((reply) => parentPort?.postMessage(reply));
});
