import { type Answers } from '../contract/answers.ts';
import { monthOfDay } from '../domain/calendar.ts';
import { type WriteDb } from '../db/database.ts';
import * as anonymous from '../store/anonymous-responses.ts';
import { insertResponse } from '../store/responses.ts';
import * as store from '../store/scans.ts';
import { chanceId } from './responses.ts';
import { type OpenedBatch, sheetAnswers, type WholeSheet } from './scan-view.ts';

/** When and by whom the forms were collected, and when the batch ends. */
export type ScanEnd = { readonly day: number; readonly collectorId: number | null; readonly now: number };

/** Saves sheets of surveys that know their customers; handwriting and kept sheets go with their answers. */
export function saveNamed(db: WriteDb, opened: OpenedBatch, sheets: readonly WholeSheet[], end: ScanEnd): void {
  for (const sheet of sheets) {
    const { shown, survey, slip } = sheet;
    const id = insertResponse(
      db,
      {
        customerId: null,
        surveyVersionId: survey.versionId,
        answeredAt: end.now,
        day: end.day,
        mode: 'scan',
        collectorId: end.collectorId ?? 0,
        language: shown.language,
        batchId: opened.batch.id,
        foreignCode: slip,
      },
      survey.questions,
      sheetAnswers(opened, sheet),
    );
    store.giveToAnswer(db, opened.batch.id, shown.pages, id);
    store.insertOrigin(db, id, { form: sheet.form, copy: sheet.copy, reader: sheet.pages[0]?.reading.reader ?? '' });
  }
}

/** Saves anonymous sheets without person, picture or place in the pile; their numbers are noted apart from the answers. */
export function saveAnonymous(db: WriteDb, opened: OpenedBatch, sheets: readonly WholeSheet[], end: ScanEnd): void {
  const month = monthOfDay(end.day);
  const shuffled = sheets
    .map((sheet): { id: number; sheet: WholeSheet; answers: Answers } => {
      return { id: chanceId(), sheet, answers: sheetAnswers(opened, sheet) };
    })
    .toSorted((a, b) => a.id - b.id);
  for (const { id, sheet, answers } of shuffled) {
    const { survey, shown } = sheet;
    const row = { id, surveyVersionId: survey.versionId, month, mode: 'scan' as const, language: shown.language };
    anonymous.insertAnonymous(db, row, survey.questions, answers);
  }
  const slips = sheets.flatMap(({ slip, survey }) => (slip === null ? [] : [{ surveyId: survey.id, slip }]));
  for (const { surveyId, slip } of slips.toSorted((a, b) => (a.slip < b.slip ? -1 : 1)))
    anonymous.insertUsedSlip(db, surveyId, slip);
}
