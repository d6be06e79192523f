// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openedSurvey } from '../../../support/surveys.ts';
import { openWindow } from '../../../support/window.tsx';
import { libraryQuestions } from '../../../../electron/domain/question-library.ts';

test.each([
  ['中文', /^您好，/, 'zh'],
  ['Български', /^Добър ден/, 'bg'],
  ['Polski', /^Dzień dobry/, 'pl'],
  ['English', /^Good day/, 'en'],
] as const)('a talk in %s has its own words to say, and its answers keep the language', async (name, opening, code) => {
  const app = await openTestShop();
  const survey = await openedSurvey(app, { questions: libraryQuestions(['csat', 'why']) });
  const person = openWindow(app, { at: `/surveys/talk/${survey.id}` });
  await person.click(await screen.findByRole('radio', { name }));
  expect(await screen.findByText(opening)).toBeDefined();
  const [question] = screen.getAllByRole('group').slice(-1);
  await person.click(within(question).getAllByRole('radio')[4]);
  await person.click(screen.getByRole('button', { name: 'Save the answers' }));
  await screen.findByText('Answers saved');
  expect(await app.ask('responses.get', { id: 1 })).toMatchObject({
    response: { csat: 5, mode: 'phone', language: code },
  });
});

test('an anonymous survey is promised to be so, and a refusal is counted as asked', async () => {
  const app = await openTestShop();
  const survey = await openedSurvey(app, { anonymity: 'anonymous', questions: libraryQuestions(['csat']) });
  const person = openWindow(app, { at: `/surveys/talk/${survey.id}` });
  await screen.findByText(/Nobody will be able to see that these answers are yours/);
  await person.click(screen.getByRole('button', { name: 'They would rather not' }));
  await screen.findByText('Noted as refused');
  expect(await app.ask('asking.list', { surveyId: survey.id })).toMatchObject([{ outcome: 'refused', people: 1 }]);
});
