import { fail } from '../contract/errors.ts';
import {
  type FilePreview,
  type ImportOutcome,
  type ImportRequest,
  type imports as contract,
} from '../contract/imports.ts';
import { type ImportOptions, ImportTarget } from '../contract/import-result.ts';
import { type Survey } from '../contract/surveys.ts';
import { type WriteDb } from '../db/database.ts';
import { headingFingerprint } from '../domain/import/fingerprint.ts';
import { texts } from '../../locales/index.ts';
import { csvChunks } from '../files/csv-write.ts';
import { type RowsToWrite } from '../files/import-session.ts';
import {
  batchByHash,
  insertImportBatch,
  insertRejectedRow,
  listBatches,
  rejectedRows,
  rememberChoices,
  setBatchCounts,
} from '../store/imports.ts';
import { openMissingCases } from '../store/complaints.ts';
import { alertsOfBatch } from './alerts.ts';
import { complaintRules } from './complaint-cases.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { fileOf, habitsOf, isUntouched, rememberedFor } from './import-file.ts';
import { countKnown } from './import-known.ts';
import { readToShow, readToWrite } from './import-reading.ts';
import { type Fate, rowWriter } from './import-rows.ts';
import { checkScales, ownCodes, readingFor, surveyFor, surveyFromHeadings } from './import-survey.ts';

const progressRows = 5000;

type Writing = {
  readonly request: ImportRequest;
  readonly file: { readonly name: string; readonly hash: string };
  readonly options: ImportOptions;
  readonly rows: RowsToWrite;
  readonly survey: Survey | undefined;
};

/** Writes a batch with all its rows; answers its id and how many rows were here before or were nothing. */
function writeBatch(write: WriteDb, context: TaskContext, { request, file, options, rows, survey }: Writing) {
  const { importAs: target, today } = options;
  const { newSurvey, name = file.name } = request;
  const at = context.now();
  const made = newSurvey && surveyFromHeadings(write, rows, { ...newSurvey, language: context.language, at });
  const versionId = (made?.survey ?? survey)?.versionId ?? null;
  const source = { name, target, sourceName: file.name, sourceHash: file.hash, header: rows.header };
  const batchId = insertImportBatch(write, { ...source, surveyVersionId: versionId, at });
  const total = rows.accepted.length;
  const fates: Record<Fate, number> = { new: 0, known: 0, none: 0 };
  write.inBulk(target, total, (isBare) => {
    const writer = rowWriter(write, {
      ...{ target, batchId, at, today, currency: options.currency ?? '', knownRows: request.knownRows, isBare },
      tool: rows.preview.shape,
      survey: versionId === null ? null : { versionId, codes: made?.codes ?? (survey ? ownCodes(survey, rows) : []) },
    });
    let written = 0;
    for (const row of rows.accepted) {
      fates[writer.write(row)] += 1;
      written += 1;
      if (written % progressRows === 0) context.progress(written, total);
    }
    writer.finish();
  });
  for (const row of rows.rejected) insertRejectedRow(write, batchId, row, row.cells);
  const counts = { imported: fates.new, known: fates.known, skipped: rows.skipped + fates.none };
  setBatchCounts(write, batchId, counts);
  openMissingCases(write, complaintRules(write).dueDays, at);
  alertsOfBatch(write, { id: batchId, name }, today);
  const { importAs: _importAs, encoding: _encoding, ...kept } = request.choices;
  if (!isUntouched(kept)) rememberChoices(write, headingFingerprint(target, rows.header), kept, at);
  return { batchId, ...counts };
}

export const imports: Handlers<{ imports: typeof contract }>['imports'] = {
  async preview(context, { fileId, choices: { importAs: asked, ...choices }, surveyId, isNewSurvey }) {
    const { db } = context;
    const file = await fileOf(context, fileId);
    const survey = isNewSurvey ? undefined : surveyFor(db, surveyId);
    const options = { ...choices, ...habitsOf(context), ...readingFor(survey) };
    let read = await readToShow(context, file, { ...options, importAs: asked });
    const headings = read.rows.preview.columns.map(({ heading }) => heading);
    const targets = asked ? [asked] : [read.importAs, ...ImportTarget.options];
    const remembered = isUntouched(choices) ? rememberedFor(db, headings, targets) : undefined;
    const used = { ...choices, ...remembered };
    if (remembered) read = await readToShow(context, file, { ...options, ...remembered });
    const { importAs } = read;
    const isAnswers = importAs === 'responses';
    const answer: FilePreview = {
      ...read.rows.preview,
      ...countKnown(db, read, { versionId: survey?.versionId, currency: options.currency }),
      fileName: file.name,
      importAs,
      choices: { ...used, importAs },
      isRemembered: remembered !== undefined,
      surveyId: isAnswers ? (survey?.id ?? null) : null,
      earlierBatch: batchByHash(db, file.hash, importAs) ?? null,
    };
    return answer;
  },

  async run(context, request): Promise<ImportOutcome> {
    const { db, signal, transaction, backUp } = context;
    const { choices, surveyId, newSurvey, name, withResult } = request;
    const file = await fileOf(context, request.fileId);
    const isOwnSurvey = choices.importAs === 'responses' && newSurvey === undefined;
    const survey = isOwnSurvey ? surveyFor(db, surveyId) : undefined;
    if (isOwnSurvey && !survey) fail('notFound', { what: `survey ${surveyId ?? ''}` });
    const options = { ...choices, ...habitsOf(context), ...readingFor(survey) };
    const { rows, result } = await readToWrite(context, file, options, withResult);
    if (rows.fileError) fail('importRefused', { reason: rows.fileError });
    if (survey) checkScales(survey, rows);
    signal.throwIfAborted();
    const read = { rejected: rows.rejected.length, result };
    const total = rows.accepted.length;
    if (batchByHash(db, file.hash, choices.importAs) !== undefined || total === 0) {
      return { batchId: null, actionId: null, imported: 0, known: total, skipped: rows.skipped, ...read };
    }
    await backUp('beforeImport');
    signal.throwIfAborted();
    const { value, actionId } = transaction(name ?? file.name, (write) =>
      writeBatch(write, context, { request, file, options, rows, survey }),
    );
    return { ...value, actionId, ...read };
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
