// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newRecoveryCode } from '../../../../renderer/screens/settings/recovery-code.ts';
import { openTestShop, type TestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

async function openBackups(app: TestApp) {
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('tab', { name: 'Backups' }));
  return person;
}

test('a copy made by hand stands in the list with what it holds, and asks before it is restored', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Maria' });
  const person = await openBackups(app);
  expect(await screen.findByText('There is no copy yet. The first one is made when Regulars is closed.')).toBeDefined();
  await person.click(screen.getByRole('button', { name: 'Back up now' }));
  const list = within(await screen.findByRole('list', { name: 'Copies on this computer' }));
  expect(list.getByText(/^Customers: 1 · answers: 0/)).toBeDefined();
  await person.click(list.getByRole('button', { name: /^Restore the copy of/ }));
  expect(await screen.findByRole('dialog', { name: 'Go back to this copy?' })).toBeDefined();
});

test('an encrypted file comes with a sheet that shows its code, and the code opens it', async () => {
  const app = await openTestShop();
  const person = await openBackups(app);
  await person.click(await screen.findByRole('button', { name: 'Save the file' }));
  const sheet = await screen.findByRole('dialog', { name: 'Recovery sheet' });
  expect(sheet.textContent).toMatch(/[2-9A-Z]{4}(-[2-9A-Z]{4}){5}/);
});

test('the check says in one sentence that the file is whole', async () => {
  const app = await openTestShop();
  const person = await openBackups(app);
  await person.click(await screen.findByRole('button', { name: 'Check now' }));
  await waitFor(() => expect(screen.getByText('The file is whole.')).toBeDefined());
});

test('codes are drawn evenly from letters that cannot be taken for one another', () => {
  let next = 0;
  const code = newRecoveryCode((bytes) => bytes.map(() => (next += 7) % 256));
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){5}$/);
  const counts = new Map<string, number>();
  for (let round = 0; round < 400; round++)
    for (const letter of newRecoveryCode().replaceAll('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(30);
  expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(1.6);
});
