import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStaging } from '../../../electron/files/staging.ts';
import { FullResponse, type Mode } from '../../../electron/contract/responses.ts';
import { languages } from '../../../electron/contract/settings.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { everyAnswer, openedSurvey } from '../../support/surveys.ts';

const submit = async (app: TestApp, surveyId: number, more: object = {}) =>
  FullResponse.parse(
    await app.ask('responses.submit', { surveyId, mode: 'counter', language: 'en', answers: {}, ...more }),
  );

describe('one survey answered in four languages and five ways', () => {
  const ways: readonly Mode[] = ['counter', 'phone', 'faceToFace', 'staff', 'paper'];

  async function answered(app: TestApp, surveyId: number, mode: Mode, language: string): Promise<void> {
    if (mode !== 'paper') {
      await submit(app, surveyId, { mode, language, answers: everyAnswer });
      return;
    }
    const { id } = (await app.ask('typing.start', { surveyId, name: language, language, day: '2026-11-21' })) as {
      id: number;
    };
    await app.ask('typing.saveSheet', { batchId: id, number: 1, answers: everyAnswer });
    await app.ask('typing.finish', { id });
  }

  it('gives identical codes and counts', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    for (const language of languages) for (const mode of ways) await answered(app, survey.id, mode, language);
    const list = (await app.ask('responses.list', { surveyId: survey.id, limit: 100 })) as { id: number }[];
    expect(list).toHaveLength(20);
    const kept = await Promise.all(
      list.map(async ({ id }) =>
        FullResponse.parse(((await app.ask('responses.get', { id })) as { response: unknown }).response),
      ),
    );
    for (const { answers } of kept) expect(answers).toEqual(everyAnswer);
    expect(new Set(kept.map(({ mode, language }) => `${mode} ${language}`)).size).toBe(20);

    const byMode = (await app.ask('responses.counts', { surveyId: survey.id, by: 'mode' })) as {
      groups: { key: string; n: number; questions: unknown }[];
    };
    expect(byMode.groups.map(({ key, n }) => [key, n])).toEqual([...ways].sort().map((mode) => [mode, 4]));
    for (const { questions } of byMode.groups) expect(questions).toEqual(byMode.groups[0]?.questions);
    expect(await app.ask('responses.counts', { surveyId: survey.id })).toMatchObject({
      answers: 20,
      groups: [
        {
          questions: expect.arrayContaining([
            { code: 'csat10', counts: { '10': 20 }, unreadable: 0, twoMarks: 0, none: 0, words: [] },
            {
              code: 'foundBy',
              counts: { recommendation: 20, internet: 20 },
              unreadable: 0,
              twoMarks: 0,
              none: 0,
              words: [],
            },
            { code: 'helpful', counts: { '0': 20 }, unreadable: 0, twoMarks: 0, none: 0, words: [] },
            { code: 'why', counts: {}, unreadable: 0, twoMarks: 0, none: 0, words: Array(20).fill(everyAnswer.why) },
          ]),
        },
      ],
    });
  });

  it('counts a file that was imported like what was typed, for everything that a file carries', async () => {
    const app = await openTestShop();
    const questions = libraryQuestions(['csat', 'nps', 'ces', 'why']);
    const survey = await openedSurvey(app, { questions });
    const answers = { csat: 4, nps: 10, ces: 6, why: 'Топъл хляб, 很好吃, zażółć' };
    for (const mode of ways) await submit(app, survey.id, { mode, answers });
    const staging = openStaging(join(app.dataFolder, 'staging'));
    const csv = 'date;csat;nps;ces;comment\n2026-11-20;4;10;6;"Топъл хляб, 很好吃, zażółć"\n';
    const { fileId } = await staging.write('answers.csv', new TextEncoder().encode(csv));
    const request = { fileId, choices: { importAs: 'responses' }, surveyId: survey.id };
    expect(await app.ask('imports.run', request)).toMatchObject({ imported: 1, rejected: 0 });
    const { groups } = (await app.ask('responses.counts', { surveyId: survey.id, by: 'mode' })) as {
      groups: { key: string; questions: unknown }[];
    };
    expect(groups.map(({ key }) => key)).toContain('imported');
    for (const { questions: counted } of groups) expect(counted).toEqual(groups[0]?.questions);
  });

  it('keeps unreadable, two marks and none apart for every type of question', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    const codes = survey.questions.map(({ code }) => code);
    for (const mark of [-1, -2, null]) {
      const answers = Object.fromEntries(codes.map((code) => [code, mark]));
      const { answers: kept } = await submit(app, survey.id, { answers });
      expect(kept).toEqual(mark === null ? {} : answers);
    }
    const { groups } = (await app.ask('responses.counts', { surveyId: survey.id })) as {
      groups: { questions: object[] }[];
    };
    for (const counts of groups[0]?.questions ?? [])
      expect(counts).toMatchObject({ unreadable: 1, twoMarks: 1, none: 1 });
  });

  it('keeps ratings beyond the twelfth beside the response', async () => {
    const app = await openTestShop();
    const timely = libraryQuestions(['timely']).map(({ code: _code, ...question }) => question);
    const survey = await openedSurvey(app, { questions: Array.from({ length: 15 }, () => timely).flat() });
    const codes = survey.questions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(15);
    expect(survey.questions.filter(({ slot }) => slot === null)).toHaveLength(3);
    const answers = Object.fromEntries(codes.map((code, index) => [code, (index % 5) + 1]));
    expect((await submit(app, survey.id, { answers })).answers).toEqual(answers);
  });
});

