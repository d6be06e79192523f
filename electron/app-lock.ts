import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { type PinTries, secondsToWait } from './domain/pin-delay.ts';
import { type Lock } from './handlers/context.ts';
import { type PinRecord } from './store/roles.ts';

const hashLength = 32;

/** scrypt with N = 2^15: some 80 ms a try, so that even four digits take time to go through. */
function hashOf(pin: string, salt: Uint8Array): Buffer {
  return scryptSync(pin.normalize('NFKC'), salt, hashLength, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
}

/** The lock of one running app: closed at the start where there is a PIN, and slower with every wrong one. */
export function createLock(stored: () => PinRecord | null, now: () => number): Lock {
  let isLocked = stored() !== null;
  let tries: PinTries = { wrong: 0, at: 0 };

  function matches(pin: string): boolean {
    const record = stored();
    if (!record) return true;
    return timingSafeEqual(hashOf(pin, Buffer.from(record.salt, 'hex')), Buffer.from(record.hash, 'hex'));
  }

  function check(pin: string): number | null {
    const left = secondsToWait(tries, now());
    if (left > 0) return left;
    if (matches(pin)) {
      tries = { wrong: 0, at: 0 };
      return null;
    }
    tries = { wrong: tries.wrong + 1, at: now() };
    return secondsToWait(tries, now());
  }

  return {
    isLocked: () => isLocked && stored() !== null,
    check,
    open: (pin) => {
      const wait = check(pin);
      if (wait === null) isLocked = false;
      return wait;
    },
    close: () => (isLocked = stored() !== null),
    record(pin, idleMinutes) {
      const salt = randomBytes(16);
      return { salt: salt.toString('hex'), hash: hashOf(pin, salt).toString('hex'), idleMinutes };
    },
  };
}
