import { parseDay } from '../../electron/domain/calendar.ts';
import { gapDistribution, lapseThreshold, lateFactor, visitRegularity } from '../../electron/domain/gaps.ts';
import { logRank } from '../../electron/domain/log-rank.ts';
import { cadence, canSayLongerThanEver, exceedanceChance, expectedGapShrunk } from '../../electron/domain/rhythm.ts';
import { kaplanMeier, type Lifetime, survivalAt, type SurvivalRange } from '../../electron/domain/survival.ts';
import { visitsOf } from '../../electron/domain/visits.ts';
import { type OracleFunction, type Surroundings } from './cases.ts';
import {
  confidenceAt,
  type Input,
  isRecord,
  listAt,
  numberAt,
  numberOr,
  numberOrNull,
  numbersAt,
  textAt,
  textOrNull,
} from './json.ts';

function lifetimesAt(input: Input): Lifetime[] {
  const events = listAt(input, 'event');
  return numbersAt(input, 'time').map((time, i) => ({ time, isEvent: Number(events[i]) === 1 }));
}

function rangeTypeAt(input: Input): SurvivalRange {
  const stated = textOrNull(input, 'conf_type');
  return stated === 'plain' || stated === 'log' ? stated : 'log-log';
}

function kaplanMeierCase(input: Input): object {
  const curve = kaplanMeier(lifetimesAt(input), confidenceAt(input), rangeTypeAt(input));
  return {
    status: curve.n === 0 ? 'no_data' : curve.events === 0 ? 'no_events' : 'ok',
    n: curve.n,
    events: curve.events,
    n_rejected: curve.rejected,
    median: curve.median,
    median_lo: curve.medianLo,
    median_hi: curve.medianHi,
    lo: curve.medianLo,
    hi: curve.medianHi,
    table: numbersAt(input, 'at').map((time) => {
      const { atRisk, survival, se, range } = survivalAt(curve, time);
      return { time, n_risk: atRisk, survival, se, lo: range?.lo, hi: range?.hi };
    }),
  };
}

function groupAt(input: Input, place: number, around: Surroundings): Lifetime[] | null {
  const group = input[`group${place}`];
  if (isRecord(group)) return lifetimesAt(group);
  if (typeof group !== 'string') return lifetimesAt({ time: input[`time${place}`], event: input[`event${place}`] });
  const source = around.caseNamed(group);
  return source ? lifetimesAt(source.input) : null;
}

/** A group whose own case is not at hand is the rest of the sample that the first case of the file holds. */
function restOfSample(around: Surroundings, known: readonly Lifetime[]): Lifetime[] {
  const rest = lifetimesAt(around.firstCase().input);
  for (const { time, isEvent } of known) {
    const at = rest.findIndex((each) => each.time === time && each.isEvent === isEvent);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

function groupsAt(input: Input, around: Surroundings): Lifetime[][] {
  const labels = listAt(input, 'group');
  if (labels.length > 0) {
    const lifetimes = lifetimesAt(input);
    return [...new Set(labels)].map((label) => lifetimes.filter((_, i) => labels[i] === label));
  }
  const places = [1, 2, 3, 4].filter((place) => place <= 2 || `group${place}` in input);
  const groups = places.map((place) => groupAt(input, place, around));
  const known = groups.flatMap((group) => group ?? []);
  return groups.map((group) => group ?? restOfSample(around, known));
}

function gapDistributionCase(input: Input): object {
  const complete = listAt(input, 'complete');
  const customers = listAt(input, 'customer');
  const gaps = numbersAt(input, 'gap_days').map((days, i) => ({
    customer: customers[i],
    days,
    isComplete: Number(complete[i]) === 1,
  }));
  const { curve, median, q90 } = gapDistribution(gaps);
  return {
    times: curve.points.map(({ time }) => time),
    survival: curve.points.map(({ survival }) => survival),
    median,
    q90,
  };
}

function cadenceCase(input: Input, around: Surroundings): object {
  const stated = listAt(input, 'visits').flatMap((day) => parseDay(String(day)) ?? []);
  const { log, customers } = around.log();
  const customer = customers.indexOf(textAt(input, 'customer'));
  const visits = customer < 0 ? stated : [...visitsOf(log, customer)];
  const result = cadence(visits, around.asOf(), numberOrNull(input, 'late_factor'));
  if (result === null) return { status: 'no_data' };
  if (result.status === 'rhythm_unknown') return { ...result, days_since: result.daysSince };
  return {
    ...result,
    median_gap: result.medianGap,
    days_since: result.daysSince,
    longest_gap: result.longestGap,
    beyond_longest: result.isBeyondLongest,
    chance_of_beyond: result.chanceOfBeyond,
    rule_of_thumb: result.isRuleOfThumb,
  };
}

function lapseThresholdCase(input: Input, around: Surroundings): object {
  const horizon = numberOr(input, 'horizon', 365);
  const result = lapseThreshold(around.log().log, around.asOf(), horizon, numberOr(input, 'share', 0.95));
  const curve = { status: result.status, returned_by: numbersAt(input, 'curve_at').map(result.returnedBy) };
  if (result.status !== 'ok') return curve;
  return {
    ...curve,
    [`return_within_${horizon}`]: result.returnsWithinHorizon,
    threshold_days: result.days,
    curve_at: [30, 90, 180, 365],
    returned_by: [30, 90, 180, 365].map(result.returnedBy),
  };
}

/** Functions of metrics 8: survival, gaps and rhythm. */
export const survivalFunctions: Readonly<Record<string, OracleFunction>> = {
  kaplan_meier: kaplanMeierCase,
  kaplan_meier_median: kaplanMeierCase,
  log_rank: (input, around) => {
    const result = logRank(groupsAt(input, around));
    return 'chiSquare' in result ? { ...result, chi2: result.chiSquare } : result;
  },
  gap_distribution: gapDistributionCase,
  late_factor: (_input, around) => {
    const result = lateFactor(around.log().log);
    return { usable: false, ...result, ...('isUsable' in result ? { usable: result.isUsable } : {}) };
  },
  visit_regularity: (_input, around) => {
    const result = visitRegularity(around.log().log);
    return 'meanSquare' in result ? { ...result, mean_square: result.meanSquare } : result;
  },
  lapse_threshold: lapseThresholdCase,
  cadence: cadenceCase,
  exceedance_chance: (input) => {
    const gaps = numberAt(input, 'complete_gaps');
    if (!(gaps >= 0)) return { status: 'invalid' };
    const chance = exceedanceChance(gaps);
    return { chance, enough_for_90: canSayLongerThanEver(gaps), enough_for_95: gaps >= 19 };
  },
  expected_gap_shrunk: (input) => {
    const shop = { r: numberAt(input, 'r'), alpha: numberAt(input, 'alpha') };
    const gap = expectedGapShrunk(shop, numberAt(input, 'x'), numberAt(input, 'T'));
    return { status: gap === null ? 'undefined' : 'ok', expected_gap: gap };
  },
};
