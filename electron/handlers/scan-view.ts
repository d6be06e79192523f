import { fail } from '../contract/errors.ts';
import { type FormLayout } from '../contract/form-layout.ts';
import {
  type Handwriting,
  type MarkCheck,
  type ReadingErrors,
  type ScanBatch,
  type ScannedSheet,
  type SheetRemark,
  type ScanView,
} from '../contract/scans.ts';
import { Language } from '../contract/settings.ts';
import { type Question, type Survey } from '../contract/surveys.ts';
import { type Answers, twoMarks } from '../contract/answers.ts';
import { shareFigure } from '../domain/figure.ts';
import { answerOfMarks, needsCheck, pageAnswers } from '../domain/scan-answers.ts';
import { assembleSheets, type AssembledSheet, type ReadFormPage } from '../domain/scan-sheets.ts';
import { type ReadDb } from '../db/database.ts';
import { allForms } from '../store/forms.ts';
import { isSlipUsed } from '../store/responses.ts';
import * as store from '../store/scans.ts';
import { surveyOfVersion } from '../store/surveys.ts';

/** A sheet with everything needed to look at it or to save it. */
export type WholeSheet = AssembledSheet & {
  readonly shown: ScannedSheet;
  readonly survey: Survey;
  /** The number under which it may come back only once; null for a paper without one. */
  readonly slip: string | null;
};

/** A batch taken apart: its pages, and the sheets they make. */
export type OpenedBatch = {
  readonly batch: ScanBatch;
  readonly pages: readonly store.ScannedPage[];
  readonly sheets: readonly WholeSheet[];
};

/** One batch; refuses what is not there. */
export function knownScans(db: ReadDb, id: number): ScanBatch {
  return store.scanBatchById(db, id) ?? fail('notFound', { what: `batch ${id}` });
}

/** A batch that waits for its end. */
export function waitingScans(db: ReadDb, id: number): ScanBatch {
  const batch = knownScans(db, id);
  if (batch.state !== 'checking') fail('batchFinished', { name: batch.name });
  return batch;
}

function formPages(pages: readonly store.ScannedPage[], layouts: ReadonlyMap<string, FormLayout>): ReadFormPage[] {
  return pages.flatMap(({ position, reading }) => {
    const { form, page, sheet: copy, status } = reading;
    const layout = form === null ? undefined : layouts.get(form);
    if (status !== 'ok' || form === null || page === null || !layout) return [];
    return [{ position, reading, form, copy, page, pagesOfForm: layout.pages.length }];
  });
}

/** Opens a batch; pages of forms whose survey is gone are not part of any sheet. */
export function openBatch(db: ReadDb, id: number): OpenedBatch {
  const batch = knownScans(db, id);
  const pages = store.pagesOf(db, id);
  const layouts = new Map(allForms(db).map(({ form, layout }) => [form, layout]));
  const surveys = new Map<number, Survey | undefined>();
  const surveyOf = (versionId: number) => {
    if (!surveys.has(versionId)) surveys.set(versionId, surveyOfVersion(db, versionId));
    return surveys.get(versionId);
  };
  const sheets = assembleSheets(formPages(pages, layouts)).flatMap((sheet, index) => {
    const layout = layouts.get(sheet.form);
    const survey = layout && surveyOf(layout.surveyVersionId);
    return layout && survey ? [wholeSheet(db, { sheet, number: index + 1, layout, survey, pages })] : [];
  });
  return { batch, pages, sheets };
}

type SheetParts = {
  readonly sheet: AssembledSheet;
  readonly number: number;
  readonly layout: FormLayout;
  readonly survey: Survey;
  readonly pages: readonly store.ScannedPage[];
};

function wholeSheet(db: ReadDb, { sheet, number, layout, survey, pages }: SheetParts): WholeSheet {
  const own = pages.filter(({ position }) => sheet.pages.some((page) => page.position === position));
  const slip = sheet.copy === null || sheet.isSameNumber ? null : `${sheet.form}-${sheet.copy}`;
  const isKnown = slip !== null && isSlipUsed(db, survey.id, slip);
  const isBlank = own.every(isUntouched);
  const remarks: SheetRemark[] = [
    ...(sheet.missing > 0 ? (['pageMissing'] as const) : []),
    ...(sheet.twice.length > 0 ? (['pageTwice'] as const) : []),
    ...(isKnown ? (['knownAlready'] as const) : []),
    ...(sheet.isSameNumber ? (['sameNumber'] as const) : []),
    ...(isBlank ? (['blank'] as const) : []),
  ];
  const chosen = own.find(({ isLeftOut }) => isLeftOut !== null)?.isLeftOut ?? null;
  return {
    ...sheet,
    survey,
    slip,
    shown: {
      number,
      pages: own.map(({ position }) => position),
      form: sheet.form,
      copy: sheet.copy,
      surveyId: survey.id,
      surveyName: survey.name,
      versionId: survey.versionId,
      language: languageOf(layout),
      anonymity: survey.anonymity,
      remarks,
      isTaken: !isKnown && !isBlank && chosen !== true,
      isRetyped: own.some(({ isRetyped }) => isRetyped),
    },
  };
}

