import { annualValue } from '../../electron/domain/annual-value.ts';
import {
  arePossibleParameters,
  type BgnbdParameters,
  bgnbdLogLikelihood,
  chanceAlive,
  chanceAliveModified,
  chanceOfRepeats,
  expectedOfNewCustomer,
  expectedVisits,
  isPossibleHistory,
  type RepeatVisits,
} from '../../electron/domain/bgnbd.ts';
import { fitBgnbd, logLikelihoodOf, type RepeatHistory } from '../../electron/domain/bgnbd-fit.ts';
import { bgnbdRefusal } from '../../electron/domain/bgnbd-policy.ts';
import { complaintCost } from '../../electron/domain/complaint-cost.ts';
import { customerValue } from '../../electron/domain/customer-value.ts';
import {
  expectedSpend,
  fitGammaGamma,
  type GammaGammaParameters,
  type Spend,
  spendIndependence,
  usableSpend,
} from '../../electron/domain/gamma-gamma.ts';
import { retentionEffect, retentionNextYear, retentionProfit } from '../../electron/domain/retention-value.ts';
import { type OracleFunction, type Surroundings } from './cases.ts';
import { type Input, numberAt, numberOr, numberOrNull, numbersAt, recordAt } from './json.ts';

function retentionEffectCase(input: Input): object {
  const result = retentionEffect(
    numberAt(input, 'retention'),
    numberAt(input, 'points'),
    numberOr(input, 'discount', 0),
  );
  if (result.status !== 'ok') return result;
  const { endOfYear, startOfYear } = result;
  return {
    multiple_end_of_year: endOfYear.before,
    multiple_end_of_year_after: endOfYear.after,
    value_change_end_of_year: endOfYear.change,
    multiple_start_of_year: startOfYear.before,
    multiple_start_of_year_after: startOfYear.after,
    value_change_start_of_year: startOfYear.change,
  };
}

function baseAt(input: Input): { customers: number; marginPerYear: number; retention: number } {
  return {
    customers: numberAt(input, 'customers'),
    marginPerYear: numberAt(input, 'margin_per_year'),
    retention: numberAt(input, 'retention'),
  };
}

function complaintCostCase(input: Input): object {
  const share = numberOrNull(input, 'extra_loss_probability');
  const result = complaintCost({
    minutes: numberOr(input, 'minutes', 0),
    hourlyCost: numberOr(input, 'hourly_cost', 0),
    refund: numberOr(input, 'refund', 0),
    goodsAndPostage: numberOr(input, 'goods_and_postage', 0),
    goodwill: numberOr(input, 'goodwill', 0),
    annualMargin: numberOr(input, 'annual_margin', 0),
    retention: numberOr(input, 'retention', 0),
    discount: numberOr(input, 'discount', 0),
    extraLoss:
      share === null
        ? null
        : { share, lo: numberOr(input, 'extra_loss_lo', share), hi: numberOr(input, 'extra_loss_hi', share) },
  });
  if (result.status !== 'ok') return result;
  return {
    ...result,
    customer_value_at_risk: result.valueAtRisk,
    expected_loss: result.expectedLoss,
    total_lo: result.lo,
    total_hi: result.hi,
    loss_proven: result.isLossShown,
  };
}

function annualValueCase(input: Input): object {
  const orders = recordAt(input, 'order_amounts_by_customer');
  const revenues = Object.keys(orders)
    .map((customer) => numbersAt(orders, customer))
    .filter((amounts) => amounts.some((amount) => amount > 0))
    .map((amounts) => amounts.reduce((sum, amount) => sum + amount, 0));
  const result = annualValue(revenues, numberOr(input, 'gross_margin', 1));
  if (result.status !== 'ok') return { status: result.status, active_customers: revenues.length };
  return {
    status: result.status,
    active_customers: result.activeCustomers,
    revenue: result.revenue,
    mean_revenue: result.meanRevenue,
    median_revenue: result.medianRevenue,
    mean_margin: result.meanMargin,
    median_margin: result.medianMargin,
    top_customer_share: result.topCustomerShare,
  };
}

function parametersAt(input: Input, name = 'params'): BgnbdParameters {
  const stated = recordAt(input, name);
  return {
    r: numberAt(stated, 'r'),
    alpha: numberAt(stated, 'alpha'),
    a: numberAt(stated, 'a'),
    b: numberAt(stated, 'b'),
  };
}

