import { describe, expect, it } from 'vitest';
import { Satisfaction } from '../../../electron/contract/score-tabs.ts';
import { ScoreAnswer } from '../../../electron/contract/scores.ts';
import { Survey } from '../../../electron/contract/surveys.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { numbersIn } from '../../support/sentences.ts';
import { openedSurvey } from '../../support/surveys.ts';

const days = { from: '2026-08-01', to: '2026-11-01' };

async function figures(app: TestApp, request: object = days): Promise<ScoreAnswer> {
  const answer = ScoreAnswer.parse(await app.ask('scores.figures', request));
  expect(numbersIn(answer).filter((number) => !Number.isFinite(number))).toEqual([]);
  return answer;
}

async function answered(app: TestApp, count: number, of: (index: number) => object): Promise<void> {
  for (let index = 0; index < count; index++)
    await app.ask('responses.create', { day: `2026-09-${String(1 + (index % 28)).padStart(2, '0')}`, ...of(index) });
}

/** Sends in answers to the overall mark of a version of a survey, one a day of a month. */
async function sentIn(app: TestApp, { id, versionId, questions }: Survey, month: string, marks: readonly number[]) {
  const submission = { surveyId: id, versionId, mode: 'paper', language: 'en' };
  for (const [index, mark] of marks.entries()) {
    const day = `${month}-${String(1 + (index % 28)).padStart(2, '0')}`;
    await app.ask('responses.submit', { ...submission, day, answers: { [questions[0].code]: mark } });
  }
}

/** A survey with one overall mark of 1 to 5, and the same after its scale was changed to 1 to 10. */
async function changedScale(app: TestApp) {
  const [question] = libraryQuestions(['csat']);
  const five = await openedSurvey(app, { questions: [question] });
  const questions = [{ ...question, scaleMax: 10, favourableFrom: 9 }];
  return { five, ten: Survey.parse(await app.ask('surveys.saveQuestions', { id: five.id, questions })) };
}

