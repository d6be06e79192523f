// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('a change of the shop is kept when the field is left, and can be undone', async () => {
  const app = await openTestShop();
  const person = openWindow(app, { at: '/settings' });
  const name = await screen.findByRole('textbox', { name: 'Name of the shop' });
  await person.clear(name);
  await person.type(name, 'Rose Bakery');
  await person.tab();
  await waitFor(async () => expect(await app.ask('settings.get')).toMatchObject({ shop: { name: 'Rose Bakery' } }));
  await app.ask('history.undo', {});
  expect(await screen.findByDisplayValue('Пекарна Роза')).toBe(name);
});

test('the history tells what was done and goes back to before any step', async () => {
  const app = await openTestShop();
  for (const fullName of ['Maria', 'Ivan', 'Petar']) await app.ask('customers.create', { fullName });
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('tab', { name: 'History' }));
  const list = within(await screen.findByRole('list', { name: 'History' }));
  const steps = list.getAllByRole('listitem');
  expect(steps).toHaveLength(4);
  expect(within(steps[3] ?? document.body).queryByRole('button')).toBeNull();
  await person.click(list.getByRole('button', { name: 'Undo to here: New customer Ivan' }));
  expect(await screen.findByText('2 steps undone')).toBeDefined();
  expect(await app.ask('customers.list', {})).toMatchObject([{ fullName: 'Maria' }]);
  await waitFor(() => expect(list.getAllByText('undone')).toHaveLength(2));
});
