import { describe, expect, it } from 'vitest';
import { ScoreAnswer } from '../../../electron/contract/scores.ts';
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

  it('a survey whose scale changed count one scale and name how many they left out', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, { questions: libraryQuestions(['csat']) });
    const given = async (count: number, csat: number, day: string) => {
      for (let index = 0; index < count; index++)
        await app.ask('responses.submit', { surveyId: survey.id, mode: 'paper', language: 'en', day, answers: { csat } });
    };
    await given(20, 5, '2026-09-01');
    const [question] = libraryQuestions(['csat10']);
    await app.ask('surveys.saveQuestions', { id: survey.id, questions: [{ ...question, code: 'csat' }] });
    await given(30, 9, '2026-10-01');
    const { csat, leftOut } = await figures(app, { ...days, surveyId: survey.id });
    expect(csat).toMatchObject({ n: 30, value: 1, status: 'ok' });
    expect(leftOut.csat).toEqual({ askedOtherwise: 20, unread: 0 });
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
    for (const figure of [csat, lapsed, returnRate]) expect(figure).toMatchObject({ n: 0, value: null, status: 'no_data' });
  });
});
