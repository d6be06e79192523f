// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('a new customer takes one click, the name and one key, and whoever looks the same is named meanwhile', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Мария Петрова', phones: ['0888 123 456'] });
  const person = openWindow(app, { at: '/customers' });
  await screen.findByText('1 customer');
  await person.click(screen.getByRole('button', { name: 'New customer' }));
  await person.keyboard('Maria Petrova');
  expect(await screen.findByText('Perhaps already known:')).toBeDefined();
  await person.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Added: Maria Petrova')).toBeDefined();
  expect(await app.ask('customers.count')).toBe(2);
}, 60_000);
