// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('a request is written down with its deadline and closed with how the person was recognised', async () => {
  const app = await openTestShop();
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('tab', { name: 'Personal data' }));
  await person.type(await screen.findByRole('textbox', { name: 'Person' }), 'Maria');
  await person.click(screen.getByRole('button', { name: 'Write down' }));
  const list = within(await screen.findByRole('list', { name: 'Requests of people' }));
  expect(await list.findByText('Due by 21 December 2026')).toBeDefined();
  await person.click(list.getByRole('button', { name: 'Close the request of Maria' }));
  await person.type(await screen.findByLabelText('How was it made sure who asks?'), 'identity card');
  await person.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(async () =>
    expect(await app.ask('privacy.requests')).toMatchObject([{ outcome: 'done', identity: 'identity card' }]),
  );
});

test('the page of a person asks before it erases, and leads back to the customers', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Maria' });
  const person = openWindow(app, { at: '/customers/1/data' });
  await person.click(await screen.findByRole('button', { name: 'Erase for good' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Erase Maria?' }));
  expect(dialog.getByText(/It cannot be taken back/)).toBeDefined();
  await person.click(dialog.getByRole('button', { name: 'Erase for good' }));
  await waitFor(async () => expect(await app.ask('customers.list')).toEqual([]));
  expect(await screen.findByText(/^Erased\. Backups from before/)).toBeDefined();
});
