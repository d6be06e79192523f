import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Finding } from '../../../electron/contract/dashboard.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

const found = async (app: TestApp) => z.array(Finding).parse(await app.ask('dashboard.findings', {}));

async function answered(app: TestApp, times: number, csat: number, day: string): Promise<void> {
  for (let i = 0; i < times; i++) await app.ask('responses.create', { csat, day });
}

test('nothing is said of a change that chance could explain', async () => {
  const app = await openTestShop();
  await answered(app, 24, 5, '2026-07-10');
  await answered(app, 6, 2, '2026-07-10');
  await answered(app, 27, 5, '2026-11-10');
  await answered(app, 3, 2, '2026-11-10');
  expect(await found(app)).toEqual([]);
});

test('a fall that chance can hardly explain is one sentence', async () => {
  const app = await openTestShop();
  await answered(app, 28, 5, '2026-07-10');
  await answered(app, 2, 2, '2026-07-10');
  await answered(app, 15, 5, '2026-11-10');
  await answered(app, 15, 2, '2026-11-10');
  expect(await found(app)).toMatchObject([{ about: 'csat', sentence: { key: 'lower', params: { d: 43 } } }]);
});

test('customers who fell silent are counted, by the days that the owner set', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Anna' });
  await app.ask('interactions.create', { customerId: 1, kind: 'purchase', day: '2026-09-01', amountMinor: 500 });
  expect(await found(app)).toEqual([]);
  await app.ask('definitions.change', { lapseDays: 30 });
  expect(await found(app)).toEqual([{ about: 'lapsed', sentence: { key: 'lapsed', params: { x: 1, n: 1, L: 30 } } }]);
});
