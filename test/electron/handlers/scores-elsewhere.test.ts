import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { everyFigure } from '../../support/every-figure.ts';
import { numbersIn } from '../../support/sentences.ts';

const Seen = z.object({ locale: z.string(), timeZone: z.string(), figures: z.unknown() });
const script = fileURLToPath(new URL('../../support/figures-elsewhere.ts', import.meta.url));

it('a shop has the same figures on this computer and on one that stands elsewhere and speaks another language', async () => {
  const env = { ...process.env, TZ: 'America/Adak', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const away = promisify(execFile)(process.execPath, [script], { env, maxBuffer: 64 * 1024 * 1024 });
  const here = await everyFigure();
  const seen = Seen.parse(JSON.parse((await away).stdout));
  expect([seen.locale, seen.timeZone]).toEqual(['tr-TR', 'America/Adak']);
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).not.toBe(seen.timeZone);
  expect(numbersIn(here).length).toBeGreaterThan(500);
  expect(seen.figures).toEqual(here);
});
