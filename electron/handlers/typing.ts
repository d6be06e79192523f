import { fail } from '../contract/errors.ts';
import { type Survey } from '../contract/surveys.ts';
import { type KeyingErrors, type Sheet, type typing as contract, type TypingBatch } from '../contract/typing.ts';
import { differingAnswers } from '../domain/answer-values.ts';
import { monthOfDay } from '../domain/calendar.ts';
import { shareFigure } from '../domain/figure.ts';
import { keyingSample } from '../domain/keying-sample.ts';
import { languageNames } from '../domain/language-names.ts';
import { smallestShownGroup } from '../domain/small-groups.ts';
import { missingWords } from '../domain/survey-questions.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import * as anonymous from '../store/anonymous-responses.ts';
import { forgetUndone } from '../store/history.ts';
import { insertResponse } from '../store/responses.ts';
import { surveyOfVersion } from '../store/surveys.ts';
import * as store from '../store/typing.ts';
import { alertsOfBatch } from './alerts.ts';
import { type CommandContext, type Handlers } from './context.ts';
import { checkCustomer } from './customer-values.ts';
import { acceptedFor, assertSlipFree, chanceId, dayNumberOf } from './responses.ts';
import { openSurvey } from './surveys.ts';

const dayMs = 86_400_000;

function known(db: ReadDb, id: number): TypingBatch {
  return store.batchById(db, id) ?? fail('notFound', { what: `batch ${id}` });
}

function unfinished(db: ReadDb, id: number): TypingBatch {
  const batch = known(db, id);
  if (batch.state === 'finished' || batch.state === 'discarded') fail('batchFinished', { name: batch.name });
  return batch;
}

function surveyOf(db: ReadDb, { versionId }: TypingBatch): Survey {
  return surveyOfVersion(db, versionId) ?? fail('notFound', { what: `survey version ${versionId}` });
}

function knownSheet(db: ReadDb, batchId: number, number: number): Sheet {
  return store.sheetByNumber(db, batchId, number) ?? fail('notFound', { what: `sheet ${number}` });
}

function errorsOf(db: ReadDb, batchId: number): KeyingErrors {
  const counts = store.retypedCounts(db, batchId);
  return { ...counts, rate: shareFigure({ x: counts.differing, n: counts.cells }) };
}

function keepNamed(
  { db, now, today }: CommandContext,
  batch: TypingBatch,
  survey: Survey,
  sheets: readonly Sheet[],
): void {
  for (const { answers, slip, customerId } of sheets) {
    assertSlipFree(db, survey.id, slip ?? undefined);
    insertResponse(
      db,
      {
        customerId,
        surveyVersionId: batch.versionId,
        answeredAt: now(),
        day: dayNumberOf(batch.day),
        mode: 'paper',
        collectorId: batch.collectorId ?? 0,
        language: batch.language,
        batchId: batch.id,
        foreignCode: slip,
      },
      survey.questions,
      answers,
    );
  }
  alertsOfBatch(db, batch, today());
}

/** Answers and slips are stored each in an order of its own, and the sheets, which know the order of the pile, go. */
function keepAnonymous(db: WriteDb, batch: TypingBatch, survey: Survey, sheets: readonly Sheet[]): void {
  const { versionId: surveyVersionId, language } = batch;
  const month = monthOfDay(dayNumberOf(batch.day));
  const shuffled = sheets.map(({ answers }) => ({ id: chanceId(), answers })).sort((a, b) => a.id - b.id);
  for (const { id, answers } of shuffled) {
    const row = { id, surveyVersionId, month, mode: 'paper' as const, language };
    anonymous.insertAnonymous(db, row, survey.questions, answers);
  }
  const slips = sheets.flatMap(({ slip }) => (slip === null ? [] : [slip])).sort();
  for (const slip of slips) {
    assertSlipFree(db, survey.id, slip);
    anonymous.insertUsedSlip(db, survey.id, slip);
  }
  store.deleteSheets(db, batch.id);
}

