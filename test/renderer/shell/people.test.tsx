// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../support/app.ts';
import { openWindow } from '../../support/window.tsx';

test('Ctrl K, three letters and Enter open the card of a customer, in any script', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Мария Петрова' });
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}k{/Control}mar');
  await screen.findByRole('option', { name: /^Customer ?Мария Петрова/ });
  await person.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Мария Петрова', level: 1 });
});

test('Enter faster than the answer opens whoever was meant, not what was on screen', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Мария Петрова' });
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}k{/Control}петр{Enter}');
  await screen.findByRole('heading', { name: 'Мария Петрова', level: 1 });
});

test('the same field runs commands', async () => {
  const app = await openTestShop();
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}k{/Control}settings');
  await screen.findByRole('option', { name: /Settings/ });
  await person.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Settings', level: 1 });
});

test('whoever stands at the computer says so with two clicks; what they write down is theirs', async () => {
  const app = await openTestShop();
  await app.ask('lists.create', { list: 'staff', name: 'Eva' });
  const person = openWindow(app);
  await person.click(await screen.findByRole('button', { name: 'Who are you?' }));
  await person.click(await screen.findByRole('menuitemradio', { name: 'Eva' }));
  await screen.findByRole('button', { name: 'Eva. Who are you?' });
  await app.ask('customers.create', { fullName: 'Maria' });
  expect(await app.ask('history.list', { limit: 1 })).toMatchObject([{ staff: 'Eva' }]);
  await person.click(screen.getByRole('button', { name: 'Eva. Who are you?' }));
  await person.click(await screen.findByRole('menuitemradio', { name: 'Nobody in particular' }));
  await screen.findByRole('button', { name: 'Who are you?' });
});

test('a shop without staff is led to their list, and feedback is never blocked', async () => {
  const app = await openTestShop();
  const person = openWindow(app);
  await person.click(await screen.findByRole('button', { name: 'Who are you?' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Add staff in the settings' }));
  await screen.findByRole('heading', { name: 'Settings', level: 1 });
  const list = await screen.findByRole<HTMLInputElement>('combobox', { name: 'List' });
  expect(list.value).toBe('Staff');
  await person.type(screen.getByLabelText('New entry'), 'Eva{Enter}');
  await waitFor(async () => expect(await app.ask('lists.list', { list: 'staff' })).toMatchObject([{ name: 'Eva' }]));
});

test('the list of staff opens from the settings too, over whatever part is shown', async () => {
  const app = await openTestShop();
  const person = openWindow(app, { at: '/settings' });
  await screen.findByRole('tab', { name: 'Asking' });
  await person.click(await screen.findByRole('button', { name: 'Who are you?' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Add staff in the settings' }));
  expect((await screen.findByRole<HTMLInputElement>('combobox', { name: 'List' })).value).toBe('Staff');
});

test('how often the same customer is asked is set in the settings and holds at once', async () => {
  const app = await openTestShop();
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('tab', { name: 'Asking' }));
  const field = within(await screen.findByRole('region', { name: 'Asking' })).getByRole('textbox');
  await person.clear(field);
  await person.type(field, '7');
  await waitFor(async () => expect(await app.ask('asking.rule')).toEqual({ days: 7 }));
});