describe('answers that cannot be taken', () => {
  it('are named by question and value, and nothing is written', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    const refusal = async (answers: object) =>
      app.refusal('responses.submit', {
        surveyId: survey.id,
        mode: 'phone',
        language: 'en',
        answers,
        newCustomer: { fullName: 'Anna' },
      });
    expect(await refusal({ csat: 6 })).toEqual({ code: 'answerNotAllowed', params: { question: 1, value: '6' } });
    expect(await refusal({ csat: 5, ghost: 1 })).toEqual({ code: 'unknownQuestion', params: { code: 'ghost' } });
    expect(await app.ask('responses.list')).toEqual([]);
    expect(await app.ask('customers.list')).toEqual([]);
  });

  it('come from drafts, closed surveys, other surveys’ versions or a slip that was back already', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    const base = { surveyId: survey.id, mode: 'phone', language: 'en', answers: { csat: 5 } };
    expect((await app.refusal('responses.submit', { ...base, surveyId: 2 })).code).toBe('surveyNotOpen');
    expect((await app.refusal('responses.submit', { ...base, versionId: 1 })).code).toBe('notFound');
    await submit(app, survey.id, { slip: '17' });
    expect(await app.refusal('responses.submit', { ...base, slip: '17' })).toEqual({
      code: 'slipUsed',
      params: { slip: '17' },
    });
    await app.ask('surveys.close', { id: survey.id });
    expect((await app.refusal('responses.submit', base)).code).toBe('surveyClosed');
  });

  it('miss a question that must be answered at the counter, where the window says so', async () => {
    const app = await openTestShop();
    const questions = libraryQuestions(['csat', 'nps']).map((question) => ({ ...question, isRequired: true }));
    const survey = await openedSurvey(app, { questions });
    const base = { surveyId: survey.id, language: 'en', answers: { csat: 5 } };
    expect(await app.refusal('responses.submit', { ...base, mode: 'counter' })).toEqual({
      code: 'answerMissing',
      params: { question: 2 },
    });
    expect(await submit(app, survey.id, { ...base, mode: 'phone' })).toMatchObject({ answers: { csat: 5 } });
  });
});

describe('an answer that was given', () => {
  it('can be corrected, and tells what stood there before; undo takes the correction back', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    const { id } = await submit(app, survey.id, { answers: everyAnswer });
    const changes = { csat: 2, why: null, foundBy: ['other'], nps: 0 };
    expect(await app.ask('responses.update', { id, answers: changes })).toMatchObject({
      answers: { csat: 2, foundBy: ['other'], nps: 0 },
    });
    const seen = (await app.ask('responses.get', { id })) as { response: { answers: object }; corrections: object[] };
    expect(seen.response.answers).not.toHaveProperty('why');
    expect(seen.corrections).toHaveLength(3);
    expect(seen.corrections).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: 'csat', before: '4', after: '2' })]),
    );
    await app.ask('history.undo');
    expect(await app.ask('responses.get', { id })).toMatchObject({
      response: { answers: everyAnswer },
      corrections: [],
    });
    expect((await app.refusal('responses.update', { id, answers: { csat: 9 } })).code).toBe('answerNotAllowed');
  });

  it('can be deleted with all its words and comes back whole by undo', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    const { id } = await submit(app, survey.id, { answers: everyAnswer });
    await app.ask('responses.update', { id, answers: { csat: 1 } });
    const before = await app.ask('responses.get', { id });
    await app.ask('responses.remove', { id });
    expect((await app.refusal('responses.get', { id })).code).toBe('notFound');
    await app.ask('history.undo');
    expect(await app.ask('responses.get', { id })).toEqual(before);
  });

  it('is listed page by page, newest first, without one twice or left out', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    for (const day of ['2026-11-03', '2026-11-01', '2026-11-03', '2026-11-02']) await submit(app, survey.id, { day });
    await app.ask('responses.create', { csat: 5 });
    const first = (await app.ask('responses.list', { surveyId: survey.id, limit: 2 })) as { id: number }[];
    const second = (await app.ask('responses.list', { surveyId: survey.id, afterId: first[1]?.id })) as {
      id: number;
    }[];
    expect([...first, ...second].map(({ id }) => id)).toEqual([3, 1, 4, 2]);
  });

  it('can bring the visitor who asks to be contacted along', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { anonymity: 'optIn' });
    const newCustomer = { fullName: '王芳', phone: '138 0013 8000' };
    expect(await submit(app, survey.id, { newCustomer })).toMatchObject({ customer: { fullName: '王芳' } });
    expect(await app.ask('customers.list')).toMatchObject([{ fullName: '王芳', phone: '138 0013 8000' }]);
  });
});
