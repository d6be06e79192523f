import { completePairs, spearman, spearmanRange } from '../../electron/domain/correlation.ts';
import { contingency, goodnessOfFit } from '../../electron/domain/contingency.ts';
import { npsPrecision, publishableCounts, smallestFallFound } from '../../electron/domain/detectability.ts';
import { exactTableP } from '../../electron/domain/exact-table.ts';
import { differenceReliability, expectationGap, weightedGap } from '../../electron/domain/expectation-gap.ts';
import { type NpsCounts } from '../../electron/domain/nps.ts';
import { ordinalShift, ordinalShiftTests } from '../../electron/domain/ordinal-shift.ts';
import {
  completeRatings,
  pairedRatings,
  pairedShareChange,
  signedRank,
  signTestP,
} from '../../electron/domain/paired-change.ts';
import { postStratified, postStratifiedRefusal } from '../../electron/domain/re-weighting.ts';
import { spearmanTest } from '../../electron/domain/spearman-test.ts';
import { npsTrend, seriesTrend, shareTrend, type Slope, trendRefusal } from '../../electron/domain/trend.ts';
import { whoAnswered } from '../../electron/domain/who-answered.ts';
import { type OracleFunction } from './cases.ts';
import {
  asNumber,
  confidenceAt,
  type Input,
  listAt,
  marksAt,
  numberAt,
  numberOr,
  numberOrNull,
  numbersAt,
} from './json.ts';

function tableAt(input: Input, name: string): number[][] {
  return listAt(input, name).map((row) => (Array.isArray(row) ? row.map(asNumber) : []));
}

function contingencyCase(table: readonly (readonly number[])[]): object {
  const result = contingency(table);
  if (result.status !== 'ok') return result;
  return {
    ...result,
    chi2: result.chiSquare,
    cramers_v: result.cramersV,
    cramers_v_bias_corrected: result.biasCorrectedV,
    min_expected: result.smallestExpected,
    share_expected_below_5: result.shareExpectedBelow5,
    adjusted_residuals: result.adjustedResiduals,
    fisher_p: table.length === 2 ? exactTableP(table[0], table[1]) : null,
  };
}

function representativeness(input: Input): object {
  const segments = listAt(input, 'segments').map(String);
  const [respondents, nonRespondents] = [numbersAt(input, 'respondents'), numbersAt(input, 'non_respondents')];
  const asked = segments.map((segment, i) => ({
    segment,
    respondents: respondents[i],
    nonRespondents: nonRespondents[i],
  }));
  const result = whoAnswered(asked);
  if (result.status !== 'ok') return result;
  return {
    ...contingencyCase([respondents, nonRespondents]),
    dropped: result.dropped,
    adjusted_residuals_respondents: result.segments.map(({ residual }) => residual),
  };
}

function ordinalShiftCase(input: Input): object {
  const [after, before] = [marksAt(input, 'after'), marksAt(input, 'before')];
  const result = ordinalShift(after, before, confidenceAt(input));
  if (result.status === 'no_data') return result;
  const tests = ordinalShiftTests(after, before);
  const shown = {
    status: result.status,
    U: result.u,
    prob_superiority: result.superiority,
    p_normal_tie_corrected: tests.pNormal,
    p_exact: tests.pExact,
    p_exact_one_sided: tests.pExactGreater,
  };
  if (result.status !== 'ok') return shown;
  return { ...shown, bm_se: result.se, bm_df: result.df, bm_lo: result.lo, bm_hi: result.hi, called: result.called };
}

function pairedRatingsCase(input: Input): object {
  const [before, after] = [marksAt(input, 'before'), marksAt(input, 'after')];
  const result = pairedRatings(before, after, confidenceAt(input));
  if (result.status === 'no_data') return result;
  const changes = completeRatings(before, after).map((pair) => pair.after - pair.before);
  const test = signedRank(changes);
  return {
    status: result.status,
    n: result.n,
    mean_change: result.meanChange,
    median_change: result.medianChange,
    hodges_lehmann: result.hodgesLehmann,
    t_lo: result.range?.lo,
    t_hi: result.range?.hi,
    wilcoxon_V: test?.v,
    p_normal_tie_corrected: test?.pNormal,
    p_exact: test?.pExact,
    n_up: result.nUp,
    n_down: result.nDown,
    n_same: result.nSame,
    sign_test_p: test === null ? null : signTestP(result.nUp, result.nDown),
    called: result.called,
  };
}

