// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

const card = () => screen.findByRole('region', { name: 'First steps' });

test('a new shop is told its first steps, what is done is ticked, and the card can be put away for good', async () => {
  const app = await openTestShop();
  const person = openWindow(app);
  expect(within(await card()).queryByRole('img', { name: 'Done' })).toBeNull();
  await app.ask('customers.create', { fullName: 'Maria Petrova' });
  await app.ask('responses.create', { csat: 5 });
  await waitFor(async () => expect(within(await card()).getAllByRole('img', { name: 'Done' })).toHaveLength(2));
  await person.click(within(await card()).getByRole('button', { name: 'Do not show again' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull());
  expect(await app.ask('firstSteps.get')).toMatchObject({ isHidden: true, done: { customer: true, form: false } });
});

test('each step leads to the place where it is done', async () => {
  const person = openWindow(await openTestShop());
  await person.click(within(await card()).getByRole('button', { name: 'Keep a copy away from this computer' }));
  expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeDefined();
  expect((await screen.findByRole('tab', { name: 'Backups' })).getAttribute('aria-selected')).toBe('true');
});
