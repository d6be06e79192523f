// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop, type TestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

const named = async (app: TestApp, fullName: string, more: object = {}) =>
  ((await app.ask('customers.create', { fullName, ...more })) as { id: number }).id;

test('a new customer is written down with everything, also who recommended the shop', async () => {
  const app = await openTestShop();
  await named(app, 'Мария Петрова');
  const person = openWindow(app, { at: '/customers' });
  await person.click(await screen.findByRole('button', { name: 'New customer' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New customer' }));
  await person.type(dialog.getByLabelText('Name'), 'Ivan Dimitrov');
  await person.type(dialog.getByLabelText('Given name'), 'Ivan');
  await person.type(dialog.getByLabelText('Family name'), 'Dimitrov');
  await person.type(dialog.getByLabelText('Code'), 'C-17');
  await person.type(dialog.getByLabelText('Recommended by'), 'maria');
  await dialog.findByRole('option', { name: /Мария Петрова/ });
  await person.keyboard('{Enter}');
  expect(dialog.getByLabelText<HTMLInputElement>('Recommended by').value).toBe('Мария Петрова');
  await person.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Added: Ivan Dimitrov');
  expect(await app.ask('customers.get', { id: 2 })).toMatchObject({
    givenName: 'Ivan',
    familyName: 'Dimitrov',
    code: 'C-17',
    referredBy: { fullName: 'Мария Петрова' },
  });
});

test('somebody half named as a recommender changes nothing, and an emptied field means nobody', async () => {
  const app = await openTestShop();
  const maria = await named(app, 'Maria');
  await named(app, 'Ivan', { referredById: maria });
  const person = openWindow(app, { at: '/customers/2' });
  await person.click(await screen.findByRole('button', { name: 'Edit' }));
  const field = await screen.findByLabelText<HTMLInputElement>('Recommended by');
  await person.clear(field);
  await person.type(field, 'zzz');
  await person.tab();
  expect(field.value).toBe('');
  await person.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Saved: Ivan');
  expect(await app.ask('customers.get', { id: 2 })).toMatchObject({ referredBy: null });
});

test('a recommendation in a circle is refused at its field', async () => {
  const app = await openTestShop();
  const maria = await named(app, 'Maria');
  await named(app, 'Ivan', { referredById: maria });
  const person = openWindow(app, { at: '/customers/1' });
  await person.click(await screen.findByRole('button', { name: 'Edit' }));
  await person.type(await screen.findByLabelText('Recommended by'), 'ivan');
  await screen.findByRole('option', { name: /Ivan/ });
  await person.keyboard('{Enter}{Control>}{Enter}{/Control}');
  const sentence = await screen.findByText(/would run in a circle/);
  expect(screen.getByLabelText('Recommended by').getAttribute('aria-describedby')).toBe(sentence.id);
});

test('the card says how often somebody comes, and that it is time', async () => {
  const app = await openTestShop();
  const id = await named(app, 'Maria');
  for (const day of ['2026-09-01', '2026-09-11', '2026-09-21', '2026-10-01', '2026-10-11'])
    await app.ask('interactions.create', { customerId: id, kind: 'visit', day });
  openWindow(app, { at: '/customers/1' });
  await screen.findByText(
    'Usually comes every 10 days, but the last visit was 41 days ago: more than twice as long as usual.',
  );
});

test('a segment is renamed and deleted where it is used, and Undo brings it back', async () => {
  const app = await openTestShop();
  const group = (await app.ask('lists.create', { list: 'group', name: 'Choir' })) as { id: number };
  await app.ask('segments.create', { name: 'Singers', filter: { groupIds: [group.id] } });
  const person = openWindow(app, { at: '/customers' });
  await person.click(await screen.findByRole('combobox', { name: 'Segment' }));
  await person.click(await screen.findByRole('option', { name: 'Singers', hidden: true }));
  await person.click(await screen.findByRole('button', { name: 'Rename the segment' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Rename the segment' }));
  await person.clear(dialog.getByLabelText('Name of the segment'));
  await person.type(dialog.getByLabelText('Name of the segment'), 'Voices{Enter}');
  await screen.findByText('Segment saved: Voices');
  await person.click(screen.getByRole('button', { name: 'Delete the segment' }));
  await person.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await app.ask('segments.list')).toMatchObject([{ name: 'Voices' }]));
});

test('the bin gives back one customer and erases the rest only after it was asked', async () => {
  const app = await openTestShop();
  const ids = [await named(app, 'Anna'), await named(app, 'Ben')];
  await app.ask('customers.remove', { ids });
  const person = openWindow(app, { at: '/customers/bin' });
  await screen.findByText('Anna');
  await person.click(screen.getAllByRole('button', { name: 'Bring back' })[0]);
  await person.click(await screen.findByRole('button', { name: 'Empty the bin…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Empty the bin…' }));
  expect(dialog.getByText(/^1 customer is erased for good/)).toBeDefined();
  await person.click(dialog.getByRole('button', { name: 'Erase' }));
  await screen.findByText('1 customer erased');
  await screen.findByText(/The bin is empty/);
  expect(await app.ask('customers.count')).toBe(1);
});

test('duplicates are looked for when the screen opens, and told apart or merged pairs go', async () => {
  const app = await openTestShop();
  await named(app, 'Jan Nowak');
  await named(app, 'Nowak Jan');
  const person = openWindow(app, { at: '/customers/duplicates' });
  await person.click(await screen.findByRole('button', { name: 'Two people' }));
  await screen.findByText('No two customers look like one person.');
  await person.click(await screen.findByRole('button', { name: 'Undo' }));
  await person.click(await screen.findByRole('button', { name: 'Compare' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Merge' }));
  await waitFor(() => expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Merge' }).disabled).toBe(false));
  await person.click(dialog.getByRole('button', { name: 'Merge' }));
  await screen.findByText('No two customers look like one person.');
  expect(await app.ask('customers.count')).toBe(1);
});

test('the card says what the shop still owes, and leads there', async () => {
  const app = await openTestShop();
  await named(app, 'Maria');
  await app.ask('complaints.open', { customerId: 1, note: 'dry cake', day: '2026-11-01' });
  const person = openWindow(app, { at: '/customers/1' });
  const owed = within(await screen.findByRole('region', { name: 'To do today' }));
  expect(owed.getByText(/dry cake/)).toBeDefined();
  expect(owed.getByText(/days late/)).toBeDefined();
  await person.click(owed.getByRole('button', { name: 'Open' }));
  await waitFor(() => expect(location.hash).toContain('/complaints/'));
});

test.each([
  ['markup', '<b>Anna</b><img src=x onerror=alert(1)>'],
  ['right-to-left marks', '\u202eannA\u202c'],
  ['emoji', '👩‍🍳 Zosia 🎂'],
  ['rare hanzi', '䶮𠮷'],
])('a name with %s is shown as it was typed: in the list, on the card and in the stream', async (_what, name) => {
  const app = await openTestShop();
  await named(app, name, { note: name });
  await app.ask('interactions.create', { customerId: 1, kind: 'visit', note: name });
  const person = openWindow(app, { at: '/customers' });
  const list = await screen.findByRole('grid', { name: 'Customers' });
  await waitFor(() => expect(within(list).getAllByText(name).length).toBe(2));
  await person.dblClick(within(list).getAllByText(name)[0]);
  await screen.findByRole('heading', { name, level: 1 });
  await person.keyboard('{Control>}2{/Control}');
  const stream = await screen.findByRole('grid', { name: 'Feedback' });
  await waitFor(() => expect(within(stream).getAllByText(name).length).toBe(2));
  expect(document.querySelector('main img, main b')).toBeNull();
});