function topMark(input: Input, marks: readonly (number | null)[]): number {
  const largest = Math.max(5, ...marks.map((mark) => mark ?? 0));
  return numberOr(input, 'scale_max', largest <= 5 ? 5 : largest <= 7 ? 7 : 10);
}

function expectationGapCase(input: Input): object {
  const [expected, experienced] = [marksAt(input, 'expected'), marksAt(input, 'experienced')];
  const top = topMark(input, [...expected, ...experienced]);
  const result = expectationGap(expected, experienced, top, confidenceAt(input));
  if (result.status === 'no_data') return result;
  const changes = completeRatings(expected, experienced).map(({ before, after }) => after - before);
  return {
    status: result.status,
    n: result.n,
    mean_expected: result.meanExpected,
    mean_experienced: result.meanExperienced,
    gap: result.gap,
    lo: result.range?.lo,
    hi: result.range?.hi,
    signed_rank_p_normal: signedRank(changes)?.pNormal,
    ceiling_share: result.ceilingShare,
  };
}

function slopeCase(slope: Slope): object {
  return { slope_per_period: slope.perPeriod, lo: slope.lo, hi: slope.hi, direction: slope.direction };
}

function shareTrendCase(input: Input): object {
  const [successes, n] = [numbersAt(input, 'successes'), numbersAt(input, 'n')];
  const scores = listAt(input, 'score').length > 0 ? numbersAt(input, 'score') : n.map((_, i) => i + 1);
  const series = n.map((answers, i) => ({ score: scores[i], satisfied: successes[i], n: answers }));
  const result = shareTrend(series, confidenceAt(input));
  if (result.status !== 'ok') return { ...result, reason: trendRefusal(n) };
  return { status: 'ok', chi2: result.chiSquare, p: result.p, ...slopeCase(result.slope) };
}

function npsTrendCase(input: Input): object {
  const periods = tableAt(input, 'periods').map(([detractors, passives, promoters]): NpsCounts => ({
    detractors,
    passives,
    promoters,
  }));
  const result = npsTrend(periods, confidenceAt(input));
  if (result.status !== 'ok') return result;
  const { status, adjusted, se, z, p, slope } = result;
  return { status, adj_nps: adjusted, se, z, p, ...slopeCase(slope) };
}

function seriesTrendCase(input: Input): object {
  const result = seriesTrend(marksAt(input, 'values'), confidenceAt(input));
  if (result.status !== 'ok') return result;
  const { status, n, s, variance, z, p, tauB, slope } = result;
  return { status, n, S: s, var: variance, z, p, tau_b: tauB, ...slopeCase(slope) };
}

