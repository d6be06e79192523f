import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { DefinitionsAnswer } from '../../../electron/contract/definitions.ts';
import { Action } from '../../../electron/contract/history.ts';
import { ScoreAnswer } from '../../../electron/contract/scores.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

const november = { from: '2026-11-01', to: '2026-12-01' };

async function answered(app: TestApp, marks: readonly number[]): Promise<void> {
  for (const csat of marks) await app.ask('responses.create', { csat, day: '2026-11-10' });
}

const satisfied = async (app: TestApp) => ScoreAnswer.parse(await app.ask('scores.figures', november)).csat.sentence;
const inForce = async (app: TestApp) => DefinitionsAnswer.parse(await app.ask('definitions.get'));

test('a stricter cut counts the same answers anew, and the way back counts them as before', async () => {
  const app = await openTestShop();
  await answered(app, [5, 5, 4, 3]);
  expect(await satisfied(app)).toEqual({ key: 'counts_only', params: { x: 3, n: 4 } });
  await app.ask('definitions.change', { satisfiedFrom5: 5 });
  expect(await satisfied(app)).toEqual({ key: 'counts_only', params: { x: 2, n: 4 } });
  const today = await app.ask('dashboard.today', {});
  expect(today).toMatchObject({ scores: { csat: { sentence: { params: { x: 2, n: 4 } } } } });
  await app.ask('history.undo', {});
  expect(await satisfied(app)).toEqual({ key: 'counts_only', params: { x: 3, n: 4 } });
});

test('a shorter silence makes more customers count as lapsed', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Anna' });
  await app.ask('interactions.create', { customerId: 1, kind: 'purchase', day: '2026-08-20', amountMinor: 500 });
  const lapsed = async () => ScoreAnswer.parse(await app.ask('scores.figures', november)).lapsed.sentence.params;
  expect(await lapsed()).toEqual({ x: 0, n: 1, L: 180 });
  await app.ask('definitions.change', { lapseDays: 60 });
  expect(await lapsed()).toEqual({ x: 1, n: 1, L: 60 });
});

test('the history says what was changed from what to what', async () => {
  const app = await openTestShop();
  await app.ask('definitions.change', { lapseDays: 120, goalCsat: 85 });
  const [latest] = z.array(Action).parse(await app.ask('history.list', {}));
  expect(latest).toMatchObject({
    method: 'definitions.change',
    subject: 'Silent for long: after so many days without a visit: 180 → 120; Satisfied customers, percent: none → 85',
  });
});

test('the same rules have the same version, other rules another, and a report prints it', async () => {
  const app = await openTestShop();
  expect((await inForce(app)).version).toBe('1');
  await app.ask('definitions.change', { lapseDays: 120 });
  const { version } = await inForce(app);
  expect(version).toMatch(/^1-[0-9a-z]{4}$/);
  const report = { kind: 'month', ...november, language: 'en' };
  expect(await app.ask('reports.preview', report)).toMatchObject({ definitionsVersion: version });
  await app.ask('definitions.change', { lapseDays: 121 });
  expect((await inForce(app)).version).not.toBe(version);
  await app.ask('definitions.change', { lapseDays: 120, showsStaffCheck: true });
  expect((await inForce(app)).version).toBe(version);
});

test('values that cannot be are refused and nothing changes', async () => {
  const app = await openTestShop();
  expect((await app.refusal('definitions.change', { lapseDays: 0 })).code).toBe('invalidInput');
  expect((await app.refusal('definitions.change', { goalCsat: 101 })).code).toBe('invalidInput');
  expect((await inForce(app)).definitions).toEqual((await inForce(app)).usual);
});

test('a claim of an article enters no figure and no edition of the rules, is kept, noted and taken back', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Anna' });
  await app.ask('interactions.create', { customerId: 1, kind: 'purchase', day: '2026-08-20', amountMinor: 500 });
  const money = async () => app.ask('scores.money', november);
  const [before, usual] = [await money(), await inForce(app)];
  await app.ask('definitions.change', { claimProfitTo: 50 });
  expect((await inForce(app)).definitions).toEqual({ ...usual.definitions, claimProfitTo: 50 });
  expect((await inForce(app)).version).toBe('1');
  expect(await money()).toEqual(before);
  const [latest] = z.array(Action).parse(await app.ask('history.list', {}));
  expect(latest.subject).toBe('Claim: More profit, percent, to: 95 → 50');
  await app.ask('history.undo', {});
  expect(await inForce(app)).toEqual(usual);
});

test('a claim whose upper number is below its lower one is refused, and nothing changes', async () => {
  const app = await openTestShop();
  const { code, params } = await app.refusal('definitions.change', { claimKnownTo: 59 });
  expect({ code, params }).toEqual({ code: 'rangeBackwards', params: { path: 'claimKnownTo', to: 59 } });
  expect((await app.refusal('definitions.change', { claimReplies: 101 })).code).toBe('invalidInput');
  expect((await inForce(app)).definitions).toEqual((await inForce(app)).usual);
});
