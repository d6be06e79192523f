// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('the owner sets a goal, is told what cannot be kept, and can take it back', async () => {
  const app = await openTestShop();
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('tab', { name: 'Rules and goals' }));
  const days = await screen.findByRole('textbox', { name: /^Silent for long/ });
  await person.clear(days);
  await person.type(days, '3');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('A whole number from 7 to 1095')).toBeDefined();
  await person.clear(days);
  await person.type(days, '90');
  await person.type(screen.getByRole('textbox', { name: /^Satisfied customers/ }), '85');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved. All figures are counted by the new rules.')).toBeDefined();
  expect(await app.ask('definitions.get')).toMatchObject({ definitions: { lapseDays: 90, goalCsat: 85 } });
  await app.ask('history.undo', {});
  await waitFor(() => expect(days).toHaveProperty('value', '180'));
});
