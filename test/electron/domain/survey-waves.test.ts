import { expect, it } from 'vitest';
import { nextWave } from '../../../electron/domain/survey-waves.ts';

it('asks regulars at once the first time, then each quarter', () => {
  expect(nextWave(undefined, 3, '2026-11-21')).toEqual({ number: 1, dueOn: '2026-11-21' });
  expect(nextWave({ number: 1, openedOn: '2026-11-30' }, 3, '2026-12-01')).toEqual({ number: 2, dueOn: '2027-02-28' });
});