/** A form in two languages does not tell in which one it was read; the first counts. */
function languageOf({ languages }: FormLayout): Language {
  const first = Language.safeParse(languages[0]);
  return first.success ? first.data : 'en';
}

/** Nothing marked, nothing written, nothing decided. */
function isUntouched({ reading, decided }: store.ScannedPage): boolean {
  const isEmpty = reading.questions.every(({ state }) => state === 'none');
  return isEmpty && reading.texts.every(({ isWritten }) => !isWritten) && Object.keys(decided).length === 0;
}

/** The answers of a sheet: all its pages, in the order of the form. */
export function sheetAnswers({ pages }: OpenedBatch, { pages: own, survey }: WholeSheet): Answers {
  const parts = own.map(({ position, reading }) => {
    const decided = pages.find((page) => page.position === position)?.decided ?? {};
    return pageAnswers(survey.questions, reading, decided);
  });
  return Object.assign({}, ...parts);
}

/** Every question of sheets that count that a person has to look at. */
export function checksOf({ pages, sheets }: OpenedBatch): MarkCheck[] {
  return sheets
    .filter(({ shown }) => shown.isTaken)
    .flatMap(({ shown, survey, pages: own }) =>
      own.flatMap(({ position, reading }) => {
        const decided = pages.find((page) => page.position === position)?.decided ?? {};
        return reading.questions.filter(needsCheck).map((it): MarkCheck => {
          const suggestion = suggestionFor(survey.questions, it.q, it.codes);
          return {
            sheet: shown.number,
            position,
            q: it.q,
            versionId: survey.versionId,
            state: it.state === 'two' ? 'two' : 'doubt',
            reasons: [
              ...new Set(reading.boxes.flatMap(({ q, reason }) => (q === it.q && reason !== null ? [reason] : []))),
            ],
            suggestion,
            isDecided: it.q in decided,
            answer: decided[it.q] ?? null,
          };
        });
      }),
    );
}

function suggestionFor(questions: readonly Question[], q: string, codes: readonly string[]) {
  const question = questions.find(({ code }) => code === q);
  if (!question) return null;
  // Several marks of which none looks crossed out: only a person may choose among them.
  if (question.type !== 'several' && codes.length > 1) return twoMarks;
  return answerOfMarks(question, codes);
}

function writingsOf({ pages, sheets }: OpenedBatch): Handwriting[] {
  return sheets
    .filter(({ shown }) => shown.isTaken)
    .flatMap(({ shown, survey, pages: own }) =>
      own.flatMap(({ position, reading }) =>
        reading.texts
          .filter(({ isWritten }) => isWritten)
          .map(({ q }) => {
            const typed = pages.find((page) => page.position === position)?.decided[q] ?? null;
            const { number: sheet } = shown;
            return { sheet, position, q, versionId: survey.versionId, typed: typed === null ? null : String(typed) };
          }),
      ),
    );
}

/** How a blind typing of some sheets compared with what was read. */
export function readingErrorsOf(db: ReadDb, batchId: number): ReadingErrors {
  const counts = store.readAgainCounts(db, batchId);
  return { ...counts, rate: shareFigure({ x: counts.differing, n: counts.cells }) };
}

/** A batch as the check screen shows it. */
export function viewOf(db: ReadDb, id: number): ScanView {
  const opened = openBatch(db, id);
  const placed = new Set(opened.sheets.flatMap(({ pages, twice }) => [...pages, ...twice].map((it) => it.position)));
  const questions = opened.sheets.flatMap(({ shown, pages }) =>
    shown.isTaken ? pages.flatMap(({ reading }) => reading.questions) : [],
  );
  return {
    batch: opened.batch,
    sheets: opened.sheets.map(({ shown }) => shown),
    checks: checksOf(opened),
    writings: writingsOf(opened),
    unread: opened.pages
      .filter(({ position }) => !placed.has(position))
      .map(({ position, reading }) => ({
        position,
        file: reading.file,
        page: reading.index + 1,
        status: reading.status === 'refused' ? 'refused' : 'not-ours',
        reason: reading.reason ?? 'unknownForm',
      })),
    questions: questions.length,
    sure: questions.filter((it) => !needsCheck(it)).length,
    errors: readingErrorsOf(db, id),
  };
}