function spendParametersAt(input: Input, name: string): GammaGammaParameters {
  const stated = recordAt(input, name);
  return { p: numberAt(stated, 'p'), q: numberAt(stated, 'q'), gamma: numberAt(stated, 'gamma') };
}

function visitsAt(input: Input): RepeatVisits {
  return { repeats: numberAt(input, 'x'), recencyWeeks: numberAt(input, 't_x'), ageWeeks: numberAt(input, 'T') };
}

function historyOf(around: Surroundings): RepeatHistory {
  const rows = around.table();
  return {
    repeats: Int32Array.from(rows, (row) => Number(row.x)),
    recencyDays: Int32Array.from(rows, (row) => Number(row.t_x_days)),
    ageDays: Int32Array.from(rows, (row) => Number(row.T_days)),
  };
}

function spendOf(around: Surroundings): Spend[] {
  return around.table().map((row) => ({ repeats: Number(row.x), meanAmount: Number(row.mean_repeat_value) }));
}

function fittedParameters(around: Surroundings): BgnbdParameters {
  const fit = fitBgnbd(historyOf(around));
  if (fit.status !== 'ok') throw new Error(`fit is ${fit.status}`);
  return fit.parameters;
}

function customerCase(input: Input): object {
  const customer = visitsAt(input);
  const parameters = parametersAt(input);
  if (!isPossibleHistory(customer) || !arePossibleParameters(parameters)) return { status: 'invalid' };
  return {
    status: 'ok',
    p_alive: chanceAlive(parameters, customer),
    show_p_alive: customer.repeats > 0,
    expected_13: expectedVisits(parameters, customer, 13),
    expected_39: expectedVisits(parameters, customer, 39),
    loglik: bgnbdLogLikelihood(parameters, customer),
  };
}

function fitCheckCase(_input: Input, around: Surroundings): object {
  const parameters = fittedParameters(around);
  const { repeats, ageDays } = historyOf(around);
  const observed = new Array<number>(8).fill(0);
  repeats.forEach((x) => (observed[Math.min(x, 7)] += 1));
  const expected = new Array<number>(8).fill(0);
  ageDays.forEach((days) => {
    const chances = [0, 1, 2, 3, 4, 5, 6].map((x) => chanceOfRepeats(parameters, x, days / 7));
    chances.forEach((chance, x) => (expected[x] += chance));
    expected[7] += 1 - chances.reduce((sum, chance) => sum + chance, 0);
  });
  return { observed_0_to_6_and_7plus: observed, expected_0_to_6_and_7plus: expected };
}

function holdoutCase(input: Input, around: Surroundings): object {
  const parameters = fittedParameters(around);
  const { repeats, recencyDays, ageDays } = historyOf(around);
  const groups = new Map<string, { actual: number; expected: number; n: number }>();
  const total = { actual: 0, expected: 0 };
  around.table().forEach((row, i) => {
    const customer = { repeats: repeats[i], recencyWeeks: recencyDays[i] / 7, ageWeeks: ageDays[i] / 7 };
    const expected = expectedVisits(parameters, customer, numberAt(input, 'weeks'));
    const actual = Number(row.x_holdout);
    const key = customer.repeats > 6 ? '7+' : String(customer.repeats);
    const group = groups.get(key) ?? { actual: 0, expected: 0, n: 0 };
    groups.set(key, { actual: group.actual + actual, expected: group.expected + expected, n: group.n + 1 });
    total.actual += actual;
    total.expected += expected;
  });
  return {
    actual_total: total.actual,
    expected_total: total.expected,
    by_calibration_count_actual_expected_n: Object.fromEntries(
      [...groups].map(([key, { actual, expected, n }]) => [key, [actual / n, expected / n, n]]),
    ),
  };
}

