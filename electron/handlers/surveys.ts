import { fail } from '../contract/errors.ts';
import {
  type QuestionDraft,
  type Survey,
  type SurveyKind,
  type surveys as contract,
  type SurveyOverview,
} from '../contract/surveys.ts';
import { shareFigure } from '../domain/figure.ts';
import { languageNames } from '../domain/language-names.ts';
import { allLibraryQuestions } from '../domain/question-library.ts';
import { responseRate } from '../domain/response-rate.ts';
import { starterSurveys } from '../domain/starter-surveys.ts';
import { completeLanguages, missingWords, questionProblem, withCodes, withSlots } from '../domain/survey-questions.ts';
import { nextWave } from '../domain/survey-waves.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { surveyCounts, type SurveyCounts } from '../store/asking.ts';
import { isPrinted } from '../store/forms.ts';
import * as store from '../store/surveys.ts';
import { type Handlers, type Surroundings } from './context.ts';

/** One survey outside the bin; refuses what is not there. */
export function knownSurvey(db: ReadDb, id: number): Survey {
  return store.listSurveys(db).find((survey) => survey.id === id) ?? fail('notFound', { what: `survey ${id}` });
}

/** A survey that takes answers now; refuses drafts and closed ones each with its own sentence. */
export function openSurvey(db: ReadDb, id: number): Survey {
  const survey = knownSurvey(db, id);
  if (survey.state === 'draft') fail('surveyNotOpen', { name: survey.name });
  if (survey.state === 'closed') fail('surveyClosed', { name: survey.name });
  return survey;
}

const untold = {
  purpose: '',
  audience: '',
  opensOn: null,
  closesOn: null,
  modes: [],
  waveMonths: null,
  isOpenInvitation: false,
};

/** Questions ready to be stored: possible, paired with questions that are there, with their codes and columns. */
export function preparedQuestions(
  drafts: readonly QuestionDraft[],
  kind: SurveyKind,
  earlier: readonly Survey['questions'][number][],
): store.NewQuestion[] {
  drafts.forEach((draft, index) => {
    if (questionProblem(draft)) fail('questionNotPossible', { question: index + 1 });
  });
  const coded = withCodes(drafts, earlier);
  coded.forEach(({ code, pairCode }, index) => {
    if (pairCode !== null && (pairCode === code || !coded.some((other) => other.code === pairCode)))
      fail('pairMissing', { question: index + 1 });
  });
  return withSlots(coded, kind, new Map(earlier.flatMap(({ code, slot }) => (slot === null ? [] : [[code, slot]]))));
}

function assertAskable(
  name: string,
  questions: readonly Pick<Survey['questions'][number], 'texts' | 'options'>[],
  { language }: Pick<Surroundings, 'language'>,
): void {
  if (questions.length === 0) fail('surveyWithoutQuestions', { name });
  if (completeLanguages(questions).length > 0) return;
  const missing = missingWords(questions, language);
  if (missing) fail('questionWithoutText', { ...missing, language: languageNames[language] });
}

function asStored(questions: readonly (store.NewQuestion | Survey['questions'][number])[]): string {
  return JSON.stringify(
    questions.map(({ code, type, scaleMin, scaleMax, favourableFrom, pairCode, isRequired, texts, options }) => [
      [code, type, scaleMin, scaleMax, favourableFrom, pairCode, isRequired],
      Object.entries(texts).sort(),
      options.map((option) => [option.code, Object.entries(option.texts).sort()]),
    ]),
  );
}

function hasAnyAnswers(db: ReadDb, surveyId: number): boolean {
  return store.versionIds(db, surveyId).some((versionId) => store.hasAnswers(db, versionId));
}

function overviewOf(survey: Survey, counts: SurveyCounts | undefined): SurveyOverview {
  const { answers, asked, refused, lastAnswerOn } = counts ?? { answers: 0, asked: 0, refused: 0, lastAnswerOn: null };
  const noAnswer = survey.isOpenInvitation || asked < answers + refused ? null : asked - answers - refused;
  const rate = responseRate({ complete: answers, partial: 0, refused, noAnswer, unknownEligible: 0 });
  const figure = shareFigure(rate.status === 'ok' ? { x: answers, n: rate.eligible } : { x: 0, n: 0 });
  return {
    surveyId: survey.id,
    answers,
    asked,
    refused,
    lastAnswerOn: survey.anonymity === 'anonymous' ? null : lastAnswerOn,
    responseRate: rate.status === 'ok' ? figure : { ...figure, status: rate.status },
    languages: completeLanguages(survey.questions),
  };
}

function created(db: WriteDb, survey: Parameters<typeof store.insertSurvey>[1]): Survey {
  return knownSurvey(db, store.insertSurvey(db, survey));
}

