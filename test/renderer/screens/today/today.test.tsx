// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop, type TestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

async function answered(app: TestApp, scores: readonly number[], rest: object = {}): Promise<void> {
  for (const csat of scores) await app.ask('responses.create', { csat, ...rest });
}

const card = (name: string) => screen.findByRole('region', { name });

test('a new shop sees why there is nothing yet and the one button that changes it', async () => {
  openWindow(await openTestShop());
  expect(await screen.findByText(/Write down what the next customer says/)).toBeDefined();
  expect(within(screen.getByRole('main')).getByRole('button', { name: 'New feedback' })).toBeDefined();
});

test('few answers are shown one by one, never as a percentage', async () => {
  const app = await openTestShop();
  await answered(app, [5, 5, 4, 2]);
  openWindow(app);
  const satisfied = within(await card('Satisfied customers'));
  expect(satisfied.getByText('Satisfied: 3 of 4. Too few answers for a percentage.')).toBeDefined();
  expect(satisfied.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['2', '4', '5', '5']);
  expect(satisfied.queryByText(/%/)).toBeNull();
});

test('a score stands beside its range, its number of answers and its period', async () => {
  const app = await openTestShop();
  await answered(app, [...Array.from({ length: 27 }, () => 5), 1, 2, 3]);
  openWindow(app);
  const satisfied = within(await card('Satisfied customers'));
  expect(satisfied.getByText('90%')).toBeDefined();
  expect(satisfied.getByText('likely 74–97%')).toBeDefined();
  expect(satisfied.getByText('30 answers · last 90 days')).toBeDefined();
  expect(satisfied.getByText('Too few answers to compare')).toBeDefined();
});

test('a change is called only when it is larger than chance', async () => {
  const app = await openTestShop();
  await answered(app, [...Array.from({ length: 15 }, () => 5), ...Array.from({ length: 25 }, () => 1)], {
    day: '2026-07-01',
  });
  await answered(app, [...Array.from({ length: 36 }, () => 5), 1, 1, 1, 1]);
  openWindow(app);
  const satisfied = within(await card('Satisfied customers'));
  expect(satisfied.getByText(/points more than before/).textContent).toBe('53 points more than before');
});

test('each figure explains itself: the sentence, the formula, the range', async () => {
  const app = await openTestShop();
  await answered(
    app,
    Array.from({ length: 12 }, () => 5),
  );
  const person = openWindow(app);
  await person.click(await screen.findByRole('button', { name: 'How is this counted? Satisfied customers' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Satisfied customers' }));
  expect(dialog.getByText('About 100% (75 to 100), rough: only 12 answers.')).toBeDefined();
  expect(dialog.getByText(/^Satisfaction score \(CSAT\)/)).toBeDefined();
});

test('what was said last stands beside the scores', async () => {
  const app = await openTestShop();
  await app.ask('responses.create', { csat: 2, comment: 'The cake was dry.', newCustomerName: 'Maria Petrova' });
  openWindow(app);
  const comments = within(await card('Last comments'));
  expect(comments.getByText('The cake was dry.')).toBeDefined();
  expect(comments.getByText('Maria Petrova')).toBeDefined();
  expect(comments.getByText('2 of 5')).toBeDefined();
});

test('what complaints cost stands beside what a regular is worth, and each line opens its record', async () => {
  const app = await openTestShop();
  const { id } = (await app.ask('complaints.open', { newCustomerName: 'Maria Petrova', note: 'Dry cake' })) as {
    id: number;
  };
  await app.ask('complaints.addCost', { id, kind: 'refund', amountMinor: 450 });
  for (const day of ['2026-10-01', '2026-10-20', '2026-11-05'])
    await app.ask('interactions.create', { kind: 'purchase', customerId: 1, day, amountMinor: 1200 });
  const person = openWindow(app);
  const costs = within(await card('What complaints cost, last 12 months'));
  expect(costs.getAllByText('€4.50')).not.toEqual([]);
  expect(costs.getByText(/Say in Settings what is left of each sale/)).toBeDefined();
  const worth = within(await card('What a regular is worth, last 12 months'));
  expect(
    worth.getByText(/on 3 or more days\. Too few customers with sales for an average \(1; 30 are needed\)/),
  ).toBeDefined();
  await person.click(worth.getByText('The customers behind it'));
  expect(worth.getAllByText('€36.00')).toHaveLength(2);
  await person.click(worth.getByRole('button', { name: 'Open the card of Maria Petrova' }));
  expect(await screen.findByRole('heading', { name: 'Maria Petrova' })).toBeDefined();
  expect(location.hash).toBe('#/customers/1');
});
