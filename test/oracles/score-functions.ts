import { type CustomerAnswers, clusteredCsat, csat, defaultSatisfiedFrom } from '../../electron/domain/csat.ts';
import { ces } from '../../electron/domain/ces.ts';
import { canShowGroup, npsLevel, shareLevel, showsNumber } from '../../electron/domain/display.ts';
import { isNpsScale, nps, type NpsCounts, npsDifference, npsFromCounts } from '../../electron/domain/nps.ts';
import { shareChangeFigure } from '../../electron/domain/figure.ts';
import { npsScoreRange } from '../../electron/domain/nps-score-range.ts';
import { normalCritical } from '../../electron/domain/distributions.ts';
import { adjustP } from '../../electron/domain/p-adjust.ts';
import { clopperPearson, wilson, wilsonRange } from '../../electron/domain/proportions.ts';
import { responseRate } from '../../electron/domain/response-rate.ts';
import { shareDifference, shareDifferenceTests } from '../../electron/domain/two-shares.ts';
import { type OracleFunction } from './cases.ts';
import {
  confidenceAt,
  type Input,
  marksAt,
  numberAt,
  numberOr,
  numberOrNull,
  numbersAt,
  recordAt,
  snakeCase,
  textAt,
  textOrNull,
} from './json.ts';

function scaleAt(input: Input): { min: number; max: number } {
  return { min: numberAt(input, 'scale_min'), max: numberAt(input, 'scale_max') };
}

function distribution(counts: readonly number[], min: number): Record<string, number> {
  return Object.fromEntries(counts.map((count, i) => [String(min + i), count]));
}

function customerAt(marks: readonly (number | null)[]): CustomerAnswers {
  const given = marks.filter((mark) => mark !== null);
  return { answers: given.length, satisfied: given.reduce((sum, mark) => sum + mark, 0) };
}

function npsCountsAt(input: Input, name: string): NpsCounts {
  const [detractors, passives, promoters] = numbersAt(input, name);
  return { detractors, passives, promoters };
}

function npsOfCounts(input: Input): object {
  const counts = {
    detractors: numberAt(input, 'detractors'),
    passives: numberAt(input, 'passives'),
    promoters: numberAt(input, 'promoters'),
  };
  const conf = confidenceAt(input);
  const result = npsFromCounts(counts, conf);
  if (result.status !== 'ok') return result;
  const score = npsScoreRange(counts, conf);
  const margin = normalCritical(conf) * result.se;
  return {
    ...result,
    var: result.variance,
    wald_lo: result.nps - margin,
    wald_hi: result.nps + margin,
    adj_center: result.adjusted.center,
    adj_se: result.adjusted.se,
    adj_lo: result.lo,
    adj_hi: result.hi,
    score_lo: score?.lo,
    score_hi: score?.hi,
  };
}

function shareDifferenceCase(input: Input): object {
  const [x1, n1] = [numberAt(input, 'x1'), numberAt(input, 'n1')];
  const [x2, n2] = [numberAt(input, 'x2'), numberAt(input, 'n2')];
  const result = shareDifference(x1, n1, x2, n2, confidenceAt(input));
  if (result.status !== 'ok') return result;
  const tests = shareDifferenceTests(x1, n1, x2, n2);
  return {
    ...result,
    diff: result.difference,
    chi2: tests.chiSquare,
    p_chi2: tests.pChiSquare,
    p_fisher: tests.pFisher,
  };
}

function changeWording(input: Input): object {
  const [x1, n1] = numbersAt(input, 'after');
  const [x2, n2] = numbersAt(input, 'before');
  return { key: shareChangeFigure({ x: x1, n: n1 }, { x: x2, n: n2 }, confidenceAt(input)).sentence.key };
}

/** Functions of metrics 0 to 5: shares, scores, what may be shown. */
export const scoreFunctions: Readonly<Record<string, OracleFunction>> = {
  wilson: (input) => wilson(numberAt(input, 'x'), numberAt(input, 'n'), confidenceAt(input)),
  clopper_pearson: (input) => clopperPearson(numberAt(input, 'x'), numberAt(input, 'n'), confidenceAt(input)),
  wilson_p: (input) => {
    const [p, n] = [numberAt(input, 'p'), numberAt(input, 'n_eff')];
    if (!(p >= 0 && p <= 1 && n >= 0)) return { status: 'invalid' };
    return n === 0 ? { status: 'no_data' } : { status: 'ok', ...wilsonRange(p, n, confidenceAt(input)) };
  },
  csat: (input) => {
    const scale = scaleAt(input);
    const cut = numberOr(input, 'satisfied_from', defaultSatisfiedFrom(scale));
    const result = csat(marksAt(input, 'answers'), scale, cut, confidenceAt(input));
    return { ...snakeCase(result), distribution: distribution(result.counts, scale.min) };
  },
  csat_clustered: (input) => {
    const customers = Object.values(recordAt(input, 'by_customer'));
    const answers = customers.map((marks) => customerAt(marksAt({ marks }, 'marks')));
    return snakeCase(clusteredCsat(answers, confidenceAt(input)));
  },
  nps_counts: npsOfCounts,
  nps_raw: (input) => {
    const scale = { min: numberOr(input, 'scale_min', 0), max: numberOr(input, 'scale_max', 10) };
    if (!isNpsScale(scale)) return { status: 'not_applicable' };
    return snakeCase(nps(marksAt(input, 'answers'), confidenceAt(input)));
  },
  nps_difference: (input) => {
    const result = npsDifference(npsCountsAt(input, 'after'), npsCountsAt(input, 'before'), confidenceAt(input));
    if (result.status !== 'ok') return result;
    return { ...result, raw_diff: result.difference, adj_diff: result.adjustedDifference };
  },
  ces: (input) => {
    const orientation = textAt(input, 'orientation') === 'effort' ? 'effort' : 'ease';
    const cut = numberOrNull(input, 'easy_cut') ?? undefined;
    const result = ces(marksAt(input, 'answers'), scaleAt(input), orientation, cut, confidenceAt(input));
    const range = result.status === 'ok' ? result.meanRange : null;
    return { ...snakeCase(result), mean_lo: range?.lo, mean_hi: range?.hi };
  },
  display_level_share: (input) => {
    const [x, n] = [numberAt(input, 'x'), numberAt(input, 'n')];
    const level = shareLevel(x, n);
    const isShown = showsNumber(level);
    const share = wilson(x, n, confidenceAt(input));
    const range = isShown && share.status === 'ok' ? { lo: share.lo, hi: share.hi } : {};
    return { level, show_percentage: isShown, show_range: isShown, ...range };
  },
  display_level_nps: (input) => ({ level: npsLevel(numberAt(input, 'n')) }),
  change_wording: changeWording,
  anonymous_cell: (input) => ({ show: canShowGroup(numberAt(input, 'n'), input.anonymous === true) }),
  response_rate: (input) =>
    responseRate(
      {
        complete: numberAt(input, 'complete'),
        partial: numberOrNull(input, 'partial'),
        refused: numberOrNull(input, 'refused'),
        noAnswer: input.open_link === true ? null : numberOrNull(input, 'no_answer'),
        unknownEligible: numberOrNull(input, 'unknown_eligible'),
      },
      confidenceAt(input),
    ),
  difference_of_proportions: shareDifferenceCase,
  p_adjust: (input) => {
    const method = textOrNull(input, 'method')?.toLowerCase();
    const known = (['holm', 'bonferroni', 'bh', 'none'] as const).find((each) => each === method);
    return { p: adjustP(marksAt(input, 'p'), known ?? (method === 'fdr' ? 'bh' : 'holm')) };
  },
};