export const surveys: Handlers<{ surveys: typeof contract }>['surveys'] = {
  list: ({ db }, { isBin }) => store.listSurveys(db, isBin),
  get: ({ db }, { id }) => knownSurvey(db, id),
  version: ({ db }, { versionId }) =>
    store.surveyOfVersion(db, versionId) ?? fail('notFound', { what: `survey version ${versionId}` }),
  overview({ db }) {
    const counts = surveyCounts(db);
    return store.listSurveys(db).map((survey) =>
      overviewOf(
        survey,
        counts.find(({ surveyId }) => surveyId === survey.id),
      ),
    );
  },
  library: (_context, { shopKind }) => ({
    questions: allLibraryQuestions(),
    starters: starterSurveys(shopKind).map(({ code, kind, anonymity, questionCodes }) => ({
      code,
      kind,
      anonymity,
      questionCodes: [...questionCodes],
    })),
  }),
  due({ db, today }) {
    return store
      .listSurveys(db)
      .flatMap(({ id, name, state, waveMonths }) => {
        if (state !== 'open' || waveMonths === null) return [];
        const { number, dueOn } = nextWave(store.newestWave(db, id), waveMonths, today());
        return [{ surveyId: id, name, wave: number, dueOn }];
      })
      .filter(({ dueOn }) => dueOn <= today());
  },
  create({ db, now, about }, { questions, ...traits }) {
    about(traits.name);
    return created(db, {
      ...untold,
      ...traits,
      code: store.freeSurveyCode(db),
      state: 'draft',
      createdAt: now(),
      questions: preparedQuestions(questions, traits.kind, []),
    });
  },
  update({ db, about }, { id, ...changes }) {
    const survey = knownSurvey(db, id);
    const { kind = survey.kind, anonymity = survey.anonymity } = changes;
    const isOther = kind !== survey.kind || anonymity !== survey.anonymity;
    if (isOther && hasAnyAnswers(db, id)) fail('surveyHasAnswers', { name: survey.name });
    if (isOther && isPrinted(db, survey.versionId)) fail('surveyPrinted', { name: survey.name });
    store.updateSurvey(db, id, { ...survey, ...changes });
    if (kind !== survey.kind)
      store.replaceQuestions(db, survey.versionId, withSlots(survey.questions, kind, new Map()));
    const updated = knownSurvey(db, id);
    about(updated.name);
    return updated;
  },
  saveQuestions({ db, now, about, language }, { id, questions }) {
    const survey = knownSurvey(db, id);
    about(survey.name);
    const isFree =
      survey.state === 'draft' && !store.hasAnswers(db, survey.versionId) && !isPrinted(db, survey.versionId);
    const earlier = isFree && survey.versionNumber === 1 ? [] : store.everyQuestion(db, id);
    const prepared = preparedQuestions(questions, survey.kind, earlier);
    if (asStored(prepared) === asStored(survey.questions)) return survey;
    if (isFree) store.replaceQuestions(db, survey.versionId, prepared);
    else {
      assertAskable(survey.name, prepared, { language });
      store.insertVersion(db, {
        surveyId: id,
        number: survey.versionNumber + 1,
        createdAt: now(),
        questions: prepared,
      });
    }
    return knownSurvey(db, id);
  },
  open({ db, about, language }, { id }) {
    const survey = knownSurvey(db, id);
    assertAskable(survey.name, survey.questions, { language });
    store.setSurveyState(db, id, 'open');
    about(survey.name);
    return knownSurvey(db, id);
  },
  close({ db, about }, { id }) {
    const survey = openSurvey(db, id);
    store.setSurveyState(db, id, 'closed');
    about(survey.name);
    return knownSurvey(db, id);
  },
  copy({ db, now, about }, { id, name }) {
    const survey = knownSurvey(db, id);
    about(name);
    return created(db, {
      ...survey,
      name,
      code: store.freeSurveyCode(db),
      state: 'draft',
      createdAt: now(),
    });
  },
  remove({ db, now, about }, { id }) {
    const survey = knownSurvey(db, id);
    if (store.isBeingTyped(db, id)) fail('surveyBeingTyped', { name: survey.name });
    store.setSurveyDeleted(db, id, now());
    about(survey.name);
    return null;
  },
  restore({ db, about }, { id }) {
    const survey = store.surveyById(db, id) ?? fail('notFound', { what: `survey ${id}` });
    store.setSurveyDeleted(db, id, null);
    about(survey.name);
    return survey;
  },
  startWave({ db, today, about }, { id }) {
    const survey = openSurvey(db, id);
    const { number } = nextWave(store.newestWave(db, id), survey.waveMonths ?? 0, today());
    store.insertWave(db, id, number, today());
    about(survey.name);
    return { surveyId: id, name: survey.name, wave: number, dueOn: today() };
  },
};
