// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop, type TestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

async function shopWithMaria(currency = 'EUR'): Promise<TestApp> {
  const app = await openTestShop();
  await app.ask('settings.update', { currency });
  await app.ask('customers.create', { fullName: 'Maria' });
  return app;
}

const newest = async (app: TestApp) => ((await app.ask('feedback.list', {})) as object[])[0];

async function writeDown(app: TestApp, amount: string, currency = '') {
  const person = openWindow(app, { at: '/customers/1' });
  await person.click(await screen.findByRole('button', { name: 'Write down a contact' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Write down a contact' }));
  if (currency) await person.type(dialog.getByLabelText('Currency'), currency);
  await person.type(dialog.getByLabelText('Amount'), amount);
  await person.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Written down: Purchase');
  return person;
}

test('an amount in a currency with cents, without any and with thousandths is kept as it was typed', async () => {
  const app = await shopWithMaria('JPY');
  await writeDown(app, '1500');
  expect(await newest(app)).toMatchObject({ amountMinor: 1500, currency: 'JPY' });
});

test('an amount in another currency than the shop’s stays in its own', async () => {
  const app = await shopWithMaria('JPY');
  await writeDown(app, '12.34', 'eur');
  expect(await newest(app)).toMatchObject({ amountMinor: 1234, currency: 'EUR' });
});

test('after a contact the shop is offered to ask, and no more often than its rule', async () => {
  const app = await shopWithMaria();
  const person = await writeDown(app, '5');
  const offer = within(await screen.findByRole('dialog', { name: 'Ask now?' }));
  expect(offer.getByText('Maria may be asked today: “After a visit”.')).toBeDefined();
  await person.click(offer.getByRole('button', { name: 'They would rather not' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await app.ask('asking.list', {})).toMatchObject([{ customer: { id: 1 }, outcome: 'refused' }]);

  await person.click(screen.getByRole('button', { name: 'Write down a contact' }));
  await screen.findByRole('dialog', { name: 'Write down a contact' });
  await person.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await app.ask('feedback.count', {})).toEqual({ answers: 0, contacts: 2 });
});

test('a talk that was begun at a contact belongs to the customer and to the contact', async () => {
  const app = await shopWithMaria();
  const person = await writeDown(app, '5');
  await person.click(await screen.findByRole('button', { name: 'Ask now' }));
  await screen.findByText('Read out the question and the answers from left to right.');
  const question = within(screen.getByRole('group', { name: 'Overall, how satisfied are you with your visit?' }));
  await person.click(question.getAllByRole('radio')[0]);
  await person.click(screen.getByRole('button', { name: 'Save the answers' }));
  await screen.findByText('Answers saved');
  expect(await app.ask('responses.list', {})).toMatchObject([{ customer: { id: 1 }, mode: 'phone', csat: 1 }]);
  const linked = app.database.connection.raw.prepare('SELECT interaction_id FROM responses').pluck().get();
  expect(linked).toBe(1);
});

test('a contact of the stream is corrected where it stands, and what was there before stays in sight', async () => {
  const app = await shopWithMaria();
  await app.ask('interactions.create', { customerId: 1, kind: 'purchase', amountMinor: 500, note: 'two loaves' });
  const person = openWindow(app, { at: '/feedback' });
  const grid = await screen.findByRole('grid', { name: 'Feedback' });
  grid.focus();
  await person.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Contact' }));
  const amount = await dialog.findByLabelText('Amount');
  await person.clear(amount);
  await person.type(amount, '7.5');
  await person.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Corrected');
  expect(await newest(app)).toMatchObject({ amountMinor: 750, note: 'two loaves' });
  grid.focus();
  await person.keyboard('{Enter}');
  const again = within(await screen.findByRole('dialog', { name: 'Contact' }));
  expect(await again.findByText('5 → 7.5')).toBeDefined();
  await person.click(again.getByRole('button', { name: 'Delete' }));
  await screen.findByText('Contact deleted');
  await person.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await newest(app)).toMatchObject({ amountMinor: 750 }));
});

test('an answer of the stream is corrected where it stands', async () => {
  const app = await shopWithMaria();
  await app.ask('responses.create', { customerId: 1, csat: 2, comment: 'dry' });
  const person = openWindow(app, { at: '/feedback' });
  (await screen.findByRole('grid', { name: 'Feedback' })).focus();
  await person.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Answer' }));
  await person.click((await dialog.findAllByRole('radio', { name: /^4/ }))[0]);
  await person.click(dialog.getByRole('button', { name: 'Correct' }));
  await screen.findByText('Corrected');
  expect(await newest(app)).toMatchObject({ csat: 4, comment: 'dry' });
});

test('what a kind does not have is not kept when the kind is changed', async () => {
  const app = await shopWithMaria();
  await app.ask('interactions.create', { customerId: 1, kind: 'return', amountMinor: 500, wasUsed: true });
  const person = openWindow(app, { at: '/customers/1' });
  await person.click(await screen.findByRole('button', { name: /^Open: Contact/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Contact' }));
  await person.click(await dialog.findByRole('combobox', { name: 'What was it?' }));
  await person.click(await screen.findByRole('option', { name: 'Visit', hidden: true }));
  await person.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Corrected');
  expect(await app.ask('interactions.get', { id: 1 })).toMatchObject({ amountMinor: null, wasUsed: null });
});
