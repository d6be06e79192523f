// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('the customers of the shop are saved as a workbook, and the history tells that they were taken out', async () => {
  const app = await openTestShop();
  for (const fullName of ['Ann Lee', 'Мария Петрова']) await app.ask('customers.create', { fullName });
  const person = openWindow(app, { at: '/export' });
  await person.click(await screen.findByRole('radio', { name: 'Excel (XLSX)' }));
  await person.click(screen.getByRole('button', { name: 'Save the file' }));
  expect(await screen.findByText('2 rows saved.')).toBeDefined();
  expect(await app.ask('history.list', { limit: 1 })).toMatchObject([
    { method: 'exports.write', subject: 'Customers', state: 'record' },
  ]);
});