/** Functions of metrics 2.4, 5, 6, 9.4, 10 and 13: comparisons, correlation, change and trend. */
export const changeFunctions: Readonly<Record<string, OracleFunction>> = {
  representativeness,
  contingency: (input) => contingencyCase(tableAt(input, 'table')),
  goodness_of_fit: (input) => {
    const result = goodnessOfFit(numbersAt(input, 'observed'), numbersAt(input, 'expected_share'));
    return result.status === 'ok' ? { ...result, chi2: result.chiSquare, cohen_w: result.cohenW } : result;
  },
  post_stratified: (input) => {
    const [base, respondents] = [numbersAt(input, 'base'), numbersAt(input, 'respondents')];
    const satisfied = numbersAt(input, 'satisfied');
    const strata = base.map((each, i) => ({ base: each, respondents: respondents[i], satisfied: satisfied[i] }));
    const result = postStratified(strata, confidenceAt(input));
    if (result.status !== 'ok') return result;
    return { ...result, kish_n_eff: result.effectiveN, strata_se: result.strataSe };
  },
  post_stratified_allowed: (input) => {
    const reason = postStratifiedRefusal(numbersAt(input, 'respondents'));
    return { allowed: reason === null, reason };
  },
  spearman: (input) => spearman(marksAt(input, 'x'), marksAt(input, 'y'), confidenceAt(input)),
  spearman_range: (input) => {
    const [rho, n] = [numberAt(input, 'rho'), numberAt(input, 'n')];
    const range = spearmanRange(rho, n, confidenceAt(input));
    return range ?? { status: n <= 3 ? 'too_few' : Math.abs(rho) === 1 ? 'perfect_order' : 'invalid' };
  },
  spearman_p: (input) => {
    const { x, y } = completePairs(marksAt(input, 'x'), marksAt(input, 'y'));
    const result = spearmanTest(x, y);
    if (result === null) return { status: 'no_variation' };
    return { rho: result.rho, S: result.s, p_exact: result.pExact, p_t: result.pStudent };
  },
  ordinal_shift: ordinalShiftCase,
  paired_share_change: (input) => {
    const counts = {
      both: numberAt(input, 'yes_yes'),
      afterOnly: numberAt(input, 'yes_after_only'),
      beforeOnly: numberAt(input, 'yes_before_only'),
      neither: numberAt(input, 'no_no'),
    };
    const result = pairedShareChange(counts, confidenceAt(input));
    if (result.status !== 'ok') return result;
    const { difference, adjustedDifference, pMcNemar } = result;
    return { ...result, raw_diff: difference, adj_diff: adjustedDifference, mcnemar_exact_p: pMcNemar };
  },
  paired_ratings: pairedRatingsCase,
  expectation_gap: expectationGapCase,
  servqual_score: (input) => {
    const score = weightedGap(numbersAt(input, 'gaps'), numbersAt(input, 'weights'));
    return { status: score === null ? 'undefined' : 'ok', score };
  },
  difference_reliability: (input) => {
    const reliability = differenceReliability({
      reliabilityP: numberAt(input, 'rel_p'),
      reliabilityE: numberAt(input, 'rel_e'),
      correlation: numberAt(input, 'r_pe'),
      sdP: numberOr(input, 'sd_p', 1),
      sdE: numberOr(input, 'sd_e', 1),
    });
    return { status: reliability === null ? 'undefined' : 'ok', reliability };
  },
  share_trend: shareTrendCase,
  share_trend_allowed: (input) => {
    const answers = numbersAt(input, 'n');
    const reason = trendRefusal(answers.length > 0 ? answers : new Array<number>(numberAt(input, 'periods')).fill(1));
    return { allowed: reason === null, reason };
  },
  nps_trend: npsTrendCase,
  series_trend: seriesTrendCase,
  smallest_fall_found: (input) => {
    const [before, n] = [numberAt(input, 'share_before'), numberAt(input, 'n_each')];
    const found = smallestFallFound(before, n, numberOr(input, 'power', 0.8), numberOr(input, 'alpha', 0.05));
    return found === null ? { status: 'none' } : { status: 'ok', points: found.points, share_after: found.shareAfter };
  },
  nps_precision: (input) => {
    const [variance, n] = [numberAt(input, 'variance'), numberAt(input, 'n')];
    const found = npsPrecision(variance, n, numberOr(input, 'power', 0.8), numberOr(input, 'alpha', 0.05));
    if (found === null) return { status: n === 0 ? 'no_data' : 'invalid' };
    return {
      status: 'ok',
      margin_points: found.marginPoints,
      smallest_change_found_points: found.smallestChangePoints,
    };
  },
  publishable_counts: (input) => {
    const found = publishableCounts(numberAt(input, 'n'), numberOrNull(input, 'max_width') ?? undefined);
    return { counts_passing: found.counts, smallest_majority_share: found.smallestMajorityShare };
  },
};
