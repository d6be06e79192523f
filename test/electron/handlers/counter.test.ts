import { expect, it } from 'vitest';
import { openTestShop } from '../../support/app.ts';

it('lets only the right digits lead out of the counter mode and never keeps them readable', async () => {
  const app = await openTestShop();
  const isRight = async (pin: string) => ((await app.ask('counter.checkPin', { pin })) as { isRight: boolean }).isRight;
  expect(await app.ask('counter.get')).toEqual({ idleSeconds: 45, layout: 'onePerPage', hasPin: false });
  expect(await isRight('4711')).toBe(false);
  await app.ask('counter.update', { pin: '4711', idleSeconds: 30 });
  expect(await app.ask('counter.get')).toEqual({ idleSeconds: 30, layout: 'onePerPage', hasPin: true });
  expect(await isRight('4711')).toBe(true);
  expect(await isRight('4712')).toBe(false);
  const stored = app.database.connection.raw.prepare('SELECT group_concat(value) FROM settings').pluck().get();
  expect(stored).not.toContain('4711');
  expect((await app.refusal('counter.update', { pin: '47' })).code).toBe('invalidInput');
});

it('makes whoever guesses wait longer and longer, also for the right digits, until the time is over', async () => {
  const app = await openTestShop();
  await app.ask('counter.update', { pin: '4711' });
  const check = (pin: string) => app.ask('counter.checkPin', { pin });
  expect(await check('0001')).toEqual({ isRight: false, waitSeconds: 0 });
  expect(await check('0002')).toEqual({ isRight: false, waitSeconds: 0 });
  expect(await check('0003')).toEqual({ isRight: false, waitSeconds: 5 });
  expect(await check('4711')).toEqual({ isRight: false, waitSeconds: 5 });
  app.setToday('2026-11-22');
  expect(await check('0004')).toEqual({ isRight: false, waitSeconds: 10 });
  app.setToday('2026-11-23');
  expect(await check('4711')).toEqual({ isRight: true, waitSeconds: 0 });
  expect(await check('0005')).toEqual({ isRight: false, waitSeconds: 0 });
});
