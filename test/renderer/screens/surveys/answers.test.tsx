// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { libraryQuestions } from '../../../../electron/domain/question-library.ts';
import { openTestShop } from '../../../support/app.ts';
import { everyAnswer, openedSurvey } from '../../../support/surveys.ts';
import { openWindow } from '../../../support/window.tsx';

test('answers are listed; one is opened, corrected, and what stood there before stays in sight', async () => {
  const app = await openTestShop();
  const survey = await openedSurvey(app);
  await app.ask('responses.submit', { surveyId: survey.id, mode: 'paper', language: 'bg', answers: everyAnswer });
  const person = openWindow(app, { at: `/surveys/${survey.id}` });
  await person.click(await screen.findByRole('tab', { name: 'Answers' }));
  const grid = await screen.findByRole('grid', { name: 'Answers' });
  expect(within(grid).getByText('Топъл хляб, 很好吃, zażółć')).toBeDefined();
  grid.focus();
  await person.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Answer' }));
  const satisfied = within((await dialog.findAllByRole('group'))[0]);
  await person.click(satisfied.getAllByRole('radio')[1]);
  await person.click(dialog.getByRole('button', { name: 'Correct' }));
  await screen.findByText('Corrected');
  expect(await app.ask('responses.list', { surveyId: survey.id })).toMatchObject([{ csat: 2 }]);
  grid.focus();
  await person.keyboard('{Enter}');
  const again = within(await screen.findByRole('dialog', { name: 'Answer' }));
  expect(await again.findByRole('heading', { name: 'Corrections' })).toBeDefined();
});

test('a deleted answer comes back with Undo', async () => {
  const app = await openTestShop();
  const survey = await openedSurvey(app);
  await app.ask('responses.submit', { surveyId: survey.id, mode: 'paper', language: 'bg', answers: everyAnswer });
  const person = openWindow(app, { at: `/surveys/${survey.id}` });
  await person.click(await screen.findByRole('tab', { name: 'Answers' }));
  (await screen.findByRole('grid', { name: 'Answers' })).focus();
  await person.keyboard('{Delete}');
  await screen.findByText('Answer deleted');
  await screen.findByText('No answers yet.');
  await person.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('grid', { name: 'Answers' });
});

test('of an anonymous survey no single answer is shown, and no count under five', async () => {
  const app = await openTestShop();
  const questions = libraryQuestions(['csat', 'why']);
  const survey = await openedSurvey(app, { anonymity: 'anonymous', questions });
  const answer = { surveyId: survey.id, mode: 'counter', language: 'en', answers: { csat: 4, why: 'secret words' } };
  for (let index = 0; index < 4; index += 1) await app.ask('responses.submitAnonymous', answer);
  const person = openWindow(app, { at: `/surveys/${survey.id}` });
  await person.click(await screen.findByRole('tab', { name: 'Answers' }));
  await screen.findByText(/^This survey is anonymous/);
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.queryByText(/secret words/)).toBeNull();
  await app.ask('responses.submitAnonymous', answer);
  expect((await screen.findAllByText(/secret words/)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('grid')).toBeNull();
});
