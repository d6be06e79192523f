import { parentPort, workerData } from 'node:worker_threads';
import { type FileError, type ImportOptions, ImportTarget } from '../../contract/import-result.ts';
import { likelyTarget } from '../../domain/import/likely-target.ts';
import { type ImportPlan } from '../../domain/import/plan.ts';
import { previewImport, readRejectedRows } from '../import-preview.ts';
import { openFile, type OpenFile, openImport, readRows } from '../import-read.ts';
import { importResult } from '../import-result.ts';
import {
  type AnswerColumn,
  type ReaderAnswer,
  type ReadFile,
  type ReaderRequest,
  type ReaderStart,
} from './import-messages.ts';

const start: ReaderStart = workerData;
const credit = new Int32Array(start.credit);
let opened: Promise<OpenFile | FileError> | null = null;

parentPort?.on('message', async (request: ReaderRequest) => {
  opened ??= openFile(start.bytes, request.options);
  for await (const answer of answersTo(request, await opened)) tell(answer);
});

async function* answersTo(
  { ask, options }: ReaderRequest,
  file: OpenFile | FileError,
): AsyncGenerator<ReaderAnswer, void> {
  if (ask === 'result') yield { answer: 'result', result: await importResult(file, options, performance.now()) };
  if (ask === 'target') yield { answer: 'target', target: targetOf(file, options) };
  if (ask === 'preview') yield { answer: 'preview', preview: previewImport(openImport(file, options), options) };
  if (ask === 'rejected') yield { answer: 'rejected', rows: rejectedIn(file, options) };
  if (ask === 'rows') yield { answer: 'done', read: sendRows(file, options) };
}

function targetOf(file: OpenFile | FileError, options: ImportOptions): ImportTarget {
  const plans = ImportTarget.options.flatMap((importAs) => {
    const open = openImport(file, { ...options, importAs });
    return 'plan' in open ? [open.plan] : [];
  });
  return likelyTarget(plans);
}

function rejectedIn(file: OpenFile | FileError, options: ImportOptions): ReturnType<typeof readRejectedRows> {
  const open = openImport(file, options);
  return 'fileError' in open ? [] : readRejectedRows(open);
}

function sendRows(file: OpenFile | FileError, options: ImportOptions): ReadFile {
  const open = openImport(file, options);
  if ('fileError' in open) return { fileError: open.fileError, header: open.headings, columns: [], questions: [] };
  readRows(open, (rows) => {
    waitForCredit();
    tell({ answer: 'batch', rows });
  });
  const { plan } = open;
  const columns = plan.columns.map(({ heading, field, score }) => ({ heading, field, scale: score?.scale ?? null }));
  return { fileError: null, header: plan.headings, columns, questions: answerColumns(plan) };
}

function answerColumns({ columns }: ImportPlan): AnswerColumn[] {
  return columns.flatMap(({ heading, answerKind, score }) => {
    return answerKind === null ? [] : [{ heading, kind: answerKind, scale: score?.scale ?? null }];
  });
}

/** Waits until the receiver has taken enough batches, so that rows do not pile up between the threads. */
function waitForCredit(): void {
  while (Atomics.load(credit, 0) <= 0) Atomics.wait(credit, 0, 0);
  Atomics.sub(credit, 0, 1);
}

function tell(answer: ReaderAnswer): void {
  parentPort?.postMessage(answer);
}
