// @vitest-environment jsdom
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newRecoveryCode } from '../../../../renderer/screens/settings/recovery-code.ts';
import { openTestShop, type TestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

async function openBackups(app: TestApp, host: Parameters<typeof openWindow>[1] = {}) {
  const person = openWindow(app, { at: '/settings', ...host });
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

test('the second folder is chosen in the dialog of the system where there is one, and typed and checked where there is none', async () => {
  const app = await openTestShop();
  const stick = mkdtempSync(join(tmpdir(), 'regulars-stick-'));
  const person = await openBackups(app, { pickFolder: async () => stick });
  await person.click(await screen.findByRole('button', { name: 'Choose a folder…' }));
  await waitFor(async () => expect(await app.ask('backups.state')).toMatchObject({ second: { folder: stick } }));
  cleanup();

  const typing = await openBackups(app);
  const field = await screen.findByLabelText(/^Folder, for example/);
  expect(screen.queryByRole('button', { name: 'Choose a folder…' })).toBeNull();
  await typing.clear(field);
  await typing.type(field, 'stick/Regulars{Enter}');
  expect(await screen.findByText(/The folder stick\/Regulars is not there/)).toBeDefined();
  expect(await app.ask('backups.state')).toMatchObject({ second: { folder: stick } });
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
