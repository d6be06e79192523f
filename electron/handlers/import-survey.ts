import { fail } from '../contract/errors.ts';
import { type ScoreScale } from '../contract/import-result.ts';
import { type QuestionDraft, type Survey } from '../contract/surveys.ts';
import { type Language } from '../contract/settings.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { headingKey } from '../domain/import/table-layout.ts';
import { questionProblem } from '../domain/survey-questions.ts';
import { type RowsToWrite } from '../files/import-session.ts';
import { freeSurveyCode, insertSurvey, listSurveys, surveyById } from '../store/surveys.ts';
import { preparedQuestions } from './surveys.ts';

/** The survey that responses go to: the named one, else the first open one; never one that keeps no person. */
export function surveyFor(db: ReadDb, surveyId: number | undefined): Survey | undefined {
  const named = listSurveys(db).filter(({ anonymity }) => anonymity !== 'anonymous');
  return surveyId === undefined ? named.find(({ state }) => state === 'open') : named.find(({ id }) => id === surveyId);
}

/** The scale of each mark as a survey asks for it, by slot. */
function scalesOf({ questions }: Survey): Record<string, ScoreScale> {
  return Object.fromEntries(
    questions.flatMap(({ slot, scaleMin, scaleMax }) =>
      slot === null || scaleMin === null || scaleMax === null ? [] : [[slot, { min: scaleMin, max: scaleMax }]],
    ),
  );
}

/** What the questions of a survey are called in a file: their words in every language, and the field or answer they stand for. */
function headingsOf({ questions }: Survey): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ slot, texts }) => Object.values(texts).map((text) => [text, slot ?? 'answer'])),
  );
}

/** The codes of the questions without a mark that the file's own columns answer, by their words. */
export function ownCodes({ questions }: Survey, { questions: columns }: RowsToWrite): (string | null)[] {
  const codes = new Map(
    questions.flatMap(({ slot, code, texts }) =>
      slot === null ? Object.values(texts).map((text) => [headingKey(text), code] as const) : [],
    ),
  );
  return columns.map(({ heading }) => codes.get(headingKey(heading)) ?? null);
}

/** How a file with answers to a survey is read. */
export function readingFor(survey: Survey | undefined) {
  return survey ? { scales: scalesOf(survey), headings: headingsOf(survey) } : {};
}

/** Refuses marks on another scale than the survey's: 8 of 10 is no 8 of 5. */
export function checkScales(survey: Survey, { columns }: RowsToWrite): void {
  const scales = scalesOf(survey);
  for (const { field, heading, scale } of columns) {
    const asked = field === null ? undefined : scales[field];
    if (!asked || !scale || (asked.min === scale.min && asked.max === scale.max)) continue;
    fail('scaleDiffers', { heading, min: scale.min, max: scale.max, askedMin: asked.min, askedMax: asked.max });
  }
}

const headlineTypes = { csat: 'rating', nps: 'recommend', ces: 'ease' } as const;
const mostOptions = 10;

function blank(text: string, language: Language) {
  return {
    texts: { [language]: text.slice(0, 2000) },
    scaleMin: null,
    scaleMax: null,
    favourableFrom: null,
    pairCode: null,
    libraryCode: null,
    isRequired: false,
    options: [],
  };
}

/** The top two of five, three of seven or ten points count as favourable; of 0 to 10 nine and ten. */
function scaled({ min, max }: ScoreScale): Pick<QuestionDraft, 'scaleMin' | 'scaleMax' | 'favourableFrom'> {
  return { scaleMin: min, scaleMax: max, favourableFrom: max === 7 ? 5 : max - 1 };
}

function possible(draft: QuestionDraft, otherwise: QuestionDraft): QuestionDraft {
  return questionProblem(draft) ? otherwise : draft;
}

/** The question that a column of marks asks, as far as the kinds of questions have its scale. */
function markQuestion(field: string | null, heading: string, scale: ScoreScale, language: Language): QuestionDraft {
  const base = blank(heading, language);
  const number: QuestionDraft = { ...base, type: 'number' };
  const rating: QuestionDraft = possible({ ...base, type: 'rating', ...scaled(scale) }, number);
  if (field !== 'csat' && field !== 'nps' && field !== 'ces') return rating;
  const libraryCode = field === 'csat' ? (scale.max === 5 ? 'csat' : `csat${scale.max}`) : null;
  return possible({ ...base, type: headlineTypes[field], libraryCode, ...scaled(scale) }, rating);
}

/** The question that a column of words asks: a choice where few answers come again and again. */
function wordQuestion(heading: string, kind: string, values: ReadonlySet<string>, language: Language): QuestionDraft {
  const base = blank(heading, language);
  const options = [...values].sort().map((text, index) => ({ code: `o${index + 1}`, texts: { [language]: text } }));
  const isChoice = kind === 'choice' && options.length >= 2 && options.length <= mostOptions;
  return isChoice ? { ...base, type: 'single', options } : { ...base, type: 'text' };
}

function valuesAt({ accepted }: RowsToWrite, index: number): Set<string> {
  const values = new Set<string>();
  for (const { answers } of accepted) {
    const value = answers[index];
    if (typeof value === 'string' && values.size <= mostOptions) values.add(value);
  }
  return values;
}

/** Makes a survey of a file's headings; answers its id and the codes of the questions that the file's own columns answer. */
export function surveyFromHeadings(
  db: WriteDb,
  file: RowsToWrite,
  { name, language, at }: { readonly name: string; readonly language: Language; readonly at: number },
): { readonly survey: Survey; readonly codes: readonly (string | null)[] } {
  const own: number[] = [];
  const drafts: QuestionDraft[] = [];
  for (const { heading, field, scale } of file.columns) {
    if (field === 'answer') {
      const index = own.length;
      const kind = file.questions[index]?.kind ?? 'text';
      own.push(drafts.length);
      drafts.push(
        kind === 'rating' && scale
          ? markQuestion(null, heading, scale, language)
          : wordQuestion(heading, kind, valuesAt(file, index), language),
      );
    } else if (scale) drafts.push(markQuestion(field, heading, scale, language));
    else if (field === 'comment') drafts.push({ ...blank(heading, language), type: 'text' });
  }
  if (drafts.length === 0) fail('surveyWithoutQuestions', { name });
  const questions = preparedQuestions(drafts, 'transactional', []);
  const id = insertSurvey(db, {
    ...{ name, kind: 'transactional', anonymity: 'named', state: 'open', purpose: '', audience: '' },
    ...{ opensOn: null, closesOn: null, modes: ['imported'], waveMonths: null, isOpenInvitation: true },
    code: freeSurveyCode(db),
    createdAt: at,
    questions,
  });
  const survey = surveyById(db, id) ?? fail('notFound', { what: `survey ${id}` });
  return { survey, codes: own.map((place) => questions[place]?.code ?? null) };
}
