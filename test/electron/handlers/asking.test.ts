import { describe, expect, it } from 'vitest';
import { openTestShop } from '../../support/app.ts';
import { openedSurvey } from '../../support/surveys.ts';

describe('asking customers', () => {
  it('is no more often than the shop’s rule, and says when the next time is', async () => {
    const app = await openTestShop({ today: '2026-11-01' });
    const survey = await openedSurvey(app);
    await app.ask('customers.create', { fullName: 'Anna Nowak' });
    const ask = { surveyId: survey.id, customerId: 1 };
    expect(await app.ask('asking.mayAsk', { customerId: 1 })).toEqual({
      may: true,
      lastAskedOn: null,
      nextOn: '2026-11-01',
    });
    await app.ask('asking.create', { ...ask, outcome: 'refused' });
    app.setToday('2026-11-30');
    expect(await app.refusal('asking.create', ask)).toEqual({
      code: 'askedTooSoon',
      params: { name: 'Anna Nowak', day: '2026-11-01', next: '2026-12-01' },
    });
    await app.ask('asking.setRule', { days: 14 });
    expect(await app.ask('asking.create', ask)).toMatchObject({
      customer: { fullName: 'Anna Nowak' },
      outcome: 'asked',
    });
    expect(await app.ask('asking.list', { customerId: 1 })).toMatchObject([
      { day: '2026-11-30', outcome: 'asked' },
      { day: '2026-11-01', outcome: 'refused' },
    ]);
  });

  it('counts an answer as having been asked, and an address that failed as not', async () => {
    const app = await openTestShop({ today: '2026-11-01' });
    const survey = await openedSurvey(app);
    await app.ask('customers.create', { fullName: 'Anna Nowak' });
    await app.ask('asking.create', { surveyId: survey.id, customerId: 1, outcome: 'undeliverable' });
    expect(await app.ask('asking.mayAsk', { customerId: 1 })).toMatchObject({ may: true });
    await app.ask('responses.create', { customerId: 1, csat: 5 });
    expect(await app.ask('asking.mayAsk', { customerId: 1 })).toMatchObject({ may: false, nextOn: '2026-12-01' });
  });

  it('never asks somebody who is not to be used', async () => {
    const app = await openTestShop();
    await app.ask('customers.create', { fullName: 'Anna Nowak' });
    app.database.connection.raw.exec('UPDATE customers SET do_not_use = 1');
    expect(await app.ask('asking.mayAsk', { customerId: 1 })).toEqual({ may: false, lastAskedOn: null, nextOn: null });
  });

  it('is taken away by hand and brought back by undo', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app);
    await app.ask('asking.create', { surveyId: survey.id, people: 100, mode: 'paper' });
    await app.ask('asking.remove', { id: 1 });
    expect(await app.ask('asking.list', { surveyId: survey.id })).toEqual([]);
    await app.ask('history.undo');
    expect(await app.ask('asking.list', { surveyId: survey.id })).toMatchObject([{ people: 100, mode: 'paper' }]);
  });
});
