import { expect, it } from 'vitest';
import { secondsToWait } from '../../../electron/domain/pin-delay.ts';

it('mistyping a PIN twice costs nothing; guessing takes longer each time, up to five minutes', () => {
  const waits = Array.from({ length: 12 }, (_, wrong) => secondsToWait({ wrong, at: 0 }, 0));
  expect(waits).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
});

it('the time goes by, and a clock that is put back adds none', () => {
  expect(secondsToWait({ wrong: 4, at: 1000 }, 1000 + 4_200)).toBe(6);
  expect(secondsToWait({ wrong: 4, at: 1000 }, 1000 + 10_000)).toBe(0);
  expect(secondsToWait({ wrong: 4, at: 1_000_000 }, 0)).toBe(10);
});
