import { createHash } from 'node:crypto';
import { fail } from '../contract/errors.ts';
import { type ImportChoices, type ImportOutcome, type imports as contract } from '../contract/imports.ts';
import { type ImportOptions } from '../contract/import-result.ts';
import { type ReadDb } from '../db/database.ts';
import { readImportApart } from '../files/import-session.ts';
import { batchByHash, insertImportBatch, insertRejectedRow, listBatches, rejectedRows } from '../store/imports.ts';
import { storedSettings } from '../store/settings.ts';
import { listSurveys } from '../store/surveys.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { rowWriter } from './import-rows.ts';

function optionsFor({ db, today, language }: TaskContext, choices: ImportChoices): ImportOptions {
  const { shop } = storedSettings(db);
  if (!shop) fail('notSetUp');
  return { ...choices, uiLanguage: language, country: shop.country, currency: shop.currency, today: today() };
}

function surveyVersion(db: ReadDb, surveyId: number | undefined): number {
  const surveys = listSurveys(db);
  const survey =
    surveyId === undefined ? surveys.find(({ state }) => state === 'open') : surveys.find(({ id }) => id === surveyId);
  return survey?.versionId ?? fail('notFound', { what: `survey ${surveyId ?? ''}` });
}

export const imports: Handlers<{ imports: typeof contract }>['imports'] = {
  async preview(context, { fileId, choices }) {
    const { bytes } = await context.files.read(fileId);
    return (await readImportApart(bytes, optionsFor(context, choices))).result;
  },

  async run(context, { fileId, choices, surveyId, name }): Promise<ImportOutcome> {
    const { files, db, now, signal, transaction, backUp, progress } = context;
    const file = await files.read(fileId);
    const options = optionsFor(context, choices);
    const { result, rejected } = await readImportApart(file.bytes, options);
    signal.throwIfAborted();
    if (result.fileError) fail('importRefused', { reason: result.fileError });
    const counts = { rejected: result.rejected.length, skipped: result.skipped.length, result };
    const hash = createHash('sha256').update(file.bytes).digest('hex');
    if (batchByHash(db, hash, choices.importAs) !== undefined || result.accepted.length === 0) {
      return { batchId: null, actionId: null, imported: 0, known: result.accepted.length, ...counts };
    }
    const surveyVersionId = choices.importAs === 'responses' ? surveyVersion(db, surveyId) : null;
    await backUp('beforeImport');
    signal.throwIfAborted();
    const { value, actionId } = transaction(name ?? file.name, (write) => {
      const batchId = insertImportBatch(write, {
        name: name ?? file.name,
        target: choices.importAs,
        sourceName: file.name,
        sourceHash: hash,
        header: result.header,
        surveyVersionId,
        at: now(),
      });
      const writer = rowWriter(write, {
        target: choices.importAs,
        batchId,
        surveyVersionId,
        at: now(),
        today: options.today,
        currency: options.currency ?? '',
      });
      let known = 0;
      result.accepted.forEach(({ fields }, index) => {
        if (!writer(fields)) known += 1;
        if (index % 5000 === 0) progress(index, result.accepted.length);
      });
      for (const row of rejected) insertRejectedRow(write, batchId, row, row.cells);
      return { batchId, known };
    });
    return {
      batchId: value.batchId,
      actionId,
      imported: result.accepted.length - value.known,
      known: value.known,
      ...counts,
    };
  },

  list: ({ db }) => listBatches(db),
  rejected: ({ db }, { batchId }) => rejectedRows(db, batchId) ?? fail('notFound', { what: `batch ${batchId}` }),
};
