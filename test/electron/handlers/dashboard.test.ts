import { describe, expect, it } from 'vitest';
import { Scores, Today } from '../../../electron/contract/dashboard.ts';
import { ScoreAnswer } from '../../../electron/contract/scores.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { openedSurvey } from '../../support/surveys.ts';

const may = { from: '2026-05-01', to: '2026-06-01' };
const questions = libraryQuestions(['csat', 'nps']);

async function scores(app: TestApp, period = may): Promise<Scores> {
  return Scores.parse(await app.ask('dashboard.scores', period));
}

/** Visitors who answer at the counter without a name, on a day of their own month. */
async function anonymously(app: TestApp, surveyId: number, day: string, marks: readonly number[]): Promise<void> {
  app.setToday(day);
  for (const csat of marks)
    await app.ask('responses.submitAnonymous', { surveyId, mode: 'counter', language: 'en', answers: { csat } });
  app.setToday('2026-06-15');
}

async function byName(app: TestApp, surveyId: number, day: string, marks: readonly number[]): Promise<void> {
  for (const csat of marks)
    await app.ask('responses.submit', { surveyId, mode: 'paper', language: 'en', day, answers: { csat } });
}

describe('the scores of Today and of the report', () => {
  it('count anonymous answers of whole months, as Scores does', async () => {
    const app = await openTestShop({ today: '2026-06-15' });
    const survey = await openedSurvey(app, { anonymity: 'anonymous', questions });
    await anonymously(app, survey.id, '2026-05-10', [5, 5, 4, 2, 1, 5]);
    const { csat, distributions } = await scores(app);
    expect(csat.n).toBe(6);
    expect(distributions.csat.counts).toEqual([1, 1, 0, 1, 3]);
    const figures = ScoreAnswer.parse(await app.ask('scores.figures', may));
    expect([csat.n, csat.value, csat.sentence]).toEqual([figures.csat.n, figures.csat.value, figures.csat.sentence]);
  });

  it('never pool what was asked after a contact with what regulars were asked', async () => {
    const app = await openTestShop({ today: '2026-06-15' });
    const after = await openedSurvey(app, { questions, name: 'after' });
    const regulars = await openedSurvey(app, { questions, name: 'regulars', kind: 'relationship' });
    await byName(app, after.id, '2026-05-03', [5, 5, 5, 4]);
    await byName(app, regulars.id, '2026-05-20', [1, 1, 1]);
    const { csat, distributions } = await scores(app);
    expect(csat.n).toBe(4);
    expect(distributions.csat.counts).toEqual([0, 0, 0, 1, 3]);
  });

  it('never count what the team or an interview says', async () => {
    const app = await openTestShop({ today: '2026-06-15' });
    const talk = await openedSurvey(app, { questions, name: 'talk', kind: 'interview' });
    await byName(app, talk.id, '2026-05-03', [1, 1]);
    expect((await scores(app)).csat.n).toBe(0);
  });

  it('hide a month of the trend in which too few answered anonymously, and one more beside it', async () => {
    const app = await openTestShop({ today: '2026-06-15' });
    const survey = await openedSurvey(app, { anonymity: 'anonymous', questions });
    await anonymously(app, survey.id, '2026-03-10', [5, 5, 4, 4, 3, 5, 5, 2]);
    await anonymously(app, survey.id, '2026-04-10', [5, 4, 4, 4, 3, 5, 5]);
    await anonymously(app, survey.id, '2026-05-10', [5, 5]);
    const { trend } = Today.parse(await app.ask('dashboard.today'));
    const shown = trend.slice(-4).map(({ month, figure }) => [month, figure.n, figure.status]);
    expect(shown).toEqual([
      ['2026-03', 8, 'too_few'],
      ['2026-04', 0, 'refuse'],
      ['2026-05', 0, 'refuse'],
      ['2026-06', 0, 'no_data'],
    ]);
  });
});
