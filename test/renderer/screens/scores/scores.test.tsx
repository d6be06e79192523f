// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openReportShop } from '../../../support/report-shop.ts';
import { openWindow } from '../../../support/window.tsx';

async function figureNamed(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { name: title, level: 3 });
  const figure = heading.closest('figure');
  if (!figure) throw new Error(`${title} is no chart`);
  return figure;
}

test('a shop without answers is told why there is nothing and what to do, on every tab', async () => {
  const person = openWindow(await openTestShop(), { at: '/scores' });
  expect(await screen.findByText(/^No answers yet in this period/)).toBeDefined();
  await person.click(screen.getByRole('tab', { name: 'Loyalty' }));
  expect(await screen.findByText(/^No answers yet in this period/)).toBeDefined();
  for (const tab of ['Coming back', 'Money']) {
    await person.click(screen.getByRole('tab', { name: tab }));
    expect(await screen.findByText(/^No visits or purchases/)).toBeDefined();
  }
});

test('satisfaction stands with its range, its months as a table, and each mark opens its answers', async () => {
  const person = openWindow(await openReportShop('en'), { at: '/scores' });
  const card = within(await screen.findByRole('region', { name: 'Satisfied customers' }));
  expect(card.getByText(/% \(\d+ to \d+\), \d+ answers\./)).toBeDefined();
  const months = within(await figureNamed('Satisfied customers by month'));
  await person.click(months.getByRole('button', { name: 'Show as table' }));
  expect(within(months.getByRole('table')).getAllByRole('row').length).toBeGreaterThan(10);
  const marks = within(await figureNamed('How often each mark was given'));
  marks.getByRole('application').focus();
  await person.keyboard('{ArrowRight}{Enter}');
  expect(await screen.findByRole('heading', { name: 'Feedback', level: 1 })).toBeDefined();
  expect(decodeURIComponent(location.search)).toContain('"slot":"csat","min":1,"max":1');
});

test('one filter holds on every tab', async () => {
  const app = await openTestShop();
  for (const mode of ['phone', 'paper', 'paper']) await app.ask('responses.create', { csat: 5, nps: 9, mode });
  const person = openWindow(app, { at: '/scores' });
  await person.click(await screen.findByRole('button', { name: 'More filters' }));
  await person.click(screen.getByRole('combobox', { name: 'How collected' }));
  await person.click(await screen.findByRole('option', { name: 'Paper form', hidden: true }));
  expect(await screen.findByText('Satisfied: 2 of 2. Too few answers for a percentage.')).toBeDefined();
  expect(screen.getByText(/^The view is narrowed/)).toBeDefined();
  await person.click(screen.getByRole('tab', { name: 'Loyalty' }));
  const card = within(await screen.findByRole('region', { name: 'Would recommend us' }));
  expect(card.getByText(/^Would recommend: 2, undecided: 0/)).toBeDefined();
});

test('what articles promise of kept customers stands beside the shop’s own figures, called a claim, in numbers the owner keeps', async () => {
  const app = await openTestShop({ today: '2026-11-21' });
  for (let id = 1; id <= 40; id++) {
    await app.ask('customers.create', { fullName: `Customer ${id}` });
    const visit = { customerId: id, kind: 'purchase', amountMinor: 1000 };
    await app.ask('interactions.create', { ...visit, day: '2025-06-01' });
    if (id <= 20) await app.ask('interactions.create', { ...visit, day: '2026-06-01' });
  }
  await app.ask('definitions.change', { marginPercent: 50 });
  const person = openWindow(app, { at: '/scores' });
  await person.click(await screen.findByRole('tab', { name: 'Money' }));
  const card = within(await screen.findByRole('region', { name: 'If more customers came back' }));
  expect(await card.findByText('+5% kept customers → +25 to +95% profit.')).toBeDefined();
  expect(card.getByText(/^A claim, not counted in your shop\. Source: an article in Chinese/)).toBeDefined();
  expect(card.getByText(/^If 5 of 100 customers more came back next year: 1 customer/)).toBeDefined();
  expect(card.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Your own figures',
    'Articles claim',
  ]);
  await app.ask('definitions.change', { claimProfitTo: 50 });
  expect(await card.findByText('+5% kept customers → +25 to +50% profit.')).toBeDefined();
  expect(card.getByText(/The article itself says: More profit, percent, to: 95\.$/)).toBeDefined();
});
