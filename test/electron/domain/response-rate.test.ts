import { describe, expect, it } from 'vitest';
import { responseRate } from '../../../electron/domain/response-rate.ts';

const asked = { complete: 45, partial: 3, refused: 2, noAnswer: 0, unknownEligible: 0 };

describe('the response rate', () => {
  it('counts half-filled forms as answers only in its second form', () => {
    expect(responseRate(asked)).toMatchObject({ status: 'ok', eligible: 50, rr1: 0.9, rr2: 0.96 });
  });

  it('of a poster is unknown, not 100 percent', () => {
    expect(responseRate({ ...asked, noAnswer: null })).toEqual({ status: 'unknown_invited' });
  });

  it('has no value when nobody could be asked, and refuses counts that cannot be', () => {
    const nobody = { complete: 0, partial: 0, refused: 0, noAnswer: 0, unknownEligible: 0 };
    expect(responseRate(nobody)).toEqual({ status: 'no_data' });
    expect(responseRate({ ...asked, refused: -1 })).toEqual({ status: 'invalid' });
  });
});