export const typing: Handlers<{ typing: typeof contract }>['typing'] = {
  list: ({ db }) => store.listOpenBatches(db),
  get: ({ db }, { id }) => ({ batch: known(db, id), sheets: store.sheetsOf(db, id), errors: errorsOf(db, id) }),
  start({ db, now }, { surveyId, name, language, day, collectorId, expectedSheets }) {
    const survey = openSurvey(db, surveyId);
    const missing = missingWords(survey.questions, language);
    if (missing) fail('questionWithoutText', { ...missing, language: languageNames[language] });
    dayNumberOf(day);
    store.sweepDiscarded(db, now() - 30 * dayMs);
    const { versionId } = survey;
    const batch = { name, collectorId, versionId, startedAt: now(), language, day, expectedSheets };
    return known(db, store.insertBatch(db, batch));
  },
  saveSheet({ db }, { batchId, number, answers, slip, customerId, isBlank }) {
    const batch = unfinished(db, batchId);
    const survey = surveyOf(db, batch);
    const accepted = acceptedFor(survey.questions, answers);
    const isEmpty = Object.keys(accepted).length === 0;
    if (isEmpty && !isBlank) fail('sheetEmpty', { sheet: number });
    assertSlipFree(db, survey.id, slip);
    if (slip !== undefined && store.isSlipInBatch(db, batchId, slip, number)) fail('slipUsed', { slip });
    const person = survey.anonymity === 'anonymous' ? null : customerId;
    if (person) checkCustomer(db, person);
    store.writeSheet(db, batchId, {
      number,
      answers: accepted,
      slip: slip ?? null,
      customerId: person,
      isBlank: isEmpty,
    });
    store.setBatchPaused(db, batchId, null);
    forgetUndone(db);
    return knownSheet(db, batchId, number);
  },
  removeSheet({ db }, { batchId, number }) {
    unfinished(db, batchId);
    knownSheet(db, batchId, number);
    store.deleteSheets(db, batchId, number);
    forgetUndone(db);
    return null;
  },
  pause({ db, now }, { id }) {
    unfinished(db, id);
    store.setBatchPaused(db, id, now());
    return known(db, id);
  },
  resume({ db }, { id }) {
    unfinished(db, id);
    store.setBatchPaused(db, id, null);
    return known(db, id);
  },
  sample({ db }, { id }) {
    const sheets = store.sheetsOf(db, id).filter(({ isBlank }) => !isBlank);
    return keyingSample(
      sheets.map(({ number }) => number),
      id,
    );
  },
  retype({ db }, { batchId, number, answers }) {
    const batch = unfinished(db, batchId);
    const { questions } = surveyOf(db, batch);
    const sheet = knownSheet(db, batchId, number);
    const differing = differingAnswers(questions, sheet.answers, acceptedFor(questions, answers));
    store.markRetyped(db, batchId, number, questions.length, differing.length);
    return { differing, errors: errorsOf(db, batchId) };
  },
  finish(context, { id }) {
    const { db, now, about } = context;
    const batch = unfinished(db, id);
    const survey = surveyOf(db, batch);
    const sheets = store.sheetsOf(db, id);
    if (sheets.length === 0) fail('batchEmpty', { name: batch.name });
    const filled = sheets.filter(({ isBlank }) => !isBlank);
    const isAnonymous = survey.anonymity === 'anonymous';
    if (isAnonymous && filled.length < smallestShownGroup)
      fail('batchTooSmall', { name: batch.name, needed: smallestShownGroup });
    store.finishBatch(db, id, now(), store.retypedCounts(db, id));
    if (isAnonymous) keepAnonymous(db, batch, survey, filled);
    else keepNamed(context, batch, survey, filled);
    about(batch.name);
    return { batch: known(db, id), answers: filled.length, blank: sheets.length - filled.length };
  },
  discard({ db, now, about }, { id }) {
    const batch = unfinished(db, id);
    store.discardBatch(db, id, now());
    about(batch.name);
    return null;
  },
};
