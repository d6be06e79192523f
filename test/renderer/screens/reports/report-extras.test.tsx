// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PrintJob } from '../../../../electron/handlers/context.ts';
import { openTestShop } from '../../../support/app.ts';
import { discPng } from '../../../support/pictures.ts';
import { openWindow } from '../../../support/window.tsx';

const pdf = new TextEncoder().encode('%PDF-1.4 <</Type /Pages /Count 1>>');

async function printingShop() {
  const jobs: PrintJob[] = [];
  const app = await openTestShop({
    today: '2026-11-02',
    printPdf: async (job) => {
      jobs.push(job);
      return { pdf, measured: null };
    },
  });
  return { app, jobs };
}

test('single comments are left out of the report by a tick, and come back with another month', async () => {
  const { app, jobs } = await printingShop();
  for (const comment of ['Good bread', 'Maria is slow'])
    await app.ask('responses.create', { day: '2026-10-05', csat: 4, comment });
  const person = openWindow(app, { at: '/reports' });
  await person.click(await screen.findByRole('button', { name: 'Choose comments…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Comments in the report' }));
  await person.click(await dialog.findByRole('checkbox', { name: /Maria is slow/ }));
  await dialog.findByText('1 of 2 comments');
  await person.click(dialog.getByRole('button', { name: 'Done' }));
  const preview = within(await screen.findByRole('region', { name: 'Preview of the report' }));
  await waitFor(() => expect(preview.queryByText('Maria is slow')).toBeNull());
  preview.getByText('Good bread');
  await person.click(screen.getByRole('button', { name: 'Save PDF' }));
  await waitFor(() => expect(jobs).toMatchObject([{ document: { comments: [{ text: 'Good bread' }] } }]));
});

test('the month report is given a folder, and says on Reports and on Today when it could not be written there', async () => {
  const { app } = await printingShop();
  const folder = mkdtempSync(join(tmpdir(), 'regulars-folder-'));
  const person = openWindow(app, { at: '/reports' });
  await person.click(await screen.findByRole('button', { name: 'Every month…' }));
  await person.type(await screen.findByRole('textbox', { name: 'Folder' }), '/nowhere/at/all');
  expect(screen.queryByRole('button', { name: 'Choose a folder…' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Write it every month' }));
  await screen.findByText(/The folder \/nowhere\/at\/all is not there/);
  await person.clear(screen.getByRole('textbox', { name: 'Folder' }));
  await person.type(screen.getByRole('textbox', { name: 'Folder' }), folder);
  await person.click(screen.getByRole('button', { name: 'Write it every month' }));
  await waitFor(async () => expect(await app.ask('reports.schedule')).toMatchObject({ schedule: { folder } }));
  await app.ask('reports.setSchedule', { schedule: { folder, language: 'en' } });
  app.setToday('2026-12-01');
  rmSync(folder, { recursive: true });
  await app.ask('reports.writeDue');
  await screen.findByText(new RegExp(`report for November 2026 was not written, because the folder ${folder}`));
  location.hash = '/';
  await screen.findByRole('heading', { name: 'Today' });
  await screen.findByText(/report for November 2026 was not written/);
});

test('the folder of the month report is chosen in the dialog of the system where there is one', async () => {
  const { app } = await printingShop();
  const folder = mkdtempSync(join(tmpdir(), 'regulars-folder-'));
  const picks = [null, folder];
  const person = openWindow(app, { at: '/reports', pickFolder: async () => picks.shift() ?? null });
  await person.click(await screen.findByRole('button', { name: 'Every month…' }));
  await person.type(await screen.findByRole('textbox', { name: 'Folder' }), '/typed');
  await person.click(screen.getByRole('button', { name: 'Choose a folder…' }));
  screen.getByDisplayValue('/typed');
  await person.click(screen.getByRole('button', { name: 'Choose a folder…' }));
  await screen.findByDisplayValue(folder);
  expect(await app.ask('reports.schedule')).toMatchObject({ schedule: null });
  await person.click(screen.getByRole('button', { name: 'Write it every month' }));
  await waitFor(async () => expect(await app.ask('reports.schedule')).toMatchObject({ schedule: { folder } }));
});

test('a complaint is saved as a sheet with one button', async () => {
  const { app, jobs } = await printingShop();
  await app.ask('complaints.open', { newCustomerName: 'Мария', note: 'Cold bread', day: '2026-11-01' });
  const person = openWindow(app, { at: '/complaints/1' });
  await person.click(await screen.findByRole('button', { name: 'Case sheet (PDF)' }));
  await waitFor(() => expect(jobs).toMatchObject([{ language: 'en', document: { kind: 'case' } }]));
  await screen.findByText('Saved: Complaint_ Мария 2 November 2026.pdf');
});

test('all data of a person are saved as a PDF in the person’s own language', async () => {
  const { app, jobs } = await printingShop();
  await app.ask('customers.create', { fullName: 'Zofia', language: 'pl' });
  const person = openWindow(app, { at: '/customers/1/data' });
  const save = await screen.findByRole('button', { name: 'Save to read (PDF)' });
  await screen.findByDisplayValue('Polski');
  await person.click(save);
  await waitFor(() => expect(jobs).toMatchObject([{ language: 'pl', document: { kind: 'person' } }]));
});

test('the logo is chosen in Settings, seen there, and taken away', async () => {
  const { app } = await printingShop();
  const person = openWindow(app, { at: '/settings' });
  const field = await screen.findByLabelText(/Choose a picture/);
  await person.upload(field, new File([new Uint8Array(await discPng(40, 20))], 'rose.png', { type: 'image/png' }));
  await screen.findByRole('img', { name: 'The shop’s logo' });
  await person.upload(field, new File(['<svg/>'], 'rose.png', { type: 'image/png' }));
  await screen.findByText(/it is neither a PNG nor a JPEG picture/);
  await person.click(screen.getByRole('button', { name: 'Remove the logo' }));
  await waitFor(() => expect(screen.queryByRole('img', { name: 'The shop’s logo' })).toBeNull());
  expect(await app.ask('logo.get')).toBeNull();
});
