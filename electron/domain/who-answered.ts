import { type Contingency, contingency } from './contingency.ts';
import { exactTableP } from './exact-table.ts';
import { adjustP } from './p-adjust.ts';

/** How many customers of a segment were asked and answered, or did not. */
export type AskedSegment = {
  readonly segment: string;
  readonly respondents: number;
  readonly nonRespondents: number;
};

/**
 * Respondents against non-respondents by one attribute; p is the exact one where the counts are too small for
 * chi-square.
 */
export type WhoAnswered = { readonly dropped: readonly string[] } & (
  | (Extract<Contingency, { status: 'ok' }> & {
      readonly segments: readonly { readonly segment: string; readonly residual: number }[];
      readonly isSmall: boolean;
      readonly pUsed: number;
    })
  | { readonly status: 'no_data' | 'not_applicable' | 'invalid' | 'census' }
);

/** Smallest Cramér V at which a difference is named, however small its p. */
export const smallestNamedV = 0.1;

/**
 * Do the people who answered look like those who did not (metrics 5.2)? Chi-square by segment with df = k - 1; the
 * exact p where over 20 percent of the expected counts are below 5 or any below 1 (Cochran 1954 Biometrics 10:417).
 * Segments with nobody are dropped and named; census when everybody answered, no_data when nobody did, not_applicable
 * with one segment, invalid.
 */
export function whoAnswered(asked: readonly AskedSegment[]): WhoAnswered {
  const all = asked.flatMap((each) => [each.respondents, each.nonRespondents]);
  if (all.some((count) => !(Number.isSafeInteger(count) && count >= 0))) return { dropped: [], status: 'invalid' };
  const isEmpty = (each: AskedSegment): boolean => each.respondents + each.nonRespondents === 0;
  const dropped = asked.filter(isEmpty).map(({ segment }) => segment);
  const kept = asked.filter((each) => !isEmpty(each));
  const respondents = kept.map((each) => each.respondents);
  const nonRespondents = kept.map((each) => each.nonRespondents);
  if (respondents.every((count) => count === 0)) return { dropped, status: 'no_data' };
  if (nonRespondents.every((count) => count === 0)) return { dropped, status: 'census' };
  const result = contingency([respondents, nonRespondents]);
  if (result.status !== 'ok') return { dropped, status: result.status };
  const [residuals] = result.adjustedResiduals;
  const segments = kept.map(({ segment }, i) => ({ segment, residual: residuals[i] }));
  const isSmall = result.shareExpectedBelow5 > 0.2 || result.smallestExpected < 1;
  const exact = isSmall ? exactTableP(respondents, nonRespondents) : null;
  return { dropped, ...result, segments, isSmall, pUsed: exact ?? result.p };
}

/** Names the segments that answered more and less often than the others, or that no difference was found. */
export type WhoAnsweredVerdict =
  | { readonly verdict: 'differs'; readonly more: readonly string[]; readonly less: readonly string[] }
  | { readonly verdict: 'no_difference_found' }
  | { readonly verdict: 'not_tested' };

/**
 * Verdicts over all attributes shown together: differs if the Holm-adjusted p is below 0.05 and V at least 0.1;
 * residuals beyond ±2 name segments.
 */
export function whoAnsweredVerdicts(attributes: readonly WhoAnswered[]): WhoAnsweredVerdict[] {
  const adjusted = adjustP(attributes.map((each) => (each.status === 'ok' ? each.pUsed : null)));
  return attributes.map((each, i) => {
    const p = adjusted[i];
    if (each.status !== 'ok' || p === null) return { verdict: 'not_tested' };
    if (p >= 0.05 || each.cramersV < smallestNamedV) return { verdict: 'no_difference_found' };
    const named = (sign: number): string[] =>
      each.segments.filter(({ residual }) => sign * residual > 2).map(({ segment }) => segment);
    return { verdict: 'differs', more: named(1), less: named(-1) };
  });
}
