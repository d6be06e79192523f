import { describe, expect, it } from 'vitest';
import { type Consent } from '../../../electron/contract/consents.ts';
import { consentsInForce, refusedByEither } from '../../../electron/domain/consents.ts';

let id = 0;
const said = (state: 'yes' | 'no', givenOn: string, channel: Consent['channel'] = 'email') => ({
  ...{ id: (id += 1), purpose: 'marketing' as const, channel, state, givenOn, recordedAt: id },
});

describe('what a customer agreed to', () => {
  it('is their latest word by the day it was given, not by when it was typed in', () => {
    const history = [said('yes', '2025-01-01'), said('no', '2026-01-01'), said('yes', '2024-01-01')];
    expect(consentsInForce(history)).toEqual([history[1]]);
  });

  it('is on one day what was written down last', () => {
    const history = [said('yes', '2026-01-01'), said('no', '2026-01-01')];
    expect(consentsInForce(history)).toEqual([history[1]]);
  });

  it('stands apart for every channel', () => {
    const history = [said('yes', '2026-01-01', 'sms'), said('no', '2026-01-02', 'email')];
    expect(consentsInForce(history).map(({ channel, state }) => [channel, state])).toEqual([
      ['sms', 'yes'],
      ['email', 'no'],
    ]);
  });
});

describe('two records of one person', () => {
  it('refuse together what one of them refuses, whichever said it later', () => {
    const [refusal, consent] = [said('no', '2025-01-01'), said('yes', '2026-01-01')];
    expect(refusedByEither([refusal], [consent])).toEqual([refusal]);
    expect(refusedByEither([consent], [refusal])).toEqual([refusal]);
  });

  it('need no new word where the refusal is the latest anyway, or nobody refuses', () => {
    expect(refusedByEither([said('yes', '2025-01-01')], [said('no', '2026-01-01')])).toEqual([]);
    expect(refusedByEither([said('yes', '2025-01-01')], [])).toEqual([]);
    expect(refusedByEither([said('no', '2025-01-01'), said('yes', '2025-02-01')], [])).toEqual([]);
  });
});
