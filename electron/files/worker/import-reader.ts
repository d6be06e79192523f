import { parentPort, workerData } from 'node:worker_threads';
import { type FileError, type ImportOptions, ImportTarget } from '../../contract/import-result.ts';
import { likelyTarget } from '../../domain/import/likely-target.ts';
import { chunkRows, rowPacker } from '../../domain/import/packed-rows.ts';
import { type ImportPlan } from '../../domain/import/plan.ts';
import { previewImport, rejectedWithCells } from '../import-preview.ts';
import { openFile, type OpenFile, openImport } from '../import-read.ts';
import { importResult } from '../import-result.ts';
import {
  type AnswerColumn,
  type ReaderAnswer,
  type ReadFile,
  type ReaderRequest,
  type ReaderStart,
} from './import-messages.ts';

const start: ReaderStart = workerData;
let opened: Promise<OpenFile | FileError> | null = null;

/** Rows that show what a file is. */
const tellingRows = 2000;

parentPort?.on('message', async (request: ReaderRequest) => {
  opened ??= openFile(start.bytes, request.options);
  tell(await answerTo(request, await opened));
});

async function answerTo({ ask, options }: ReaderRequest, file: OpenFile | FileError): Promise<ReaderAnswer> {
  if (ask === 'result') return { answer: 'result', result: await importResult(file, options, performance.now()) };
  if (ask === 'target') return { answer: 'target', target: targetOf(file, options) };
  return { answer: 'read', read: sendRows(file, options) };
}

function targetOf(file: OpenFile | FileError, options: ImportOptions): ImportTarget {
  const plans = ImportTarget.options.flatMap((importAs) => {
    const open = openImport(file, { ...options, importAs }, tellingRows);
    return 'plan' in open ? [open.plan] : [];
  });
  return likelyTarget(plans);
}

/** Reads all rows once: sends those to be imported in chunks, and says what became of the others. */
function sendRows(file: OpenFile | FileError, options: ImportOptions): ReadFile {
  const open = openImport(file, options);
  const packer = rowPacker();
  const rejected: ReturnType<typeof rejectedWithCells>[] = [];
  const sendChunk = () => {
    const chunk = packer.take();
    parentPort?.postMessage(
      { answer: 'chunk', chunk } satisfies ReaderAnswer,
      chunk.columns.map(({ places }) => places.buffer),
    );
  };
  const preview = previewImport(open, options, (outcome, cells) => {
    if (outcome.kind === 'rejected') rejected.push(rejectedWithCells(outcome, cells));
    if (outcome.kind !== 'accepted') return;
    packer.add(outcome);
    if (packer.waiting() === chunkRows) sendChunk();
  });
  if (packer.waiting() > 0) sendChunk();
  const skipped = preview.skipped.reduce((sum, { rows }) => sum + rows, 0);
  const common = { preview, fileError: preview.fileError, rejected, skipped };
  if ('fileError' in open) return { ...common, header: open.headings, columns: [], questions: [] };
  const { plan } = open;
  const columns = plan.columns.map(({ heading, field, score }) => ({ heading, field, scale: score?.scale ?? null }));
  return { ...common, header: plan.headings, columns, questions: answerColumns(plan) };
}

function answerColumns({ columns }: ImportPlan): AnswerColumn[] {
  return columns.flatMap(({ heading, answerKind, score }) => {
    return answerKind === null ? [] : [{ heading, kind: answerKind, scale: score?.scale ?? null }];
  });
}

function tell(answer: ReaderAnswer): void {
  parentPort?.postMessage(answer);
}
