// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type ScanView } from '../../../../electron/contract/scans.ts';
import { libraryQuestions } from '../../../../electron/domain/question-library.ts';
import { makeScan, scanFile, type MadeScan } from '../../../paper/make-scan.ts';
import { makePen } from '../../../paper/pens.ts';
import { seededRandom } from '../../../paper/random.ts';
import { blankHabits } from '../../../paper/respondent.ts';
import { openTestShop } from '../../../support/app.ts';
import { keepPrinted, paperFormOf } from '../../../support/paper-form.ts';
import { openedSurvey } from '../../../support/surveys.ts';
import { openWindow } from '../../../support/window.tsx';

const asFile = ({ scan }: MadeScan, name: string) => new File([Uint8Array.from(scanFile(scan))], name);

async function aShopWithScans() {
  const app = await openTestShop();
  const questions = libraryQuestions(['csat', 'nps', 'why']);
  const survey = await openedSurvey(app, { questions });
  const form = paperFormOf(survey, 'ABCDEFGH', [['csat', 'nps', 'why']]);
  keepPrinted(app, form);
  const pen = makePen('ballpoint', seededRandom(1));
  const habits = { ...blankHabits, answered: 1, specks: 0, written: 1, doubled: 1 };
  const made = makeScan(7, 'flatbed', { form, habits, pen, isSmall: true });
  return { app, made };
}

it('reads what is dropped, asks only about doubtful marks with one key each, and saves nothing before Finish', async () => {
  const { app, made } = await aShopWithScans();
  const person = openWindow(app, { at: '/scans' });
  const pick = await screen.findByLabelText(/Choose scans or photos/);
  await person.upload(pick, [asFile(made, 'sheet.png'), new File(['Dear shop'], 'letter.pdf')]);
  const first = await screen.findByRole('group', { name: /^Sheet 1: / });
  expect(await screen.findByText(/1 page without answers/)).toBeDefined();
  expect(screen.getByText('This is no picture and no PDF.')).toBeDefined();
  expect(within(first).getByRole('img').getAttribute('src')).toMatch(/^data:image\/jpeg;base64,/);
  expect(screen.getByText('To check: 1 of 2')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(first));
  await person.keyboard('4');
  await screen.findByText('To check: 2 of 2');
  await person.keyboard('{Control>}z{/Control}');
  await screen.findByText('To check: 1 of 2');
  await person.keyboard('3');
  await screen.findByText('To check: 2 of 2');
  await person.keyboard('/');
  const finish = await screen.findByRole('button', { name: 'Finish: save 1 sheet' });
  expect(await app.ask('responses.list', {})).toEqual([]);
  await person.click(finish);
  await waitFor(async () =>
    expect(await app.ask('responses.list', {})).toMatchObject([{ csat: 3, nps: -2, mode: 'scan' }]),
  );
  await screen.findByText(/^1 answer saved/);
  await person.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await app.ask('responses.list', {})).toEqual([]));
});

it('takes scans dropped anywhere on the window, shows the whole sheet, and types handwriting off its picture', async () => {
  const { app, made } = await aShopWithScans();
  const person = openWindow(app);
  await screen.findByRole('main');
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  const files = [asFile(made, 'sheet.png')];
  window.dispatchEvent(Object.assign(drop, { dataTransfer: { types: ['Files'], items: [], files } }));
  expect(drop.defaultPrevented).toBe(true);
  await screen.findByRole('group', { name: /^Sheet 1: / });
  await person.click(screen.getByRole('button', { name: 'Whole sheet' }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByRole('img');
  await person.click(within(dialog).getByRole('button', { name: 'Close' }));
  const sheet = await screen.findByRole('group', { name: /^Sheet 1: / });
  sheet.focus();
  await person.keyboard('2');
  await screen.findByText('To check: 2 of 2');
  await person.keyboard('7');
  await person.click(await screen.findByRole('button', { name: 'Type now' }));
  await person.type(await screen.findByRole('textbox'), 'Too slow');
  await person.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByText('All handwriting is typed or left for later.');
  const [batch] = (await app.ask('scans.list')) as { id: number }[];
  const { writings } = (await app.ask('scans.get', { id: batch?.id })) as ScanView;
  expect(writings).toMatchObject([{ q: 'why', typed: 'Too slow' }]);
});
