import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { PrivacyRequest, RetentionReview } from '../../../electron/contract/privacy.ts';
import { openTestShop } from '../../support/app.ts';

const Id = z.looseObject({ id: z.int() });

describe('requests of people', () => {
  it('have a month, a reminder after twenty days, and are closed with what was done', async () => {
    const shop = await openTestShop({ today: '2026-02-05' });
    const add = { kind: 'access', person: 'Мария', receivedOn: '2026-01-31' };
    const { id } = PrivacyRequest.parse(await shop.ask('privacy.addRequest', add));
    expect(await shop.ask('privacy.requests')).toMatchObject([
      { remindOn: '2026-02-20', dueOn: '2026-02-28', urgency: 'calm' },
    ]);
    shop.setToday('2026-02-20');
    expect(await shop.ask('privacy.requests')).toMatchObject([{ urgency: 'soon' }]);
    shop.setToday('2026-03-01');
    expect(await shop.ask('privacy.requests')).toMatchObject([{ urgency: 'overdue' }]);
    await shop.ask('privacy.closeRequest', { id, outcome: 'done', identity: 'лична карта' });
    expect(await shop.ask('privacy.requests')).toMatchObject([
      { urgency: 'closed', outcome: 'done', closedOn: '2026-03-01', identity: 'лична карта' },
    ]);
    expect(await shop.refusal('privacy.addRequest', { ...add, receivedOn: '2026-03-02' })).toMatchObject({
      code: 'futureDay',
    });
  });
});

describe('the retention review', () => {
  it('lists who was not seen for the months of the rule, and removes old comments only when asked', async () => {
    const shop = await openTestShop({ today: '2024-01-10' });
    await shop.ask('customers.create', { fullName: 'Стар клиент' });
    await shop.ask('responses.create', { csat: 4, day: '2024-01-10', comment: 'стар коментар' });
    shop.setToday('2026-01-09');
    expect(await shop.ask('privacy.review')).toMatchObject({ customersInAll: 0, comments: 0 });
    shop.setToday('2026-01-11');
    const review = RetentionReview.parse(await shop.ask('privacy.review'));
    expect(review).toMatchObject({ customers: [{ fullName: 'Стар клиент' }], customersInAll: 1, comments: 1 });
    await shop.ask('privacy.setSettings', { commentMonths: 0 });
    expect(await shop.ask('privacy.review')).toMatchObject({ comments: 0 });
    await shop.ask('privacy.setSettings', { commentMonths: 12 });
    expect(await shop.ask('privacy.clearOld', { what: 'comments' })).toEqual({ removed: 1 });
    expect(await shop.ask('responses.list')).toMatchObject([{ csat: 4, comment: null }]);
  });
});

describe('restriction', () => {
  it('keeps a person out of search, lists, comments and every figure until it is lifted', async () => {
    const shop = await openTestShop();
    const { id } = Id.parse(await shop.ask('customers.create', { fullName: 'Мария' }));
    for (const csat of [5, 5, 5])
      await shop.ask('responses.create', { customerId: id, csat, day: '2026-11-20', comment: 'мило' });
    await shop.ask('responses.create', { csat: 1, day: '2026-11-20', comment: 'студено' });
    const seen = async () =>
      JSON.stringify([
        await shop.ask('dashboard.today'),
        await shop.ask('responses.list'),
        await shop.ask('customers.list'),
        await shop.ask('customers.find', { text: 'мар' }),
      ]);
    const before = await seen();
    await shop.ask('customers.update', { id, changes: { doNotUse: true } });
    const during = await seen();
    expect(during).not.toContain('Мария');
    expect(during).not.toContain('мило');
    expect(await shop.ask('dashboard.today')).toMatchObject({ scores: { csat: { n: 1 } } });
    await shop.ask('customers.update', { id, changes: { doNotUse: false } });
    expect(await seen()).toBe(before);
  });
});

describe('the notice', () => {
  it.each(['zh', 'bg', 'pl', 'en'] as const)('is filled from what the shop has set, in %s', async (language) => {
    const shop = await openTestShop();
    await shop.ask('privacy.setSettings', {
      address: 'ул. Роза 5, Русе',
      contact: 'rosa@example.bg',
      customerMonths: 18,
    });
    for (const kind of ['notice', 'record'] as const) {
      const text = JSON.stringify(await shop.ask('privacy.notice', { kind, language }));
      for (const word of ['Пекарна Роза', 'ул. Роза 5, Русе', 'rosa@example.bg', '18']) expect(text).toContain(word);
      expect(text).not.toContain('{{');
    }
  });
});
