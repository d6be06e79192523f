import { randomBytes } from 'node:crypto';
import { texts } from '../../locales/index.ts';
import { fail } from '../contract/errors.ts';
import { type FormDocument } from '../contract/form-document.ts';
import { type FormLayout } from '../contract/form-layout.ts';
import { type FormRequest, type forms as contract, type PrintedForm } from '../contract/forms.ts';
import { MeasuredPrint } from '../contract/printed-document.ts';
import { type Survey } from '../contract/surveys.ts';
import { type ReadDb } from '../db/database.ts';
import { formIdFrom } from '../domain/form-code.ts';
import { mostFormPages } from '../domain/form-arrangement.ts';
import { languageNames } from '../domain/language-names.ts';
import { missingWords } from '../domain/survey-questions.ts';
import { pageCount } from '../files/pdf.ts';
import { testPrint } from '../files/scan/self-test.ts';
import * as store from '../store/forms.ts';
import { storedLogo, storedSettings } from '../store/settings.ts';
import { surveyOfVersion } from '../store/surveys.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { paperOf } from './report-frame.ts';
import { knownSurvey } from './surveys.ts';

const highestSheet = 999_999;

function askedSurvey(db: ReadDb, { surveyId, versionId, languages }: FormRequest): Survey {
  const newest = knownSurvey(db, surveyId);
  const survey = versionId === undefined ? newest : surveyOfVersion(db, versionId);
  if (!survey || survey.id !== surveyId) return fail('notFound', { what: `survey version ${versionId ?? 0}` });
  if (survey.questions.length === 0) fail('surveyWithoutQuestions', { name: survey.name });
  for (const language of languages) {
    const missing = missingWords(survey.questions, language);
    if (missing) fail('questionWithoutText', { ...missing, language: languageNames[language] });
  }
  return survey;
}

function formDocument(db: ReadDb, request: FormRequest): FormDocument {
  const shop = storedSettings(db).shop ?? fail('notSetUp');
  const survey = askedSurvey(db, request);
  const paper = request.paper ?? (request.isPaired ? 'A5' : paperOf(shop.country));
  if (request.isPaired && paper !== 'A5') fail('formNeedsA5');
  return {
    kind: 'form',
    form: '00000000',
    surveyVersionId: survey.versionId,
    surveyName: survey.name,
    anonymity: survey.anonymity,
    questions: survey.questions,
    languages: request.languages,
    country: shop.country,
    shopName: shop.name,
    logo: storedLogo(db)?.black ?? null,
    paper,
    isPaired: request.isPaired,
    sheets: { first: request.copies === null ? null : 1, count: request.copies ?? 1 },
  };
}

type Made = { readonly pdf: Uint8Array; readonly layout: FormLayout };

async function printOnce(
  { printPdf, signal }: TaskContext,
  document: FormDocument,
  title: string,
): Promise<{ readonly pdf: Uint8Array; readonly layout: FormLayout }> {
  const [language = 'en'] = document.languages;
  const { pdf, measured } = await printPdf({ document, title, language });
  signal.throwIfAborted();
  const { form, overflowing } = MeasuredPrint.parse(measured);
  if (form?.kind === 'questionTooLong') return fail('formQuestionTooLong', { question: form.question });
  if (form?.kind !== 'placed') return fail('formTooLong', { pages: mostFormPages });
  const [outside] = overflowing;
  if (outside !== undefined) return fail('formUnreadable', { reason: outside });
  return { pdf, layout: form.layout };
}

function isSameLayout(a: FormLayout, b: FormLayout): boolean {
  const places = ({ pages }: FormLayout) => JSON.stringify(pages.map((page) => [page.boxes, page.texts, page.marks]));
  return places(a) === places(b);
}

/** One copy alone on its paper, read back; a form that is known keeps its name while everything stands where it stood. */
async function testedForm(
  context: TaskContext,
  document: FormDocument,
  title: string,
): Promise<Made & { readonly form: string; readonly lastSheet: number }> {
  const { surveyVersionId, languages, paper, sheets } = document;
  const known = store.newestForm(context.db, { surveyVersionId, languages, paper });
  const { form, lastSheet } =
    known && known.lastSheet + sheets.count <= highestSheet
      ? known
      : { form: formIdFrom(randomBytes(8)), lastSheet: 0 };
  const first = sheets.first === null ? null : lastSheet + 1;
  const single = { ...document, form, isPaired: false, sheets: { first, count: 1 } };
  const made = await printOnce(context, single, title);
  if (known?.form === form && !isSameLayout(known.layout, made.layout)) {
    const renamed = formIdFrom(randomBytes(8));
    const again = await printOnce(context, { ...single, form: renamed, sheets: { ...sheets, count: 1 } }, title);
    return { ...again, form: renamed, lastSheet: 0, layout: await readBack(again) };
  }
  return { ...made, form, lastSheet, layout: await readBack(made) };
}

async function readBack({ pdf, layout }: Made): Promise<FormLayout> {
  const tested = await testPrint(pdf, layout);
  const [problem] = tested.problems;
  if (problem) fail('formUnreadable', { reason: `${problem.rule}, ${problem.page}, ${problem.offMm.toFixed(2)} mm` });
  return tested.layout;
}

export const forms: Handlers<{ forms: typeof contract }>['forms'] = {
  preview: ({ db }, request) => formDocument(db, request),
  list: ({ db }, { surveyId }) => store.formsOfSurvey(db, knownSurvey(db, surveyId).id),
  get: ({ db }, { form }) => store.formByName(db, form) ?? fail('notFound', { what: `form ${form}` }),
  async print(context, request) {
    const { db, transaction, files, now, signal } = context;
    const document = formDocument(db, request);
    const say = texts(document.languages[0] ?? 'en');
    const title = say('forms.documentTitle', { survey: document.surveyName, shop: document.shopName });
    const tested = await testedForm(context, document, title);
    const { form, layout, lastSheet } = tested;
    const { count } = document.sheets;
    // Pages of a form without numbers cannot be told from those of its neighbour in the pile.
    const isNumbered = request.copies !== null || layout.pages.length > 1;
    const sheets = { first: isNumbered ? lastSheet + 1 : null, count };
    const isAsTested = count === 1 && !document.isPaired && isNumbered === (request.copies !== null);
    const { pdf } = isAsTested ? tested : await printOnce(context, { ...document, form, sheets }, title);
    const kept: PrintedForm = {
      form,
      surveyVersionId: document.surveyVersionId,
      languages: document.languages,
      paper: document.paper,
      lastSheet: isNumbered ? lastSheet + count : lastSheet,
      printedAt: now(),
      layout,
    };
    signal.throwIfAborted();
    const staged = await files.write(`${say('forms.fileName', { survey: document.surveyName })}.pdf`, pdf);
    transaction(document.surveyName, (write) => store.keepForm(write, kept), 'record');
    return { ...staged, pages: pageCount(pdf), formId: form, layout };
  },
};
