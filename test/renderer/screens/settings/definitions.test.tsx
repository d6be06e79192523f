// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
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

test('the owner changes what an article claims, is shown what it says itself, and goes back to it', async () => {
  const app = await openTestShop();
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('tab', { name: 'Rules and goals' }));
  const claim = within(await screen.findByRole('group', { name: 'Keeping customers' }));
  const [from, to] = claim.getAllByRole('textbox', { name: /^More profit, percent/ });
  await person.clear(to);
  await person.type(to, '20');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect(
    await claim.findByText('The upper number, 20, is below the lower one. Type the smaller number first.'),
  ).toBeDefined();
  await person.clear(from);
  await person.type(from, '10');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () =>
    expect(await app.ask('definitions.get')).toMatchObject({
      definitions: { claimProfitFrom: 10, claimProfitTo: 20 },
    }),
  );
  expect(
    claim.getByText(/bring 10 to 20 percent more profit.*The article itself says: .*from: 25 · .*to: 95\.$/),
  ).toBeDefined();
  await person.click(claim.getByRole('button', { name: 'Reset to the article’s value: Keeping customers' }));
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () =>
    expect(await app.ask('definitions.get')).toMatchObject({
      definitions: { claimProfitFrom: 25, claimProfitTo: 95 },
    }),
  );
  expect(claim.queryByRole('button')).toBeNull();
});
