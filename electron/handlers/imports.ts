import { createHash } from 'node:crypto';
import { fail } from '../contract/errors.ts';
import { type ImportOutcome, type ImportRequest, type imports as contract } from '../contract/imports.ts';
import { type ImportOptions } from '../contract/import-result.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { csvChunks } from '../files/csv-write.ts';
import { previewApart, readImportApart, type WholeImport } from '../files/import-session.ts';
import { texts } from '../../locales/index.ts';
import {
  batchByHash,
  insertImportBatch,
  insertRejectedRow,
  listBatches,
  rejectedRows,
  setBatchCounts,
} from '../store/imports.ts';
import { storedSettings } from '../store/settings.ts';
import { listSurveys } from '../store/surveys.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { rowWriter } from './import-rows.ts';

const progressRows = 5000;

/** What the shop itself says about how its files are written. */
function habitsOf({ db, today, language }: TaskContext) {
  const { shop } = storedSettings(db);
  if (!shop) fail('notSetUp');
  return { uiLanguage: language, country: shop.country, currency: shop.currency, today: today() };
}

async function fileOf({ files }: TaskContext, fileId: string) {
  const file = await files.read(fileId).catch(() => fail('fileGone'));
  return { ...file, hash: createHash('sha256').update(file.bytes).digest('hex') };
}

function surveyFor(db: ReadDb, surveyId: number | undefined) {
  const surveys = listSurveys(db);
  return surveyId === undefined
    ? surveys.find(({ state, anonymity }) => state === 'open' && anonymity !== 'anonymous')
    : surveys.find(({ id }) => id === surveyId);
}

function surveyVersion(db: ReadDb, surveyId: number | undefined): number {
  return surveyFor(db, surveyId)?.versionId ?? fail('notFound', { what: `survey ${surveyId ?? ''}` });
}

type Writing = {
  readonly request: ImportRequest;
  readonly file: { readonly name: string; readonly hash: string };
  readonly options: ImportOptions;
  readonly whole: WholeImport;
  readonly surveyVersionId: number | null;
};

/** Writes a batch with all its rows; answers its id and how many rows were here before. */
function writeBatch(
  write: WriteDb,
  { now, progress }: TaskContext,
  { request, file, options, whole: { result, rejected }, surveyVersionId }: Writing,
): { readonly batchId: number; readonly known: number } {
  const { importAs: target } = options;
  const batchId = insertImportBatch(write, {
    name: request.name ?? file.name,
    target,
    sourceName: file.name,
    sourceHash: file.hash,
    header: result.header,
    surveyVersionId,
    at: now(),
  });
  const scope = { target, batchId, surveyVersionId, at: now(), today: options.today, currency: options.currency ?? '' };
  const writer = rowWriter(write, scope);
  const total = result.accepted.length;
  let known = 0;
  result.accepted.forEach(({ fields }, index) => {
    if (!writer(fields)) known += 1;
    if (index % progressRows === 0) progress(index, total);
  });
  for (const row of rejected) insertRejectedRow(write, batchId, row, row.cells);
  setBatchCounts(write, batchId, { imported: total - known, known, skipped: result.skipped.length });
  return { batchId, known };
}

export const imports: Handlers<{ imports: typeof contract }>['imports'] = {
  async preview(context, { fileId, choices: { importAs: asked, ...choices }, surveyId }) {
    const { db, signal } = context;
    const { name: fileName, bytes, hash } = await fileOf(context, fileId);
    const read = await previewApart(bytes, { ...choices, ...habitsOf(context) }, asked, signal);
    return {
      ...read.preview,
      fileName,
      importAs: read.importAs,
      surveyId: read.importAs === 'responses' ? (surveyFor(db, surveyId)?.id ?? null) : null,
      earlierBatch: batchByHash(db, hash, read.importAs) ?? null,
    };
  },

  async run(context, request): Promise<ImportOutcome> {
    const { db, signal, transaction, backUp } = context;
    const { choices, surveyId, name, withResult } = request;
    const file = await fileOf(context, request.fileId);
    const options = { ...choices, ...habitsOf(context) };
    const whole = await readImportApart(file.bytes, options, signal);
    const { result } = whole;
    signal.throwIfAborted();
    if (result.fileError) fail('importRefused', { reason: result.fileError });
    const counts = {
      rejected: result.rejected.length,
      skipped: result.skipped.length,
      result: withResult ? result : null,
    };
    if (batchByHash(db, file.hash, choices.importAs) !== undefined || result.accepted.length === 0) {
      return { batchId: null, actionId: null, imported: 0, known: result.accepted.length, ...counts };
    }
    const surveyVersionId = choices.importAs === 'responses' ? surveyVersion(db, surveyId) : null;
    await backUp('beforeImport');
    signal.throwIfAborted();
    const { value, actionId } = transaction(name ?? file.name, (write) =>
      writeBatch(write, context, { request, file, options, whole, surveyVersionId }),
    );
    const { batchId, known } = value;
    return { batchId, actionId, imported: result.accepted.length - known, known, ...counts };
  },

  list: ({ db }) => listBatches(db),
  rejected: ({ db }, { batchId }) => rejectedRows(db, batchId) ?? fail('notFound', { what: `batch ${batchId}` }),

  async saveRejected({ db, files, language }, { batchId }) {
    const t = texts(language);
    const { header, rows } = rejectedRows(db, batchId) ?? fail('notFound', { what: `batch ${batchId}` });
    const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
    const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '');
    const lines = [
      [...padded(header), t('imports.why')],
      ...rows.map(({ cells, reason, column }) => {
        const why = t(`imports.reason_${reason}`);
        return [...padded(cells), column === null ? why : t('imports.reasonIn', { why, column })];
      }),
    ];
    const text = [...csvChunks(lines, language)].join('');
    return files.write(t('imports.rejectedFile', { id: batchId }), new TextEncoder().encode(text));
  },
};
