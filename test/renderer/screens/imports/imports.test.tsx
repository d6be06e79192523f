// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

const list = new File(
  ['Name,Phone,Born\nAnn Lee,+359888123456,03.04.1990\nMary Hill,+359888123457,04.05.1991\n'],
  'list.csv',
);

async function choose(app: Awaited<ReturnType<typeof openTestShop>>, file: File) {
  const person = openWindow(app, { at: '/import' });
  await person.upload(await screen.findByLabelText(/Choose a file/), file);
  return person;
}

test('customers who are here already are counted before anything is written', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Ann Lee', phones: ['+359888123456'] });
  const person = await choose(app, list);
  expect(await screen.findByText('1 row is here already')).toBeDefined();
  expect(await app.ask('imports.list', {})).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Import 2 rows' }));
  expect(await screen.findByRole('button', { name: 'Undo this import' })).toBeDefined();
  expect(await app.ask('imports.list', {})).toMatchObject([{ imported: 1, known: 1, rejected: 0 }]);
});

test('a file that was imported before says when, and cannot be imported twice', async () => {
  const app = await openTestShop();
  const person = await choose(app, list);
  await person.click(await screen.findByRole('button', { name: 'Import 2 rows' }));
  await screen.findByRole('button', { name: 'Undo this import' });
  await person.click(screen.getByRole('button', { name: 'Choose another file' }));
  await person.upload(await screen.findByLabelText(/Choose a file/), list);
  expect(await screen.findByText(/This very file was imported on/)).toBeDefined();
  expect(screen.getByRole('button', { name: /^Import / })).toHaveProperty('disabled', true);
});

test('a file that cannot be read says what to do', async () => {
  await choose(await openTestShop(), new File(['%PDF-1.7'], 'list.csv'));
  expect(await screen.findByText(/Save it as CSV or XLSX/)).toBeDefined();
});
