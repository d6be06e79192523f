// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Survey } from '../../../../electron/contract/surveys.ts';
import { libraryQuestions } from '../../../../electron/domain/question-library.ts';
import { openTestShop, type TestApp } from '../../../support/app.ts';
import { openedSurvey } from '../../../support/surveys.ts';
import { openWindow } from '../../../support/window.tsx';

const surveyOf = async (app: TestApp, id: number) => (await app.ask('surveys.get', { id })) as Survey;

async function draft(app: TestApp, questions: readonly unknown[] = []): Promise<number> {
  const { id } = (await app.ask('surveys.create', { name: 'July', questions })) as { id: number };
  return id;
}

test('a standard question comes worded in all four languages and is seen on paper and at the counter', async () => {
  const app = await openTestShop();
  const id = await draft(app);
  const person = openWindow(app, { at: `/surveys/${id}` });
  await screen.findByText(/^No questions yet/);
  await person.click(screen.getByRole('combobox', { name: 'Add a standard question' }));
  await person.click(
    await screen.findByRole('option', {
      name: 'Overall, how satisfied are you with your visit? (1 to 5)',
      hidden: true,
    }),
  );
  const preview = within(screen.getByRole('region', { name: 'Preview' }));
  expect(preview.getByText('Overall, how satisfied are you with your visit?')).toBeDefined();
  await person.click(preview.getByText('Polski'));
  expect(preview.getByText('Jak bardzo jest Pan/Pani zadowolony/a z obsługi?')).toBeDefined();
  await person.click(preview.getByText('Paper'));
  expect(preview.getByText('Jak bardzo jest Pan/Pani zadowolony/a z obsługi?')).toBeDefined();
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved');
  expect((await surveyOf(app, id)).questions).toMatchObject([{ type: 'rating', slot: 'csat' }]);
});

test('a question of the shop’s own says which languages lack words until they are there', async () => {
  const app = await openTestShop();
  const id = await draft(app);
  const person = openWindow(app, { at: `/surveys/${id}` });
  await person.click(await screen.findByRole('button', { name: 'Add a question of my own' }));
  await screen.findByText('Missing words: 中文, Български, Polski, English');
  await person.click(screen.getByRole('combobox', { name: 'Type of answer' }));
  await person.click(await screen.findByRole('option', { name: 'Words', hidden: true }));
  for (const [language, words] of [
    ['中文', '您还想要什么？'],
    ['Български', 'Какво още искате?'],
    ['English', 'What else would you like?'],
  ])
    await person.type(screen.getByLabelText(`Question in ${language}`), words);
  await screen.findByText('Missing words: Polski');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved');
  expect((await surveyOf(app, id)).questions[0]?.texts).toMatchObject({ zh: '您还想要什么？' });
});

test('a survey that was opened gets a new version; moved questions keep their codes and answers their own version', async () => {
  const app = await openTestShop();
  const survey = await openedSurvey(app, { questions: libraryQuestions(['csat', 'nps']) });
  await app.ask('responses.submit', {
    surveyId: survey.id,
    mode: 'paper',
    language: 'en',
    answers: { csat: 4, nps: 9 },
  });
  const person = openWindow(app, { at: `/surveys/${survey.id}` });
  await person.click(await screen.findByRole('tab', { name: 'Questions' }));
  await screen.findByText(/saving makes a new version/);
  await person.click(screen.getByRole('button', { name: 'Move question 2 up' }));
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved as version 2. Answers so far stay with their own version.');
  expect((await surveyOf(app, survey.id)).questions.map(({ code }) => code)).toEqual(['nps', 'csat']);
  expect(await app.ask('responses.list', { surveyId: survey.id })).toMatchObject([{ csat: 4, nps: 9 }]);
});

test('a survey without questions is not opened and says why, and nothing is lost', async () => {
  const app = await openTestShop();
  const id = await draft(app);
  const person = openWindow(app, { at: `/surveys/${id}` });
  await person.click(await screen.findByRole('button', { name: 'Open the survey' }));
  await screen.findByText('The survey “July” has no questions yet. Add at least one, then open it.');
  expect((await surveyOf(app, id)).state).toBe('draft');
});

test('a survey goes to the bin and comes back from it', async () => {
  const app = await openTestShop();
  const id = await draft(app);
  const person = openWindow(app, { at: '/surveys' });
  await person.keyboard('{Tab}');
  const row = await screen.findByRole('row', { name: /^July/ });
  await person.keyboard('{Control>}');
  await person.click(row);
  await person.keyboard('{/Control}');
  await person.click(screen.getByRole('button', { name: 'Delete' }));
  await screen.findByText('In the bin: July');
  await person.click(await screen.findByRole('button', { name: 'Bring back July' }));
  await screen.findByText('Brought back: July');
  await waitFor(async () => expect(await surveyOf(app, id)).toMatchObject({ name: 'July' }));
});
