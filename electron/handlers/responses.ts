import { randomInt } from 'node:crypto';
import { type Answers } from '../contract/answers.ts';
import { fail } from '../contract/errors.ts';
import { type FullResponse, type responses as contract } from '../contract/responses.ts';
import { type Question, type Survey } from '../contract/surveys.ts';
import { acceptedAnswers, missingAnswer } from '../domain/answer-values.ts';
import { monthOfDay, parseDay } from '../domain/calendar.ts';
import { countedGroups } from '../domain/answer-counts.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import * as anonymous from '../store/anonymous-responses.ts';
import { everyAnswerOf, writeSlots, writeTexts } from '../store/answers.ts';
import { updateCase } from '../store/complaints.ts';
import { listCorrections, recordCorrections } from '../store/corrections.ts';
import { customerById } from '../store/customers.ts';
import * as store from '../store/responses.ts';
import { currentStaffId } from '../store/staff.ts';
import { everyQuestion, listSurveys, surveyOfVersion } from '../store/surveys.ts';
import { alertsOfAnswer } from './alerts.ts';
import { type CommandContext, type Handlers } from './context.ts';
import { checkCustomer, checkEntry } from './customer-values.ts';
import { pastDay } from './days.ts';
import { openCase } from './interactions.ts';
import { insertNewCustomer } from './new-customer.ts';
import { knownSurvey, openSurvey } from './surveys.ts';

/** Answers as they are kept; refuses what the questions cannot have, naming question and value. */
export function acceptedFor(questions: readonly Question[], answers: Answers): Answers {
  const accepted = acceptedAnswers(questions, answers);
  if ('answers' in accepted) return accepted.answers;
  const { problem, code, question, value } = accepted;
  return problem === 'unknownQuestion'
    ? fail('unknownQuestion', { code })
    : fail('answerNotAllowed', { question, value });
}

/** A day as its number since 1970-01-01; refuses one that is in no calendar. */
export function dayNumberOf(day: string): number {
  return parseDay(day) ?? fail('invalidInput', { path: 'day', problem: 'not a calendar day' });
}

/** An id that tells nothing about when it was given. */
export function chanceId(): number {
  return randomInt(1, 2 ** 47);
}

function customerOf(
  context: CommandContext,
  customerId: number | null,
  newCustomer: { readonly fullName: string; readonly phone: string } | undefined,
): number | null {
  if (newCustomer) return insertNewCustomer(context, newCustomer.fullName, newCustomer.phone);
  if (customerId !== null) checkCustomer(context.db, customerId);
  return customerId;
}

function askedVersion(db: ReadDb, survey: Survey, versionId: number | undefined): Survey {
  if (versionId === undefined || versionId === survey.versionId) return survey;
  const asked = surveyOfVersion(db, versionId);
  return asked?.id === survey.id ? asked : fail('notFound', { what: `survey version ${versionId}` });
}

/** Refuses a slip that came back already. */
export function assertSlipFree(db: ReadDb, surveyId: number, slip: string | undefined): void {
  if (slip !== undefined && store.isSlipUsed(db, surveyId, slip)) fail('slipUsed', { slip });
}

function submitted(
  db: ReadDb,
  input: {
    readonly surveyId: number;
    readonly versionId?: number | undefined;
    readonly mode: string;
    readonly answers: Answers;
    readonly slip?: string | undefined;
  },
): { readonly survey: Survey; readonly answers: Answers } {
  const survey = askedVersion(db, openSurvey(db, input.surveyId), input.versionId);
  const answers = acceptedFor(survey.questions, input.answers);
  const missing = input.mode === 'counter' ? missingAnswer(survey.questions, answers) : null;
  if (missing !== null) fail('answerMissing', { question: missing });
  assertSlipFree(db, survey.id, input.slip);
  return { survey, answers };
}

function known(db: ReadDb, id: number): FullResponse {
  return store.fullResponseById(db, id) ?? fail('notFound', { what: `response ${id}` });
}

function correct(db: WriteDb, response: FullResponse, questions: readonly Question[], answers: Answers, at: number) {
  const isChanged = ([code, after]: [string, unknown]) =>
    JSON.stringify(after) !== JSON.stringify(response.answers[code] ?? null);
  const changed = Object.fromEntries(Object.entries(answers).filter(isChanged));
  recordCorrections(db, { area: 'response', id: response.id, at }, response.answers, changed);
  writeSlots(db, response.id, questions, changed);
  writeTexts(db, 'named', response.id, questions, changed);
}

function withNone(answers: Answers, accepted: Answers): Answers {
  return Object.fromEntries(Object.keys(answers).map((code) => [code, accepted[code] ?? null]));
}

