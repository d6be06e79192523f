import { describe, expect, it } from 'vitest';
import { ScoreAnswer } from '../../../electron/contract/scores.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { openedSurvey } from '../../support/surveys.ts';

const june = { from: '2026-06-01', to: '2026-07-01' };

async function figures(app: TestApp, request: object = june) {
  return ScoreAnswer.parse(await app.ask('scores.figures', request));
}

/** Customers by name, each with the days and amounts of what they bought. */
async function shopWith(sales: Readonly<Record<string, readonly (readonly [day: string, amountMinor?: number])[]>>) {
  const app = await openTestShop({ today: '2026-07-01' });
  let customerId = 0;
  for (const [fullName, bought] of Object.entries(sales)) {
    await app.ask('customers.create', { fullName });
    customerId += 1;
    for (const [day, amountMinor = 500] of bought)
      await app.ask('interactions.create', { customerId, kind: 'purchase', day, amountMinor });
  }
  return app;
}

async function answer(app: TestApp, times: number, given: object, day = '2026-06-10') {
  for (let i = 0; i < times; i++) await app.ask('responses.create', { ...given, day });
}

describe('the figures about coming back', () => {
  it('count days with a sale in a small shop, worked by hand', async () => {
    const app = await shopWith({
      twiceInJune: [['2026-05-20'], ['2026-06-02'], ['2026-06-09']],
      twiceOnOneDay: [['2026-06-05'], ['2026-06-05']],
      newAndBack: [['2026-06-01'], ['2026-06-30']],
      onlyMay: [['2026-05-03']],
      longGone: [['2025-12-01']],
      refundOnly: [
        ['2026-06-03', -500],
        ['2026-06-04', 0],
      ],
    });
    const { repeatRate, returnRate, retention, lapsed, churnMonth, churnQuarter, annualValue } = await figures(app);
    const counted = (figure: typeof lapsed) => [figure.sentence.key, figure.sentence.params];
    expect(counted(repeatRate)).toEqual(['counts_only', { x: 2, n: 3 }]);
    expect(counted(returnRate)).toEqual(['counts_only', { x: 1, n: 1 }]);
    expect(counted(retention)).toEqual(['counts_only', { x: 1, n: 2 }]);
    expect(counted(lapsed)).toEqual(['lapsed', { x: 1, n: 5, L: 180 }]);
    expect(counted(churnMonth)).toEqual(['counts_only', { x: 0, n: 2 }]);
    expect(counted(churnQuarter)).toEqual(['counts_only', { x: 1, n: 1 }]);
    expect(annualValue).toMatchObject({ status: 'too_few', value: null, n: 5 });
    expect([repeatRate.value, repeatRate.level, repeatRate.status]).toEqual([null, 'counts_only', 'too_few']);
  });

  it('leave out customers who are not to be used, and days that are still to come', async () => {
    const app = await shopWith({ anna: [['2026-06-05'], ['2026-06-06']], ben: [['2026-06-05']] });
    app.database.connection.raw.exec("UPDATE customers SET do_not_use = 1 WHERE full_name = 'anna'");
    expect((await figures(app)).repeatRate.n).toBe(1);
    app.setToday('2026-06-04');
    expect((await figures(app)).repeatRate.n).toBe(0);
  });

  it('state no change, and no retention, of a period that runs on', async () => {
    const app = await shopWith({ anna: [['2026-05-05'], ['2026-06-05']] });
    app.setToday('2026-06-15');
    const { retention, repeatRate } = await figures(app);
    expect(retention).toMatchObject({ status: 'refuse', value: null });
    expect(repeatRate.change.sentence).toEqual({ key: 'refuse', params: { reason: 'period_not_over' } });
  });

  it('give the mean yearly spending less what was paid back, with its range from 30 customers', async () => {
    const sales = Array.from({ length: 30 }, (_, i) => [`customer ${i}`, [['2026-06-05', 1000 + 100 * (i % 3)]]]);
    const app = await shopWith(Object.fromEntries(sales));
    await app.ask('interactions.create', { customerId: 1, kind: 'return', day: '2026-06-06', amountMinor: 300 });
    const { annualValue } = await figures(app);
    expect(annualValue).toMatchObject({ n: 30, status: 'ok', value: 10.9 });
    expect(annualValue.lo).toBeLessThan(10.9);
    expect(annualValue.hi).toBeGreaterThan(10.9);
  });
});

