// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('a theme is typed, suggested, agreed to and taken back from the keyboard, and counted under Complaints', async () => {
  const app = await openTestShop();
  for (const comment of ['queue again', 'such a queue', 'the queue'])
    await app.ask('responses.create', { csat: 1, comment });
  for (let i = 0; i < 6; i++) await app.ask('responses.create', { csat: 5, comment: 'the bread is good' });
  await app.ask('themes.give', { places: [1, 2].map((id) => ({ type: 'answer', id })), theme: 'Waiting' });
  const person = openWindow(app, { at: '/feedback' });
  const grid = await screen.findByRole('grid', { name: 'Feedback' });
  grid.focus();
  await person.keyboard('{ArrowDown>6/} ');
  expect(document.activeElement).toBe(grid);
  await person.keyboard('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Themes…' }));
  await person.keyboard('{Enter}');
  const agree = await screen.findByRole('button', { name: 'Give “Waiting”' });
  expect(screen.getByText('because of: queue')).toBeDefined();
  expect(screen.getByRole('checkbox', { name: 'Waiting' })).toHaveProperty('checked', false);
  agree.focus();
  await person.keyboard('{Enter}');
  await screen.findByRole('checkbox', { name: 'Waiting', checked: true });
  await person.type(screen.getByRole('textbox', { name: /^Theme, new/ }), 'Noon{Enter}');
  await screen.findByRole('checkbox', { name: 'Noon', checked: true });
  await person.keyboard('{Escape}');
  expect(await screen.findByText('Waiting and Noon')).toBeDefined();
  await person.keyboard('{Control>}z{/Control}');
  expect(await screen.findAllByText('Waiting')).toHaveLength(3);
  expect(screen.queryByText('Waiting and Noon')).toBeNull();
});

test('the themes of the last twelve months lead to what was said', async () => {
  const app = await openTestShop();
  await app.ask('responses.create', { csat: 1, comment: 'queue' });
  await app.ask('responses.create', { csat: 5, comment: 'good bread' });
  const given = await app.ask('themes.give', { places: [{ type: 'answer', id: 1 }], theme: 'Waiting' });
  const person = openWindow(app, { at: '/complaints' });
  await person.click(await screen.findByRole('tab', { name: 'Themes' }));
  const table = await screen.findByRole('grid', { name: 'What people talk about' });
  expect(
    within(table)
      .getAllByRole('gridcell')
      .map((cell) => cell.textContent),
  ).toEqual(['Waiting', '1', '0', '0', '0', '1']);
  expect(await screen.findByText(/so far there are 1 unhappy and 1 happy/)).toBeDefined();
  table.focus();
  await person.keyboard('{Enter}');
  expect(await screen.findByText('queue')).toBeDefined();
  expect(screen.queryByText('good bread')).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Themes' }));
  await person.click(await screen.findByRole('checkbox', { name: 'Waiting', checked: true }));
  expect(await screen.findByText('Theme taken off')).toBeDefined();
  await screen.findByRole('checkbox', { name: 'Waiting', checked: false });
  expect(await app.ask('feedback.count', { filter: given })).toEqual({ answers: 0, contacts: 0 });
});
