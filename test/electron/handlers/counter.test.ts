import { expect, it } from 'vitest';
import { openTestShop } from '../../support/app.ts';

it('lets only the right digits lead out of the counter mode and never keeps them readable', async () => {
  const app = await openTestShop();
  expect(await app.ask('counter.get')).toEqual({ idleSeconds: 45, layout: 'onePerPage', hasPin: false });
  expect(await app.ask('counter.checkPin', { pin: '4711' })).toBe(false);
  await app.ask('counter.update', { pin: '4711', idleSeconds: 30 });
  expect(await app.ask('counter.get')).toEqual({ idleSeconds: 30, layout: 'onePerPage', hasPin: true });
  expect(await app.ask('counter.checkPin', { pin: '4711' })).toBe(true);
  expect(await app.ask('counter.checkPin', { pin: '4712' })).toBe(false);
  const stored = app.database.connection.raw.prepare('SELECT group_concat(value) FROM settings').pluck().get();
  expect(stored).not.toContain('4711');
  expect((await app.refusal('counter.update', { pin: '47' })).code).toBe('invalidInput');
});
