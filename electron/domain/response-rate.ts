import { type Range, wilson } from './proportions.ts';

/** What became of the people who were asked; null where nobody knows, as with a poster or an open link. */
export type Invitations = {
  readonly complete: number;
  readonly partial: number | null;
  readonly refused: number | null;
  readonly noAnswer: number | null;
  readonly unknownEligible: number | null;
};

/** Response rates, 0 to 1; the range belongs to rr1. */
export type ResponseRate =
  | ({ readonly status: 'ok'; readonly eligible: number; readonly rr1: number; readonly rr2: number } & Range)
  | { readonly status: 'no_data' | 'invalid' | 'unknown_invited' };

/**
 * RR1 = complete / (complete + partial + refused + no answer + unknown), RR2 counts partials as answers (AAPOR Standard
 * Definitions); undeliverable, closed accounts and tests are left out by the caller. Wilson range of RR1.
 * unknown_invited, no_data, invalid.
 */
export function responseRate(asked: Invitations, conf = 0.95): ResponseRate {
  const { complete, partial, refused, noAnswer, unknownEligible } = asked;
  if (partial === null || refused === null || noAnswer === null || unknownEligible === null) {
    return { status: 'unknown_invited' };
  }
  const parts = [complete, partial, refused, noAnswer, unknownEligible];
  if (parts.some((count) => !(Number.isSafeInteger(count) && count >= 0))) return { status: 'invalid' };
  const eligible = parts.reduce((sum, count) => sum + count, 0);
  const share = wilson(complete, eligible, conf);
  if (share.status !== 'ok') return { status: share.status };
  return { status: 'ok', eligible, rr1: share.p, rr2: (complete + partial) / eligible, lo: share.lo, hi: share.hi };
}
