import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { Figure } from './figure.ts';
import { Mode } from './responses.ts';
import { Day, Language, ShopKind } from './settings.ts';

export const questionKinds = [
  'rating',
  'recommend',
  'ease',
  'effort',
  'compared',
  'single',
  'several',
  'yesNo',
  'text',
  'number',
] as const;
export const QuestionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** Wording by language; a language may be missing until somebody translates it. */
export const Texts = z.partialRecord(Language, z.string().check(z.maxLength(2000)));
export type Texts = z.infer<typeof Texts>;

/** Codes travel with answers and never change; words are only shown. */
export const Code = z.string().check(z.regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,59}$/));

/** A choice, or a point of a scale that has words: then its code is the number of the point. */
export const Option = z.strictObject({ code: Code, texts: Texts });
export type Option = z.infer<typeof Option>;

export const Question = z.strictObject({
  id: z.int(),
  /** The same in every version of a survey for the same question, so that its figures go on. */
  code: z.string(),
  type: QuestionKind,
  /** Lowest and highest point; null for choices, words and numbers. */
  scaleMin: z.nullable(z.int()),
  scaleMax: z.nullable(z.int()),
  /** The least point that counts as favourable; for `effort`, where little is good, the highest one. */
  favourableFrom: z.nullable(z.int()),
  /** Column of the response that holds the answer (csat, nps, ces, r1-r12); null: kept beside it as text. */
  slot: z.nullable(z.string()),
  /** The question whose expectation this one asks for: "how good did you expect it to be" names "how good was it". */
  pairCode: z.nullable(z.string()),
  /** The standard question this one came from. */
  libraryCode: z.nullable(z.string()),
  isRequired: z.boolean(),
  texts: Texts,
  options: z.array(Option),
});
export type Question = z.infer<typeof Question>;

export const SurveyKind = z.enum(['transactional', 'relationship', 'staff', 'interview']);
export type SurveyKind = z.infer<typeof SurveyKind>;
export const Anonymity = z.enum(['anonymous', 'optIn', 'named']);
export type Anonymity = z.infer<typeof Anonymity>;

export const Survey = z.strictObject({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  kind: SurveyKind,
  anonymity: Anonymity,
  state: z.enum(['draft', 'open', 'closed']),
  purpose: z.string(),
  audience: z.string(),
  /** First and last day on which answers are meant to be collected. */
  opensOn: z.nullable(z.string()),
  closesOn: z.nullable(z.string()),
  /** How answers are meant to be collected. */
  modes: z.array(Mode),
  /** A relationship survey is due again after so many months; null: no waves. */
  waveMonths: z.nullable(z.int()),
  /** True for a poster or an open link: nobody can say how many were asked. */
  isOpenInvitation: z.boolean(),
  versionId: z.int(),
  versionNumber: z.int(),
  questions: z.array(Question),
});
export type Survey = z.infer<typeof Survey>;

/** A question as the builder sends it; without `code` it is a new one. */
export const QuestionDraft = z.strictObject({
  code: z.optional(Code),
  type: QuestionKind,
  scaleMin: z._default(z.nullable(z.int()), null),
  scaleMax: z._default(z.nullable(z.int()), null),
  favourableFrom: z._default(z.nullable(z.int()), null),
  pairCode: z._default(z.nullable(Code), null),
  libraryCode: z._default(z.nullable(Code), null),
  isRequired: z._default(z.boolean(), false),
  texts: Texts,
  options: z._default(z.array(Option).check(z.maxLength(11)), []),
});
export type QuestionDraft = z.infer<typeof QuestionDraft>;

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const Questions = z.array(QuestionDraft).check(z.maxLength(60));

const Traits = z.strictObject({
  name: Name,
  kind: SurveyKind,
  anonymity: Anonymity,
  purpose: z.string().check(z.maxLength(2000)),
  audience: z.string().check(z.maxLength(2000)),
  opensOn: z.nullable(Day),
  closesOn: z.nullable(Day),
  modes: z.array(Mode).check(z.maxLength(7)),
  waveMonths: z.nullable(z.int().check(z.minimum(1), z.maximum(24))),
  isOpenInvitation: z.boolean(),
});

export const NewSurvey = z.strictObject({
  ...z.partial(Traits).shape,
  name: Name,
  kind: z._default(SurveyKind, 'transactional'),
  anonymity: z._default(Anonymity, 'optIn'),
  questions: z._default(Questions, []),
});
export type NewSurvey = z.infer<typeof NewSurvey>;

/** How far a survey has come: answers in, people asked, and the share that answered. */
export const SurveyOverview = z.strictObject({
  surveyId: z.int(),
  answers: z.int(),
  lastAnswerOn: z.nullable(z.string()),
  asked: z.int(),
  refused: z.int(),
  /** Status `unknown_invited` for a poster or an open link. */
  responseRate: Figure,
  /** Languages in which every question and option has words. */
  languages: z.array(Language),
});
export type SurveyOverview = z.infer<typeof SurveyOverview>;

export const DueWave = z.strictObject({
  surveyId: z.int(),
  name: z.string(),
  /** Number of the wave that is due, from 1. */
  wave: z.int(),
  dueOn: z.string(),
});
export type DueWave = z.infer<typeof DueWave>;

export const Starter = z.strictObject({
  code: z.string(),
  kind: SurveyKind,
  anonymity: Anonymity,
  questionCodes: z.array(z.string()),
});

const id = z.strictObject({ id: z.int() });
const touches = ['surveys', 'typing', 'dashboard'] as const;

export const surveys = {
  list: query({
    input: z.strictObject({ isBin: z._default(z.boolean(), false) }),
    output: z.array(Survey),
  }),
  get: query({ input: id, output: Survey }),
  /** An older version with its questions, for answers and printed forms that belong to it. */
  version: query({ input: z.strictObject({ versionId: z.int() }), output: Survey }),
  overview: query({ input: z.strictObject({}), output: z.array(SurveyOverview) }),
  /** Standard questions, and the surveys that suit a kind of shop. */
  library: query({
    input: z.strictObject({ shopKind: z._default(ShopKind, 'other') }),
    output: z.strictObject({ questions: z.array(QuestionDraft), starters: z.array(Starter) }),
  }),
  due: query({ input: z.strictObject({}), output: z.array(DueWave) }),
  create: command({ input: NewSurvey, output: Survey, touches }),
  update: command({ input: z.strictObject({ id: z.int(), ...z.partial(Traits).shape }), output: Survey, touches }),
  /** Changes a draft in place; a survey that was opened gets a new version and its answers stay as they are. */
  saveQuestions: command({
    needs: 'owner',
    input: z.strictObject({ id: z.int(), questions: Questions }),
    output: Survey,
    touches,
  }),
  open: command({ input: id, output: Survey, touches }),
  close: command({ input: id, output: Survey, touches }),
  copy: command({ input: z.strictObject({ id: z.int(), name: Name }), output: Survey, touches }),
  remove: command({ needs: 'owner', input: id, output: z.null(), touches }),
  restore: command({ input: id, output: Survey, touches }),
  startWave: command({ input: id, output: DueWave, touches }),
};
