// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

const newest = async (app: Awaited<ReturnType<typeof openTestShop>>) => {
  const [response] = (await app.ask('responses.list', { limit: 1 })) as object[];
  return response;
};

test('a known customer takes four keys and what was said', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Maria Petrova' });
  await app.ask('customers.create', { fullName: 'Ivan Dimitrov' });
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}n{/Control}');
  await person.keyboard('mar{Enter}2The cake was dry.{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Saved: Maria Petrova, 2 of 5 · complaint opened')).toBeDefined();
  expect(await newest(app)).toMatchObject({
    customer: { fullName: 'Maria Petrova' },
    csat: 2,
    comment: 'The cake was dry.',
  });
});

test('keys faster than the list of matches land where they belong', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Maria Petrova' });
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}n{/Control}');
  const who = await screen.findByRole('combobox', { name: /Who/ });
  const press = (key: string, code: string) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, code, bubbles: true });
  fireEvent.change(who, { target: { value: 'mar' } });
  press('Enter', 'Enter');
  press('2', 'Digit2');
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', code: 'Enter', ctrlKey: true });
  expect(await screen.findByText(/^Saved: Maria Petrova, 2 of 5/)).toBeDefined();
  expect(await newest(app)).toMatchObject({ customer: { fullName: 'Maria Petrova' }, csat: 2 });
});

test('an anonymous customer takes four keys', async () => {
  const app = await openTestShop();
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}n{/Control}{Enter}5{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Saved: Anonymous, 5 of 5')).toBeDefined();
  expect(await newest(app)).toMatchObject({ customer: null, csat: 5, comment: null });
});

test('a name that nobody has becomes a new customer, and Undo takes both back', async () => {
  const app = await openTestShop();
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}n{/Control}Łucja{Enter}4{Control>}{Enter}{/Control}');
  await person.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone: Feedback from Łucja')).toBeDefined();
  expect(await app.ask('customers.list', {})).toEqual([]);
  expect(await app.ask('responses.list', {})).toEqual([]);
});

test('nothing is saved without a score or a word, and a name half typed is asked about', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Maria Petrova' });
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}n{/Control}mar');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Give a score or write what was said.')).toBeDefined();
  expect(screen.getByText(/Choose a customer from the list/)).toBeDefined();
  expect(await app.ask('responses.list', {})).toEqual([]);
});

test('what was typed outlives the dialog and the window until it is saved or thrown away', async () => {
  const app = await openTestShop();
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}n{/Control}{Enter}3Slow today');
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await person.keyboard('{Control>}n{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'New feedback' }));
  expect(dialog.getByText('This was not saved last time.')).toBeDefined();
  expect(dialog.getByDisplayValue('Slow today')).toBeDefined();
  await person.click(dialog.getByRole('button', { name: 'Start over' }));
  expect(dialog.queryByDisplayValue('Slow today')).toBeNull();
});

test('on a scale to ten, 1 waits for a 0', async () => {
  const app = await openTestShop();
  const person = openWindow(app);
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}n{/Control}{Enter}5');
  await person.click(screen.getByRole('button', { name: 'More questions' }));
  screen.getByRole<HTMLInputElement>('radio', { name: '0, not at all likely' }).focus();
  await person.keyboard('1');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '1', checked: true })).toBeDefined();
  await person.keyboard('0{Control>}{Enter}{/Control}');
  await screen.findByText('Saved: Anonymous, 5 of 5');
  expect(await newest(app)).toMatchObject({ csat: 5, nps: 10 });
});
