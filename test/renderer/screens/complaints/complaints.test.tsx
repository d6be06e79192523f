// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('a low mark in New feedback opens a complaint by itself, and Space leaves it out', async () => {
  const app = await openTestShop();
  const person = openWindow(app, { at: '/complaints' });
  expect(await screen.findByText(/No open complaints/)).toBeDefined();
  await person.keyboard('{Control>}n{/Control}Maria{Enter}2');
  const tick = await screen.findByRole('checkbox', { name: /^Open a complaint, answer by/ });
  expect(tick).toHaveProperty('checked', true);
  tick.focus();
  await person.keyboard(' ');
  expect(tick).toHaveProperty('checked', false);
  await person.keyboard(' {Control>}{Enter}{/Control}');
  expect(await screen.findByRole('gridcell', { name: 'Maria' })).toBeDefined();
  expect(screen.getByText('3 days left')).toBeDefined();
  await person.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText(/No open complaints/)).toBeDefined();
});

test('a case is taken through its steps on its page, each with its note', async () => {
  const app = await openTestShop();
  await app.ask('complaints.open', { newCustomerName: 'Maria Petrova', note: 'The cake was dry.' });
  const person = openWindow(app, { at: '/complaints/1' });
  const words = () =>
    screen.getByRole('textbox', { name: /What exactly|The apology|The concrete offer|What the customer said/ });
  await person.click(await screen.findByRole('button', { name: /Done: listened/ }));
  expect(await screen.findByText(/we are sorry for what happened on 21 November 2026/)).toBeDefined();
  await person.click(await screen.findByRole('button', { name: /Done: apologised/ }));
  expect(screen.getByText('Write it down: each step needs its own note.')).toBeDefined();
  await person.click(screen.getByRole('button', { name: 'Use these words' }));
  await person.click(screen.getByRole('button', { name: /Done: apologised/ }));
  await screen.findByRole('button', { name: /Done: solved/ });
  await person.type(words(), 'A fresh cake tomorrow');
  await person.keyboard('{Control>}{Enter}{/Control}');
  await person.click(await screen.findByRole('button', { name: /Done: followed up/ }));
  expect(screen.getByText('Choose how the customer took it.')).toBeDefined();
  await person.click(screen.getByRole('radio', { name: 'Content' }));
  await person.click(screen.getByRole('button', { name: /Done: followed up/ }));
  expect(await screen.findByRole('button', { name: 'Open again' })).toBeDefined();
  expect(await app.ask('complaints.get', { id: 1 })).toMatchObject({
    step: null,
    events: [
      { kind: 'listen', what: 'The cake was dry.' },
      {},
      { what: 'A fresh cake tomorrow' },
      { outcome: 'happy' },
    ],
  });
});

test('the board shows each case under the step that is due', async () => {
  const app = await openTestShop();
  await app.ask('complaints.open', { newCustomerName: 'Maria', note: 'dry' });
  await app.ask('complaints.open', { newCustomerName: 'Ivan', note: 'slow' });
  await app.ask('complaints.record', { id: 2, step: 'listen', what: 'slow' });
  const person = openWindow(app, { at: '/complaints' });
  await person.click(await screen.findByRole('radio', { name: 'Board' }));
  const lane = async (name: string) => within(await screen.findByRole('region', { name }));
  expect((await lane('Listen')).getByText('Maria')).toBeDefined();
  expect((await lane('Apologise')).getByText('Ivan')).toBeDefined();
});

test('costs add up by currency, and the shop’s own words are used from then on', async () => {
  const app = await openTestShop();
  await app.ask('definitions.change', { wageMinor: 1800 });
  await app.ask('complaints.open', { newCustomerName: 'Maria', note: 'dry' });
  await app.ask('complaints.record', { id: 1, step: 'listen', what: 'dry', minutes: 45 });
  await app.ask('complaints.addCost', { id: 1, kind: 'refund', amountMinor: 1200 });
  await app.ask('complaints.addCost', { id: 1, kind: 'goods', amountMinor: 999, currency: 'PLN' });
  await app.ask('templates.save', { name: 'apologise', language: 'en', text: 'Sorry, {name}! – {shop}' });
  openWindow(app, { at: '/complaints/1' });
  const costs = within(await screen.findByRole('region', { name: 'What it costs' }));
  expect(costs.getAllByText('Together so far').map((each) => each.nextSibling?.textContent)).toEqual([
    '€25.50',
    'PLN\u00a09.99',
  ]);
  expect(screen.getByText('Sorry, Maria! – Пекарна Роза')).toBeDefined();
});

test('the money of complaints is told line by line, with what each employee may still give away', async () => {
  const app = await openTestShop();
  await app.ask('lists.create', { list: 'staff', name: 'Eva' });
  const staff = (await app.ask('lists.list', { list: 'staff' })) as { id: number }[];
  await app.ask('complaints.open', { newCustomerName: 'Maria', note: 'dry' });
  await app.ask('complaints.addCost', { id: 1, kind: 'goodwill', amountMinor: 1500, staffId: staff[0].id });
  const person = openWindow(app, { at: '/complaints' });
  await person.click(await screen.findByRole('tab', { name: 'Money' }));
  const region = async (name: RegExp) => within(await screen.findByRole('region', { name }));
  expect((await region(/What complaints cost/)).getByText('€15.00 a complaint, complaints: 1')).toBeDefined();
  expect((await region(/Expected besides/)).getByText(/Say in Settings what is left of each sale/)).toBeDefined();
  const allowance = await region(/Goodwill allowance/);
  await person.type(allowance.getByLabelText('Limit for Eva'), '50');
  await person.click(allowance.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/left €35.00/)).toBeDefined();
});

test('the book says what is in time, and nothing before it can be told', async () => {
  const app = await openTestShop();
  await app.ask('complaints.open', { note: 'dry' });
  const person = openWindow(app, { at: '/complaints' });
  await person.click(await screen.findByRole('tab', { name: 'In time' }));
  expect(await screen.findByText('Received: 1, still open: 1.')).toBeDefined();
  expect(screen.getByText(/Nothing is old enough yet to judge the goal of 85%/)).toBeDefined();
});
