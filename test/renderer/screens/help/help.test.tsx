// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('the help is in the menu, and a word finds the topics that speak of it', async () => {
  const person = openWindow(await openTestShop());
  await person.click(await screen.findByRole('menuitem', { name: 'Help' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Help topics' }));
  expect(await screen.findByRole('heading', { name: 'Which question when' })).toBeDefined();
  await person.type(screen.getByRole('searchbox', { name: 'Search in help' }), 'MEMORY stick');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Backups']);
});

test('a word that stands nowhere is said to stand nowhere', async () => {
  const person = openWindow(await openTestShop(), { at: '/help' });
  await person.type(await screen.findByRole('searchbox', { name: 'Search in help' }), 'zeppelin');
  expect(screen.getByText('Nothing about “zeppelin”. Try one other word.')).toBeDefined();
  expect(screen.queryAllByRole('heading', { level: 2 })).toEqual([]);
});

test('figures that articles quote are called claims, with where they come from and where the shop’s own figure stands', async () => {
  const person = openWindow(await openTestShop(), { at: '/help' });
  await person.type(await screen.findByRole('searchbox', { name: 'Search in help' }), 'What articles claim');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'What articles claim',
  ]);
  const claims = await screen.findAllByText(/^Claim \(/);
  expect(claims).toHaveLength(5);
  for (const claim of claims) expect(claim.textContent).toMatch(/Your own figure|yours to change/);
});

test('the help quotes the numbers that the shop keeps, and a word of them finds the topic', async () => {
  const app = await openTestShop();
  await app.ask('definitions.change', { claimSpendMore: 41 });
  const person = openWindow(app, { at: '/help' });
  await person.type(await screen.findByRole('searchbox', { name: 'Search in help' }), '41 of 100');
  expect(
    await screen.findByText(/41 of 100 customers would spend more.*The article itself says: .*: 55\.$/),
  ).toBeDefined();
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
});
