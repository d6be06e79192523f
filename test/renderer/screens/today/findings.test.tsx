// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('what stands out is said in one sentence that explains how it is counted', async () => {
  const app = await openTestShop();
  for (let i = 0; i < 40; i++) await app.ask('responses.create', { csat: i < 38 ? 5 : 2, day: '2026-07-10' });
  for (let i = 0; i < 40; i++) await app.ask('responses.create', { csat: i < 15 ? 5 : 2, day: '2026-11-10' });
  const person = openWindow(app);
  const card = within(await screen.findByRole('region', { name: 'What the numbers say' }));
  expect(card.getByText(/^Satisfied customers: Lower than before: 57 points/)).toBeDefined();
  await person.click(card.getByRole('button', { name: 'How is this counted? Satisfied customers' }));
  expect(within(await screen.findByRole('dialog')).getByText(/^Satisfaction score \(CSAT\)/)).toBeDefined();
});