describe('the scores', () => {
  it('call the fall from 26 to 18 of 30 satisfied, and not a rise from 24 to 27', async () => {
    const app = await openTestShop({ today: '2026-07-01' });
    await answer(app, 26, { csat: 5 }, '2026-05-10');
    await answer(app, 4, { csat: 1 }, '2026-05-10');
    await answer(app, 18, { csat: 4 });
    await answer(app, 12, { csat: 3 });
    const { csat } = await figures(app);
    expect(csat).toMatchObject({ n: 30, value: 0.6, level: 'full_wide', previous: { n: 30 } });
    expect(csat.change.sentence).toEqual({ key: 'lower', params: { d: 27, dlo: 4, dhi: 47 } });
    const { csat: july } = await figures(app, { from: '2026-07-01', to: '2026-08-01' });
    expect(july).toMatchObject({ status: 'no_data', previous: { n: 30 } });
  });

  it('count only the last recommendation of a customer, and say three counts below 30', async () => {
    const app = await openTestShop({ today: '2026-07-01' });
    await app.ask('customers.create', { fullName: 'Anna' });
    await answer(app, 1, { customerId: 1, nps: 2 }, '2026-06-01');
    await answer(app, 1, { customerId: 1, nps: 10 }, '2026-06-02');
    await answer(app, 2, { nps: 8 });
    expect((await figures(app)).nps.sentence).toEqual({
      key: 'nps_counts_only',
      params: { promoters: 1, passives: 2, detractors: 0 },
    });
  });

  it('never pool two scales: most answers win, the rest is counted as left out', async () => {
    const app = await openTestShop({ today: '2026-07-01' });
    const ten = await openedSurvey(app, { questions: libraryQuestions(['csat10']), name: 'ten' });
    await answer(app, 3, { csat: 5 });
    const submission = { surveyId: ten.id, mode: 'staff', language: 'en', day: '2026-06-11' };
    await app.ask('responses.submit', { ...submission, answers: { csat10: 9 } });
    const both = await figures(app);
    expect([both.csat.n, both.leftOut.csat]).toEqual([3, { askedOtherwise: 1, unread: 0 }]);
    expect((await figures(app, { ...june, surveyId: ten.id })).csat.n).toBe(1);
    expect(await app.refusal('scores.figures', { ...june, surveyId: 99 })).toMatchObject({ code: 'notFound' });
  });

  it('know a response rate only where asking was noted', async () => {
    const app = await openTestShop({ today: '2026-07-01' });
    await answer(app, 2, { csat: 5 });
    expect((await figures(app)).responseRate.status).toBe('unknown_invited');
    await app.ask('asking.create', { surveyId: 1, day: '2026-06-01', people: 40 });
    expect((await figures(app)).responseRate).toMatchObject({ n: 40, value: 0.05, status: 'ok' });
  });
});

describe('the parts of a shop', () => {
  it('are months with figures of their own', async () => {
    const app = await shopWith({ anna: [['2026-05-05'], ['2026-05-06'], ['2026-06-05']] });
    const { groups } = await figures(app, { from: '2026-05-01', to: '2026-07-01', by: 'month' });
    expect(groups?.map(({ key, repeatRate }) => [key, repeatRate.sentence.params])).toEqual([
      ['2026-05', { x: 1, n: 1 }],
      ['2026-06', { x: 0, n: 1 }],
    ]);
  });

  it('are not told apart before the whole has 30 answers', async () => {
    const app = await openTestShop({ today: '2026-07-01' });
    await app.ask('lists.create', { list: 'staff', name: 'Eva' });
    const items = (await app.ask('lists.list', { list: 'staff' })) as { id: number; name: string }[];
    const staffId = items.find(({ name }) => name === 'Eva')?.id ?? 0;
    await answer(app, 12, { csat: 5, staffId });
    const split = async () =>
      (await figures(app, { ...june, by: 'staff' })).groups?.map(({ label, csat }) => [label, csat.n, csat.status]);
    expect((await figures(app, { ...june, by: 'staff' })).groups?.every(({ csat }) => csat.status === 'refuse')).toBe(
      true,
    );
    await answer(app, 18, { csat: 2 });
    expect(await split()).toEqual([
      ['Eva', 12, 'ok'],
      ['Not noted', 18, 'ok'],
    ]);
  });

  it('are questions, each with the score of its kind', async () => {
    const app = await openTestShop({ today: '2026-07-01' });
    await answer(app, 3, { csat: 5, nps: 9 });
    const { groups } = await figures(app, { ...june, by: 'question' });
    const asked = groups?.map(({ csat, nps }) => [csat.n, nps.n]);
    expect(asked).toContainEqual([3, 0]);
    expect(asked).toContainEqual([0, 3]);
    expect(groups?.every(({ retention }) => retention.status === 'not_applicable')).toBe(true);
  });
});
