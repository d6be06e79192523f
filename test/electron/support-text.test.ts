import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOwnShop } from '../support/own-shop.ts';

it('tells versions, sizes, counts and errors, and nothing of anybody, in the text and in the log', async () => {
  const shop = await openOwnShop();
  await shop.ask('customers.create', { fullName: 'Здравка Желязкова', phones: ['0888 765 432'], note: 'мила' });
  await shop.ask('responses.create', { csat: 2, day: '2026-11-17', comment: 'студено кафе' });
  const folder = join(shop.dataFolder, 'logs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'regulars.log'),
    'T ab12 Error at /home/zdravka/regulars/x.ts:1 | at C:\\Users\\Zdravka\\y.ts:2\n',
  );
  const answer = JSON.stringify(await shop.ask('backups.support'));
  for (const word of ['Здравка', 'zdravka', 'Zdravka', '765', 'мила', 'студено', 'Пекарна', shop.dataFolder])
    expect(answer).not.toContain(word);
  for (const word of ['customers 1', 'responses 1', 'schema', 'ab12', 'MB']) expect(answer).toContain(word);
  await shop.refusal('backups.unpack', { fileId: '11111111-1111-1111-1111-111111111111' });
  const log = readFileSync(join(folder, 'regulars.log'), 'utf8');
  expect(log.split('\n').length).toBeGreaterThan(2);
  expect(log).not.toContain('Здравка');
  await shop.app.close();
});
