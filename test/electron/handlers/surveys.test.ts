import { describe, expect, it } from 'vitest';
import { Survey } from '../../../electron/contract/surveys.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { everyQuestionType, openedSurvey } from '../../support/surveys.ts';

const get = async (app: TestApp, id: number) => Survey.parse(await app.ask('surveys.get', { id }));
const save = async (app: TestApp, id: number, questions: unknown) =>
  Survey.parse(await app.ask('surveys.saveQuestions', { id, questions }));

describe('a new shop', () => {
  it('finds a survey for its kind ready in its language, and drafts for regulars, the team and a talk', async () => {
    const app = await openTestShop({ language: 'bg' });
    expect(await app.ask('surveys.list')).toMatchObject([
      { code: 'starter', name: 'След посещение', state: 'open', kind: 'transactional' },
      { code: 'regulars', state: 'draft', kind: 'relationship', waveMonths: 3 },
      { code: 'team', state: 'draft', kind: 'staff', anonymity: 'anonymous' },
      { code: 'interview', state: 'draft', kind: 'interview' },
    ]);
    const starter = await get(app, 1);
    expect(starter.questions.map(({ code, slot }) => [code, slot])).toEqual([
      ['csat', 'csat'],
      ['timely', 'r1'],
      ['friendly', 'r2'],
      ['competent', 'r3'],
      ['taste', 'r4'],
      ['ces', 'ces'],
      ['nps', 'nps'],
      ['why', null],
    ]);
    expect(starter.questions[0]?.options.map(({ texts }) => texts.bg)).toEqual([
      'Много недоволен/на',
      'Недоволен/на',
      'Нито доволен/на, нито недоволен/на',
      'Доволен/на',
      'Много доволен/на',
    ]);
  });
});

