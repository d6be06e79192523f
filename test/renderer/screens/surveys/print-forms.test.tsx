// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail } from '../../../../electron/contract/errors.ts';
import { type PrintJob } from '../../../../electron/handlers/context.ts';
import { formRequest } from '../../../../renderer/screens/surveys/form-choice.ts';
import { openTestShop } from '../../../support/app.ts';
import { openedSurvey } from '../../../support/surveys.ts';
import { openWindow } from '../../../support/window.tsx';

test('the form of a survey is seen before it is printed', async () => {
  const jobs: PrintJob[] = [];
  const app = await openTestShop({
    printPdf: async (job) => {
      jobs.push(job);
      return fail('noPrinter');
    },
  });
  const { id } = await openedSurvey(app);
  const person = openWindow(app, { at: `/surveys/${id}` });
  await person.click(await screen.findByRole('tab', { name: 'Print forms' }));
  const preview = await screen.findByRole('region', { name: 'Preview of the form' });
  await within(preview).findByText('How was it? Your answers help us do better.');
  await person.click(screen.getByRole('checkbox', { name: 'A number on every copy' }));
  await person.click(await screen.findByRole('button', { name: 'Save forms as PDF' }));
  await screen.findByText(/To make a PDF Regulars needs Chrome, Edge or Chromium/);
  await waitFor(() =>
    expect(jobs).toMatchObject([{ language: 'en', document: { languages: ['en'], sheets: { first: 1, count: 1 } } }]),
  );
  expect(await app.ask('forms.list', { surveyId: id })).toEqual([]);
});

test('two forms on one sheet are A5 whatever paper was chosen, and a language is printed once', () => {
  const choice = { first: 'bg', second: 'bg', paper: 'A4', isPaired: true, copies: null } as const;
  expect(formRequest(3, choice)).toEqual({ surveyId: 3, languages: ['bg'], isPaired: true, copies: null, paper: 'A5' });
});