describe('the figures of a shop that has', () => {
  it('no answers say that there are none', async () => {
    const { csat, nps, ces, returnRate, annualValue } = await figures(await openTestShop());
    for (const figure of [csat, nps, ces, returnRate, annualValue]) {
      expect(figure).toMatchObject({ n: 0, value: null, lo: null, hi: null, status: 'no_data' });
      expect(figure.sentence.key).toBe('no_data');
    }
  });

  it('one answer give the count and no number', async () => {
    const app = await openTestShop();
    await answered(app, 1, () => ({ csat: 5, nps: 9 }));
    const { csat, nps } = await figures(app);
    expect(csat).toMatchObject({ n: 1, value: null, status: 'too_few' });
    expect(nps).toMatchObject({ n: 1, value: null, status: 'too_few' });
    expect(nps.sentence).toEqual({ key: 'nps_counts_only', params: { promoters: 1, passives: 0, detractors: 0 } });
  });

  it('answers that are all the same are not sure of it: the range reaches below 100 %', async () => {
    const app = await openTestShop();
    await answered(app, 40, () => ({ csat: 5 }));
    const { csat } = await figures(app);
    expect(csat).toMatchObject({ n: 40, value: 1, hi: 1, status: 'ok' });
    expect(csat.lo).toBeCloseTo(0.9124, 3);
  });

  it('forty answers of one customer are worth one answer', async () => {
    const [one, many] = [await openTestShop(), await openTestShop()];
    await one.ask('customers.create', { fullName: 'Anna' });
    await answered(one, 40, (index) => ({ csat: index % 2 === 0 ? 5 : 1, customerId: 1 }));
    await answered(many, 40, (index) => ({ csat: index % 2 === 0 ? 5 : 1 }));
    const width = ({ csat: { lo, hi } }: ScoreAnswer) => Number(hi) - Number(lo);
    expect(width(await figures(one))).toBeGreaterThan(2 * width(await figures(many)));
  });

  it('a single period say of no change that it is too early', async () => {
    const app = await openTestShop();
    await answered(app, 40, (index) => ({ csat: 1 + (index % 5) }));
    const { csat } = await figures(app);
    expect(csat.previous).toMatchObject({ n: 0, status: 'no_data' });
    expect(csat.change).toMatchObject({ value: null, status: 'too_few' });
    expect(csat.change.sentence).toEqual({ key: 'too_few', params: { n1: 0, n2: 40, needed: 10 } });
  });

  it('rows of the future leave them out', async () => {
    const app = await openTestShop({ today: '2026-11-21' });
    await app.ask('customers.create', { fullName: 'Anna' });
    await answered(app, 12, () => ({ csat: 5 }));
    const before = await figures(app);
    const { raw } = app.database.connection;
    const tomorrow = Math.floor(Date.parse('2027-05-01T00:00:00Z') / 86_400_000);
    raw.exec(`INSERT INTO interactions (customer_id, kind, happened_at, day, amount_minor, currency) VALUES (1, 1, 0, ${tomorrow}, 500, 'EUR');
      UPDATE responses SET day = ${tomorrow} WHERE id = 1;`);
    const after = await figures(app);
    expect(after.csat.n).toBe(before.csat.n - 1);
    for (const name of ['repeatRate', 'returnRate', 'lapsed', 'annualValue'] as const)
      expect(after[name]).toMatchObject({ n: 0, value: null, status: 'no_data' });
  });

  it('two currencies are never added up', async () => {
    const app = await openTestShop();
    for (let id = 1; id <= 30; id++) {
      await app.ask('customers.create', { fullName: `Customer ${id}` });
      const bought = { customerId: id, kind: 'purchase', day: '2026-09-01' };
      await app.ask('interactions.create', { ...bought, amountMinor: 1000 + id });
      await app.ask('interactions.create', { ...bought, amountMinor: 900_000, currency: 'USD' });
    }
    const { annualValue } = await figures(app);
    expect(annualValue.value).toBeCloseTo(10.155, 6);
    expect(annualValue.sentence).toMatchObject({ key: 'annual_value', params: { currency: 'EUR', n: 30 } });
  });

  it('a clock that was set back tell nothing of days that have not come', async () => {
    const app = await openTestShop();
    await app.ask('customers.create', { fullName: 'Anna' });
    await answered(app, 12, () => ({ csat: 5 }));
    await app.ask('interactions.create', { customerId: 1, kind: 'purchase', day: '2026-09-01', amountMinor: 500 });
    app.setToday('2025-02-01');
    const { csat, lapsed, returnRate } = await figures(app, {});
    for (const figure of [csat, lapsed, returnRate])
      expect(figure).toMatchObject({ n: 0, value: null, status: 'no_data' });
  });

  it('a survey whose scale changed take its mark for a new question: no change is told from one scale to the other', async () => {
    const app = await openTestShop();
    const { five, ten } = await changedScale(app);
    expect(ten.questions[0]).toMatchObject({ code: 'csat-2', slot: 'csat', scaleMax: 10 });
    await sentIn(app, five, '2026-06', new Array<number>(40).fill(5));
    await sentIn(app, ten, '2026-09', new Array<number>(40).fill(5));
    const { csat, leftOut } = await figures(app);
    expect(csat).toMatchObject({ n: 40, value: 0, status: 'ok', previous: { n: 0, value: null, status: 'no_data' } });
    expect(csat.change).toMatchObject({ value: null, status: 'too_few' });
    expect(csat.change.sentence).toEqual({ key: 'too_few', params: { n1: 0, n2: 40, needed: 10 } });
    expect(leftOut.csat).toEqual({ askedOtherwise: 0, unread: 0 });
  });

  it('forms of both scales in one period count those of which there are more, and say how many they leave out', async () => {
    const app = await openTestShop();
    const { five, ten } = await changedScale(app);
    await sentIn(app, five, '2026-09', new Array<number>(12).fill(5));
    await sentIn(app, ten, '2026-09', [...new Array<number>(20).fill(5), ...new Array<number>(12).fill(10)]);
    const { csat, leftOut, groups } = await figures(app, { ...days, by: 'question' });
    expect(csat).toMatchObject({ n: 32, value: 12 / 32, status: 'ok' });
    expect(leftOut.csat).toEqual({ askedOtherwise: 12, unread: 0 });
    const answeredQuestions = groups?.filter((group) => group.csat.n > 0) ?? [];
    expect(answeredQuestions.map((group) => [group.key, group.csat.n, group.csat.value])).toEqual([
      [`${ten.id}/csat`, 12, 1],
      [`${ten.id}/csat-2`, 32, 12 / 32],
    ]);
    const { cut, distribution, course } = Satisfaction.parse(await app.ask('scores.satisfaction', days));
    expect(cut).toEqual({ min: 1, max: 10, favourableFrom: 9 });
    expect(distribution).toEqual({ min: 1, counts: [0, 0, 0, 0, 20, 0, 0, 0, 0, 12], unread: 0 });
    expect(course.months.map(({ figure }) => figure.n)).toEqual([32, 0]);
  });

  it('forms of an old scale refuse marks under the code of the new one, and the other way round', async () => {
    const app = await openTestShop();
    const { five, ten } = await changedScale(app);
    const submission = { surveyId: ten.id, mode: 'paper', language: 'en', day: '2026-09-01' };
    const refusal = (given: object) => app.refusal('responses.submit', { ...submission, ...given });
    expect(await refusal({ answers: { csat: 5 } })).toMatchObject({ code: 'unknownQuestion' });
    expect(await refusal({ versionId: five.versionId, answers: { 'csat-2': 9 } })).toMatchObject({
      code: 'unknownQuestion',
    });
    expect(await refusal({ versionId: five.versionId, answers: { csat: 9 } })).toMatchObject({
      code: 'answerNotAllowed',
    });
  });
});
