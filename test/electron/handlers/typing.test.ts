import { describe, expect, it } from 'vitest';
import { type TypingBatch } from '../../../electron/contract/typing.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { openedSurvey } from '../../support/surveys.ts';

const questions = libraryQuestions(['csat', 'timely', 'nps', 'why']);

async function batchOf(app: TestApp, surveyId: number, more: object = {}): Promise<TypingBatch> {
  const input = { surveyId, name: 'June, counter', language: 'bg', day: '2026-11-20', ...more };
  return (await app.ask('typing.start', input)) as TypingBatch;
}

async function typeSheets(app: TestApp, batchId: number, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number++)
    await app.ask('typing.saveSheet', { batchId, number, answers: { csat: (number % 5) + 1, nps: number % 11 } });
}

const responses = async (app: TestApp) => (await app.ask('responses.list', { limit: 500 })) as { id: number }[];

describe('typing a pile of paper forms', () => {
  it('counts nothing before the end, then all as paper of its day, and one undo takes all back', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const { id } = await batchOf(app, survey.id, { collectorId: null, expectedSheets: 40 });
    await typeSheets(app, id, 1, 40);
    expect(await responses(app)).toEqual([]);
    expect(await app.ask('typing.finish', { id })).toMatchObject({
      answers: 40,
      blank: 0,
      batch: { state: 'finished' },
    });
    expect(await responses(app)).toHaveLength(40);
    expect(await app.ask('responses.get', { id: 7 })).toMatchObject({
      response: { day: '2026-11-20', mode: 'paper', language: 'bg', batchId: id, answers: { csat: 3, nps: 7 } },
    });
    expect(await app.ask('history.next')).toMatchObject({
      undo: { method: 'typing.finish', subject: 'June, counter' },
    });
    await app.ask('history.undo');
    expect(await responses(app)).toEqual([]);
    expect(await app.ask('typing.list')).toMatchObject([{ id, sheets: 40, state: 'typing' }]);
    await app.ask('history.redo');
    expect(await responses(app)).toHaveLength(40);
  });

  it('can go on after its end was undone; then the old end cannot come back over the new sheets', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const { id } = await batchOf(app, survey.id);
    await typeSheets(app, id, 1, 2);
    await app.ask('typing.finish', { id });
    expect((await app.refusal('typing.saveSheet', { batchId: id, number: 3, answers: { csat: 1 } })).code).toBe(
      'batchFinished',
    );
    await app.ask('history.undo');
    await typeSheets(app, id, 3, 3);
    expect((await app.refusal('history.redo')).code).toBe('nothingToUndo');
    expect(await app.ask('typing.finish', { id })).toMatchObject({ answers: 3 });
  });

  it('rests and goes on, and a corrected sheet replaces the one before', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const { id } = await batchOf(app, survey.id);
    await typeSheets(app, id, 1, 2);
    expect(await app.ask('typing.pause', { id })).toMatchObject({ state: 'paused', sheets: 2 });
    expect(await app.ask('typing.resume', { id })).toMatchObject({ state: 'typing' });
    await app.ask('typing.saveSheet', { batchId: id, number: 2, answers: { csat: -2, why: 'бавно' } });
    await app.ask('typing.removeSheet', { batchId: id, number: 1 });
    expect(await app.ask('typing.get', { id })).toMatchObject({
      sheets: [{ number: 2, answers: { csat: -2, why: 'бавно' } }],
    });
  });

  it('asks before it takes an empty sheet, and an empty one becomes no answer', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const { id } = await batchOf(app, survey.id);
    const empty = { batchId: id, number: 1, answers: { csat: null } };
    expect(await app.refusal('typing.saveSheet', empty)).toEqual({ code: 'sheetEmpty', params: { sheet: 1 } });
    await app.ask('typing.saveSheet', { ...empty, isBlank: true });
    await typeSheets(app, id, 2, 3);
    expect(await app.ask('typing.finish', { id })).toMatchObject({ answers: 2, blank: 1 });
  });

  it('refuses answers out of range and a slip that is back already, in this batch or before, and keeps the rest', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const submission = { surveyId: survey.id, mode: 'counter', language: 'en', answers: {}, slip: 'A-1' };
    await app.ask('responses.submit', submission);
    const { id } = await batchOf(app, survey.id);
    const save = { batchId: id, number: 1, answers: { csat: 4 } };
    expect((await app.refusal('typing.saveSheet', { ...save, answers: { csat: 6 } })).code).toBe('answerNotAllowed');
    expect((await app.refusal('typing.saveSheet', { ...save, slip: 'A-1' })).code).toBe('slipUsed');
    await app.ask('typing.saveSheet', { ...save, slip: 'A-2' });
    expect((await app.refusal('typing.saveSheet', { ...save, number: 2, slip: 'A-2' })).code).toBe('slipUsed');
    await app.ask('typing.saveSheet', { ...save, slip: 'A-2', answers: { csat: 5 } });
    await app.ask('responses.submit', { ...submission, slip: 'A-2' });
    expect((await app.refusal('typing.finish', { id })).code).toBe('slipUsed');
    expect(await app.ask('typing.get', { id })).toMatchObject({
      batch: { state: 'typing' },
      sheets: [{ slip: 'A-2' }],
    });
  });

  it('is ended even when the survey was closed meanwhile, says so, and lets no new batch begin', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const { id } = await batchOf(app, survey.id);
    await typeSheets(app, id, 1, 2);
    expect((await app.refusal('surveys.remove', { id: survey.id })).code).toBe('surveyBeingTyped');
    await app.ask('surveys.close', { id: survey.id });
    await typeSheets(app, id, 3, 3);
    expect(await app.ask('typing.list')).toMatchObject([{ surveyState: 'closed', sheets: 3 }]);
    expect(
      (await app.refusal('typing.start', { surveyId: survey.id, name: 'x', language: 'bg', day: '2026-11-20' })).code,
    ).toBe('surveyClosed');
    expect(await app.ask('typing.finish', { id })).toMatchObject({ answers: 3 });
  });

  it('cannot begin in a language that lacks words, nor end without sheets', async () => {
    const app = await openTestShop();
    const english = questions.map((question) => ({ ...question, texts: { en: 'Question' }, options: [] }));
    const survey = await openedSurvey(app, { questions: english });
    expect(
      await app.refusal('typing.start', { surveyId: survey.id, name: 'x', language: 'pl', day: '2026-11-20' }),
    ).toEqual({ code: 'questionWithoutText', params: { question: 1, language: 'Polski' } });
    const { id } = await batchOf(app, survey.id, { language: 'en' });
    expect((await app.refusal('typing.finish', { id })).code).toBe('batchEmpty');
  });

  it('keeps typing to the version of its paper when the survey is changed meanwhile', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const { id } = await batchOf(app, survey.id);
    await app.ask('surveys.saveQuestions', { id: survey.id, questions: libraryQuestions(['nps']) });
    await typeSheets(app, id, 1, 1);
    await app.ask('typing.finish', { id });
    expect(await app.ask('responses.get', { id: 1 })).toMatchObject({
      response: { versionId: survey.versionId, answers: { csat: 2, nps: 1 } },
    });
  });

  it('is put aside and taken back by undo with all its sheets', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const { id } = await batchOf(app, survey.id);
    await typeSheets(app, id, 1, 3);
    await app.ask('typing.discard', { id });
    expect(await app.ask('typing.list')).toEqual([]);
    await app.ask('history.undo');
    expect(await app.ask('typing.list')).toMatchObject([{ id, sheets: 3 }]);
    await app.ask('typing.discard', { id });
    app.setToday('2026-12-31');
    await batchOf(app, survey.id);
    expect(await app.ask('typing.get', { id })).toMatchObject({ sheets: [], batch: { state: 'discarded' } });
  });
});

describe('typing a sample a second time', () => {
  it('finds four of forty and tells the share of cells that differ, also after sheets were corrected and after the end', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions });
    const { id } = await batchOf(app, survey.id);
    await typeSheets(app, id, 1, 40);
    const sample = (await app.ask('typing.sample', { id })) as number[];
    expect(sample).toHaveLength(4);
    for (const [index, number] of sample.entries()) {
      const nps = index === 0 ? (number + 1) % 11 : number % 11;
      expect(
        await app.ask('typing.retype', { batchId: id, number, answers: { csat: (number % 5) + 1, nps } }),
      ).toMatchObject({ differing: index === 0 ? ['nps'] : [] });
    }
    const [wrong = 0] = sample;
    await app.ask('typing.saveSheet', { batchId: id, number: wrong, answers: { csat: 1, nps: 1 } });
    const errors = { sheets: 4, cells: 16, differing: 1, rate: { n: 16, value: 1 / 16 } };
    expect(await app.ask('typing.get', { id })).toMatchObject({ errors });
    await app.ask('typing.finish', { id });
    expect(await app.ask('typing.get', { id })).toMatchObject({ errors });
  });
});