describe('building a survey', () => {
  it('keeps every type of question with words and options as they were sent', async () => {
    const app = await openTestShop();
    const made = Survey.parse(await app.ask('surveys.create', { name: 'All', questions: everyQuestionType() }));
    expect(made.questions).toMatchObject(everyQuestionType());
    expect(made).toMatchObject({ state: 'draft', versionNumber: 1, anonymity: 'optIn' });
  });

  it('changes a draft in place', async () => {
    const app = await openTestShop();
    const made = Survey.parse(
      await app.ask('surveys.create', { name: 'Draft', questions: libraryQuestions(['csat']) }),
    );
    const saved = await save(app, made.id, libraryQuestions(['nps', 'csat']));
    expect(saved).toMatchObject({ versionId: made.versionId, questions: [{ code: 'nps' }, { code: 'csat' }] });
  });

  it('makes a new version of a survey that was opened; unchanged questions keep codes and old answers their questions', async () => {
    const app = await openTestShop();
    const first = await openedSurvey(app, { questions: libraryQuestions(['csat', 'timely', 'nps']) });
    await app.ask('responses.submit', {
      surveyId: first.id,
      mode: 'paper',
      language: 'pl',
      answers: { csat: 4, timely: 2, nps: 9 },
    });
    const [csat, timely, nps] = first.questions.map(({ id: _id, slot: _slot, ...question }) => question);
    const second = await save(app, first.id, [nps, csat, { ...timely, scaleMax: 7, favourableFrom: 6, options: [] }]);
    expect(second.versionNumber).toBe(2);
    expect(second.questions.map(({ code, slot }) => [code, slot])).toEqual([
      ['nps', 'nps'],
      ['csat', 'csat'],
      ['timely-2', 'r1'],
    ]);
    expect(await app.ask('responses.get', { id: 1 })).toMatchObject({
      response: { versionId: first.versionId, answers: { csat: 4, timely: 2, nps: 9 } },
    });
    expect(await app.ask('surveys.version', { versionId: first.versionId })).toMatchObject({ versionNumber: 1 });
    expect(
      (
        await save(
          app,
          first.id,
          second.questions.map(({ id: _id, slot: _slot, ...q }) => q),
        )
      ).versionNumber,
    ).toBe(2);
  });

  it('says in a sentence what cannot be asked, and changes nothing', async () => {
    const app = await openTestShop();
    const made = Survey.parse(await app.ask('surveys.create', { name: 'Empty' }));
    const refusal = async (questions: unknown) => app.refusal('surveys.saveQuestions', { id: made.id, questions });
    expect(await app.refusal('surveys.open', { id: made.id })).toEqual({
      code: 'surveyWithoutQuestions',
      params: { name: 'Empty' },
    });
    const [csat] = libraryQuestions(['csat']);
    expect(await refusal([{ ...csat, scaleMax: 6 }])).toEqual({ code: 'questionNotPossible', params: { question: 1 } });
    expect(await refusal(libraryQuestions(['expectedQuality']))).toEqual({
      code: 'pairMissing',
      params: { question: 1 },
    });
    await save(app, made.id, [
      { ...csat, texts: { bg: 'Доволни ли сте?' }, options: [] },
      ...libraryQuestions(['nps']),
    ]);
    await app.ask('surveys.open', { id: made.id });
    await app.ask('history.undo');
    await save(app, made.id, [{ ...csat, texts: {} }]);
    expect(await app.refusal('surveys.open', { id: made.id })).toEqual({
      code: 'questionWithoutText',
      params: { question: 1, language: 'English' },
    });
    expect((await get(app, made.id)).state).toBe('draft');
  });

  it('keeps kind and anonymity once answers exist, and lets a copy have others', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions: libraryQuestions(['csat', 'nps']) });
    await app.ask('surveys.update', { id: survey.id, kind: 'staff' });
    expect((await get(app, survey.id)).questions.map(({ slot }) => slot)).toEqual(['r1', 'r2']);
    await app.ask('responses.submit', { surveyId: survey.id, mode: 'counter', language: 'en', answers: { csat: 4 } });
    expect(await app.refusal('surveys.update', { id: survey.id, anonymity: 'anonymous' })).toEqual({
      code: 'surveyHasAnswers',
      params: { name: 'June' },
    });
    const copy = Survey.parse(await app.ask('surveys.copy', { id: survey.id, name: 'July' }));
    expect(await app.ask('surveys.update', { id: copy.id, anonymity: 'anonymous' })).toMatchObject({
      name: 'July',
      state: 'draft',
    });
  });

  it('goes to the bin and comes back, by undo or by hand', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    await app.ask('surveys.remove', { id: survey.id });
    expect((await app.refusal('surveys.get', { id: survey.id })).code).toBe('notFound');
    expect(await app.ask('surveys.list', { isBin: true })).toMatchObject([{ id: survey.id }]);
    await app.ask('surveys.restore', { id: survey.id });
    expect(await app.ask('surveys.list', { isBin: true })).toEqual([]);
    await app.ask('surveys.remove', { id: survey.id });
    await app.ask('history.undo');
    expect((await get(app, survey.id)).name).toBe('June');
  });

  it('says which languages are complete and how many answered', async () => {
    const app = await openTestShop();
    const questions = libraryQuestions(['why']).map((why) => ({ ...why, texts: { en: 'Why?', pl: 'Dlaczego?' } }));
    const survey = await openedSurvey(app, { questions });
    await app.ask('asking.create', { surveyId: survey.id, mode: 'paper', people: 40 });
    await app.ask('asking.create', { surveyId: survey.id, outcome: 'refused', people: 3 });
    await app.ask('asking.create', { surveyId: survey.id, outcome: 'undeliverable', people: 2 });
    for (let i = 0; i < 12; i++)
      await app.ask('responses.submit', { surveyId: survey.id, mode: 'paper', language: 'en', answers: {} });
    const overview = (await app.ask('surveys.overview')) as { surveyId: number }[];
    expect(overview.find(({ surveyId }) => surveyId === survey.id)).toMatchObject({
      answers: 12,
      asked: 43,
      refused: 3,
      languages: ['pl', 'en'],
      responseRate: { n: 43, value: 12 / 43, status: 'ok' },
    });
    await app.ask('surveys.update', { id: survey.id, isOpenInvitation: true });
    const after = (await app.ask('surveys.overview')) as { surveyId: number }[];
    expect(after.find(({ surveyId }) => surveyId === survey.id)).toMatchObject({
      responseRate: { value: null, status: 'unknown_invited' },
    });
  });
});

describe('waves of a relationship survey', () => {
  it('are due at once, then a quarter after the last one', async () => {
    const app = await openTestShop({ today: '2026-01-31' });
    const survey = await openedSurvey(app, { kind: 'relationship', name: 'Regulars' });
    await app.ask('surveys.update', { id: survey.id, waveMonths: 3 });
    const due = { surveyId: survey.id, name: 'Regulars' };
    expect(await app.ask('surveys.due')).toEqual([{ ...due, wave: 1, dueOn: '2026-01-31' }]);
    await app.ask('surveys.startWave', { id: survey.id });
    expect(await app.ask('surveys.due')).toEqual([]);
    app.setToday('2026-05-01');
    expect(await app.ask('surveys.due')).toEqual([{ ...due, wave: 2, dueOn: '2026-04-30' }]);
    await app.ask('surveys.close', { id: survey.id });
    expect(await app.ask('surveys.due')).toEqual([]);
  });
});