export const responses: Handlers<{ responses: typeof contract }>['responses'] = {
  list: ({ db }, { limit, surveyId, afterId }) =>
    store.listResponses(db, {
      limit,
      ...(surveyId === undefined ? {} : { surveyId }),
      ...(afterId === undefined ? {} : { afterId }),
    }),
  get: ({ db }, { id }) => ({ response: known(db, id), corrections: listCorrections(db, 'response', id) }),
  counts({ db }, { surveyId, by }) {
    const survey = knownSurvey(db, surveyId);
    const isAnonymous = survey.anonymity === 'anonymous';
    const answered = everyAnswerOf(db, isAnonymous ? 'anonymous' : 'named', surveyId);
    return countedGroups(everyQuestion(db, surveyId), answered, by, isAnonymous);
  },
  create(context, { customerId, newCustomerName, csat, nps, ces, comment, day, mode, opensComplaint, ...where }) {
    checkEntry(context.db, 'touchpointId', 'touchpoint', where.touchpointId);
    checkEntry(context.db, 'staffId', 'staff', where.staffId);
    checkEntry(context.db, 'channelId', 'channel', where.channelId);
    const { db, now, today, about } = context;
    const survey =
      listSurveys(db).find(({ state, kind, anonymity }) => {
        return state === 'open' && kind === 'transactional' && anonymity !== 'anonymous';
      }) ?? fail('notSetUp');
    const scores = new Map<string | null, number | null>(Object.entries({ csat, nps, ces }));
    const text = survey.questions.find(({ type }) => type === 'text');
    const answers = Object.fromEntries(
      survey.questions.map(({ code, slot }) => [code, code === text?.code ? comment : (scores.get(slot) ?? null)]),
    );
    const newCustomer = newCustomerName === undefined ? undefined : { fullName: newCustomerName, phone: '' };
    const id = store.insertResponse(
      db,
      {
        customerId: customerOf(context, customerId, newCustomer),
        surveyVersionId: survey.versionId,
        answeredAt: now(),
        day: pastDay('day', day ?? today(), today()),
        mode,
        ...where,
        collectorId: currentStaffId(db) ?? 0,
      },
      survey.questions,
      acceptedFor(survey.questions, answers),
    );
    const response = store.responseById(db, id) ?? fail('notFound', { what: `response ${id}` });
    alertsOfAnswer(context, response);
    if (opensComplaint) {
      const contact = { ...where, customerId: response.customer?.id ?? null, day: response.day, note: comment };
      updateCase(db, openCase(context, contact), { responseId: id });
    }
    about(response.customer?.fullName ?? '');
    return response;
  },
  submit(context, input) {
    const { db, now, today, about } = context;
    const { survey, answers } = submitted(db, input);
    if (survey.anonymity === 'anonymous') fail('surveyAnonymous', { name: survey.name });
    const id = store.insertResponse(
      db,
      {
        ...(input.interactionId === undefined ? {} : { interactionId: input.interactionId }),
        customerId: customerOf(context, input.customerId, input.newCustomer),
        surveyVersionId: survey.versionId,
        answeredAt: now(),
        day: pastDay('day', input.day ?? today(), today()),
        mode: input.mode,
        touchpointId: input.touchpointId,
        staffId: input.staffId,
        collectorId: input.collectorId,
        language: input.language,
        foreignCode: input.slip ?? null,
      },
      survey.questions,
      answers,
    );
    const response = known(db, id);
    alertsOfAnswer(context, response);
    about(response.customer?.fullName ?? survey.name);
    return response;
  },
  submitAnonymous({ db, today }, input) {
    const { survey, answers } = submitted(db, input);
    if (survey.anonymity !== 'anonymous') fail('surveyNotAnonymous', { name: survey.name });
    const month = monthOfDay(dayNumberOf(today()));
    const { mode, language, slip } = input;
    const row = { id: chanceId(), surveyVersionId: survey.versionId, month, mode, language };
    anonymous.insertAnonymous(db, row, survey.questions, answers);
    if (slip !== undefined) anonymous.insertUsedSlip(db, survey.id, slip);
    return null;
  },
  update({ db, now, today, about }, { id, answers, customerId, day }) {
    const response = known(db, id);
    const { questions, name } = surveyOfVersion(db, response.versionId) ?? fail('notFound', { what: 'survey' });
    if (customerId !== undefined && customerId !== null && !customerById(db, customerId))
      fail('notFound', { what: `customer ${customerId}` });
    correct(db, response, questions, withNone(answers, acceptedFor(questions, answers)), now());
    store.updateResponse(db, id, {
      ...(customerId === undefined ? {} : { customerId }),
      ...(day === undefined ? {} : { day: pastDay('day', day, today()) }),
    });
    const updated = known(db, id);
    about(updated.customer?.fullName ?? name);
    return updated;
  },
  remove({ db, about }, { id }) {
    const response = known(db, id);
    store.deleteResponse(db, id);
    about(response.customer?.fullName ?? surveyOfVersion(db, response.versionId)?.name ?? '');
    return null;
  },
};