function customerValueCase(input: Input): object {
  const result = customerValue(
    {
      visits: parametersAt(input, 'bgnbd'),
      spend: spendParametersAt(input, 'gammagamma'),
      margin: numberOr(input, 'margin', 1),
    },
    { ...visitsAt(input), meanAmount: numberOr(input, 'zbar', 0) },
    {
      months: numberAt(input, 'months'),
      monthlyDiscount: numberOr(input, 'monthly_discount', 0),
      weeksPerMonth: numberOrNull(input, 'weeks_per_month') ?? undefined,
    },
  );
  if (result.status !== 'ok') return result;
  return { status: 'ok', value_per_visit: result.valuePerVisit, clv: result.value, p_alive: result.chanceAlive };
}

/** Functions of metrics 8.6 to 8.9 and 11: models of visits and spend, and money. */
export const moneyFunctions: Readonly<Record<string, OracleFunction>> = {
  retention_plus_points: retentionEffectCase,
  retention_profit: (input) => {
    const result = retentionProfit(baseAt(input), {
      points: numberAt(input, 'points'),
      years: numberAt(input, 'years'),
      discount: numberOr(input, 'discount', 0),
      programmeCost: numberOr(input, 'programme_cost', 0),
    });
    return result.status === 'ok' ? { ...result, gain_share: result.gainShare } : result;
  },
  retention_profit_next_year: (input) => {
    const result = retentionNextYear(baseAt(input), numberAt(input, 'points'));
    return result.status === 'ok' ? { ...result, extra_customers: result.extraCustomers } : result;
  },
  complaint_cost: complaintCostCase,
  annual_value: annualValueCase,
  bgnbd_fit: (_input, around) => {
    const fit = fitBgnbd(historyOf(around));
    if (fit.status !== 'ok') return fit;
    return { status: 'ok', ...fit.parameters, loglik: fit.logLikelihood, customers: fit.customers };
  },
  bgnbd_loglik: (input, around) => ({ loglik: logLikelihoodOf(historyOf(around), parametersAt(input)) }),
  bgnbd_expected: (input) => {
    const customer = visitsAt(input);
    if (!isPossibleHistory(customer) || !arePossibleParameters(parametersAt(input))) return { status: 'invalid' };
    return { status: 'ok', expected: expectedVisits(parametersAt(input), customer, numberAt(input, 't')) };
  },
  bgnbd_expectation: (input) => ({ expected: expectedOfNewCustomer(parametersAt(input), numberAt(input, 't')) }),
  bgnbd_customer: customerCase,
  bgnbd_pmf: (input) => ({ p: chanceOfRepeats(parametersAt(input), numberAt(input, 'x'), numberAt(input, 't')) }),
  bgnbd_fit_check: fitCheckCase,
  bgnbd_holdout: holdoutCase,
  mbgnbd_p_alive: (input) => {
    const customer = visitsAt(input);
    if (!isPossibleHistory(customer) || !arePossibleParameters(parametersAt(input))) return { status: 'invalid' };
    return { status: 'ok', p_alive: chanceAliveModified(parametersAt(input), customer) };
  },
  bgnbd_allowed: (input) => {
    const reason = bgnbdRefusal({
      customers: numberAt(input, 'customers'),
      repeaters: numberAt(input, 'repeaters'),
      weeksObserved: numberAt(input, 'weeks_observed'),
      medianGapWeeks: numberAt(input, 'median_gap_weeks'),
    });
    return { allowed: reason === null, reason };
  },
  gammagamma_fit: (_input, around) => {
    const fit = fitGammaGamma(spendOf(around));
    return fit.status === 'ok' ? { status: 'ok', ...fit.parameters, loglik: fit.logLikelihood } : fit;
  },
  gammagamma_expected: (input) => {
    const spend = { repeats: numberAt(input, 'x'), meanAmount: numberOr(input, 'zbar', 0) };
    const expected = expectedSpend(spendParametersAt(input, 'params'), spend);
    return { status: expected === null ? 'undefined' : 'ok', expected };
  },
  gammagamma_check: (_input, around) => {
    const { spearman, pearson, isUnrelated } = spendIndependence(spendOf(around));
    return { spearman_x_zbar: spearman, pearson_x_zbar: pearson, allowed: isUnrelated };
  },
  gammagamma_rows: (input) => {
    const repeats = numbersAt(input, 'x');
    const rows = numbersAt(input, 'zbar').map((meanAmount, i) => ({ repeats: repeats[i], meanAmount }));
    const { used, excluded } = usableSpend(rows);
    return { used: used.length, excluded };
  },
  clv: customerValueCase,
};
