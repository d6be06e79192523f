import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { CounterSettings, type counter as contract } from '../contract/counter.ts';
import { type ReadDb } from '../db/database.ts';
import { type PinTries, secondsToWait } from '../domain/pin-delay.ts';
import { settingOf, storeSetting } from '../store/settings.ts';
import { type Handlers } from './context.ts';

const usual: CounterSettings = { idleSeconds: 45, layout: 'onePerPage' };
const StoredTries = z.strictObject({ wrong: z.int(), at: z.int() });
const noTries: PinTries = { wrong: 0, at: 0 };
const StoredPin = z.strictObject({ salt: z.string(), hash: z.string() });

function settingsOf(db: ReadDb): CounterSettings {
  const stored = CounterSettings.safeParse(settingOf(db, 'counter'));
  return stored.success ? stored.data : usual;
}

function hashOf(pin: string, salt: string): Buffer {
  return scryptSync(pin, salt, 32);
}

function triesOf(db: ReadDb): PinTries {
  const stored = StoredTries.safeParse(settingOf(db, 'counterTries'));
  return stored.success ? stored.data : noTries;
}

function isThePin(db: ReadDb, pin: string): boolean {
  const stored = StoredPin.safeParse(settingOf(db, 'counterPin'));
  if (!stored.success) return false;
  return timingSafeEqual(hashOf(pin, stored.data.salt), Buffer.from(stored.data.hash, 'hex'));
}

export const counter: Handlers<{ counter: typeof contract }>['counter'] = {
  get: ({ db }) => ({ ...settingsOf(db), hasPin: StoredPin.safeParse(settingOf(db, 'counterPin')).success }),
  update({ db }, { pin, ...changes }) {
    const updated = { ...settingsOf(db), ...changes };
    storeSetting(db, 'counter', updated);
    if (pin !== undefined) {
      const salt = randomBytes(16).toString('hex');
      storeSetting(db, 'counterTries', noTries);
      storeSetting(db, 'counterPin', { salt, hash: hashOf(pin, salt).toString('hex') });
    }
    return updated;
  },
  checkPin({ db, now }, { pin }) {
    const tries = triesOf(db);
    const waiting = secondsToWait(tries, now());
    if (waiting > 0) return { isRight: false, waitSeconds: waiting };
    const isRight = isThePin(db, pin);
    const next = isRight ? noTries : { wrong: tries.wrong + 1, at: now() };
    storeSetting(db, 'counterTries', next);
    return { isRight, waitSeconds: secondsToWait(next, now()) };
  },
};
