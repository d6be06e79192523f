// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openStaging } from '../../../../electron/files/staging.ts';
import { openTestApp, type TestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

const orders = join(import.meta.dirname, '../../../fixtures/cdnow/orders.csv');
const january = [781, 124, 95, 70, 65, 77, 65, 53, 52, 45, 62, 59];
const march = [719, 87, 84, 78, 63, 64, 55, 57, 73, 65, 47, 51];

let app: TestApp;

beforeAll(async () => {
  app = openTestApp({ today: '1998-07-01' });
  await app.ask('settings.setUp', { name: 'CDNOW', kind: 'other', country: 'US', currency: 'USD', language: 'en' });
  const { fileId } = await openStaging(join(app.dataFolder, 'staging')).write('orders.csv', readFileSync(orders));
  const mapping = { customer: 'customer_code', date: 'date', amount: 'amount' };
  await app.ask('imports.run', { fileId, choices: { importAs: 'interactions', mapping } });
  await app.ask('definitions.change', { returnDays: 90 });
}, 180_000);

/** The Coming back tab of a period, looked at on a day. */
async function lookAt(today: string, from: string, to: string) {
  app.setToday(today);
  history.replaceState(null, '', `?${new URLSearchParams({ filter: JSON.stringify({ from, to }) })}`);
  const person = openWindow(app, { at: '/scores', speaks: 'en-US' });
  await person.click(await screen.findByRole('tab', { name: 'Coming back' }));
  await screen.findByRole('heading', { name: 'Visits to come' });
}

function said(card: string): string[] {
  const paragraphs = screen.getByRole('region', { name: card }).querySelectorAll('p');
  return Array.from(paragraphs, ({ textContent }) => textContent);
}

test('eighteen months of a real shop stand on the screen with their published repeat, return and silence rates', async () => {
  await lookAt('1998-07-01', '1997-01-01', '1998-07-01');
  expect(said('Bought more than once').slice(0, 2)).toEqual(['48%', '48% (46 to 51), 2,357 customers.']);
  expect(said('Came back after the first visit').slice(0, 2)).toEqual(['29%', '29% (27 to 32), 2,357 customers.']);
  expect(said('Fell silent in the last full month').slice(0, 3)).toEqual([
    '12%',
    '12% (9 to 15), 540 customers.',
    'June 1998',
  ]);
  expect(said('Fell silent in the last full quarter').slice(0, 2)).toEqual(['31%', '31% (27 to 35), 589 customers.']);
  expect(said('Silent for long').slice(0, 2)).toEqual([
    '78%',
    'Silent for more than 180 days: 1843 of 2357 customers.',
  ]);
  expect(screen.getByText(/^Visits come too irregularly.*\(736 customers with three visits\)/)).toBeDefined();
});

test('its published cohorts stand on the screen, month by month', async () => {
  await lookAt('1998-07-01', '1997-01-01', '1998-07-01');
  const rows = within(screen.getByRole('group', { name: 'Customers by month of the first visit' }))
    .getAllByRole('row')
    .map((row) => Array.from(row.children, ({ textContent }) => textContent));
  const written = (counts: readonly number[]) => counts.map((n) => `${Math.floor((100 * n) / counts[0] + 0.5)}%`);
  expect(rows.map(([month]) => month)).toEqual(['First visit', 'January 1997', 'February 1997', 'March 1997']);
  expect(rows[1]?.slice(1)).toEqual(['781', ...written(january)]);
  expect(rows[3]?.slice(1)).toEqual(['719', ...written(march)]);
  expect(rows[1]?.slice(2, 5)).toEqual(['100%', '16%', '12%']);
});

test('on the evening of 30 September 1997 it is told the visits that the published model expects', async () => {
  await lookAt('1997-09-30', '1997-01-01', '1997-10-01');
  // 621.6, from the printed parameters by the closed form of Fader, Hardie and Lee in a program of its own.
  expect(screen.getByText(/^In the next 90 days about 622 visits of known customers are to be expected/)).toBeDefined();
});

test('a quarter that is over shows the churn that was published for it, whatever the day', async () => {
  await lookAt('1998-07-01', '1997-10-01', '1998-01-01');
  expect(said('Fell silent in the last full quarter').slice(0, 2)).toEqual(['36%', '36% (32 to 40), 719 customers.']);
  expect(said('Fell silent in the last full month').slice(0, 2)).toEqual(['14%', '14% (11 to 17), 645 customers.']);
});

test('the days of silence that the shop is told to wait for are the published 300', async () => {
  app.setToday('1998-07-01');
  const person = openWindow(app, { at: '/settings', speaks: 'en-US' });
  await person.click(await screen.findByRole('tab', { name: 'Rules and goals' }));
  expect(await screen.findByText(/Your visits suggest 300 days/)).toBeDefined();
});
