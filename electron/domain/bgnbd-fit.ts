import { type BgnbdParameters } from './bgnbd.ts';
import { type Differentiable, minimiseSmooth } from './minimise.ts';

/** Repeat visits of many customers; days are whole and counted from each customer's first visit. */
export type RepeatHistory = {
  readonly repeats: Int32Array;
  readonly recencyDays: Int32Array;
  readonly ageDays: Int32Array;
};

const DAYS_PER_WEEK = 7;
const STARTS: readonly BgnbdParameters[] = [
  { r: 1, alpha: 3, a: 1, b: 3 },
  { r: 1, alpha: 20, a: 1, b: 1.6 },
  { r: 0.3, alpha: 8, a: 0.3, b: 1 },
];
const FARTHEST = Math.log(1e6);
/** One logarithm serves so many customers: a product of 256 factors between 1 and 2 is far from overflow. */
const LOG_EVERY = 255;
/** Customers up to which every start is run on all of them. */
const LARGEST_SAMPLE = 20_000;

/**
 * A fitted BG/NBD model; not_converged if the starts end more than 0.01 apart in log-likelihood, refuse if a parameter
 * leaves 1e-3 to 1e3.
 */
export type BgnbdFit =
  | {
      readonly status: 'ok';
      readonly parameters: BgnbdParameters;
      readonly logLikelihood: number;
      readonly customers: number;
    }
  | { readonly status: 'no_data' | 'invalid' | 'not_converged' }
  | { readonly status: 'refuse'; readonly reason: 'parameter_out_of_range' };

/**
 * Maximum likelihood of the BG/NBD model over the logs of the four parameters, from (1, 3, 1, 3) and two other starts,
 * with exact gradient (Fader, Hardie & Lee 2005 Marketing Sci 24:275). Above 20,000 customers the starts run on every
 * k-th of them and the best end is polished on all. no_data, invalid for histories that cannot be, not_converged,
 * refuse.
 */
export function fitBgnbd(history: RepeatHistory, largestSample = LARGEST_SAMPLE): BgnbdFit {
  const customers = history.repeats.length;
  if (customers === 0) return { status: 'no_data' };
  if (!isPossible(history)) return { status: 'invalid' };
  const sample = everyKth(history, Math.ceil(customers / largestSample));
  const sampled = meanLikelihood(sample);
  const ends = STARTS.map(({ r, alpha, a, b }, i) =>
    minimiseSmooth(sampled, [r, alpha, a, b].map(Math.log), i === 0 ? 1e-9 : 1e-5),
  );
  const nearest = ends.reduce((a, b) => (b.value < a.value ? b : a));
  const isWhole = sample === history;
  const best = isWhole ? nearest : minimiseSmooth(meanLikelihood(history), nearest.at, 1e-9);
  const [r, alpha, a, b] = best.at.map(Math.exp);
  if ([r, alpha, a, b].some((value) => value < 1e-3 || value > 1e3)) {
    return { status: 'refuse', reason: 'parameter_out_of_range' };
  }
  const spread = sample.repeats.length * Math.max(...ends.map(({ value }) => value - nearest.value));
  if (spread > 0.01) return { status: 'not_converged' };
  return { status: 'ok', parameters: { r, alpha, a, b }, logLikelihood: -best.value * customers, customers };
}

function everyKth(history: RepeatHistory, k: number): RepeatHistory {
  if (k === 1) return history;
  const take = (values: Int32Array): Int32Array => values.filter((_, i) => i % k === 0);
  const { repeats, recencyDays, ageDays } = history;
  return { repeats: take(repeats), recencyDays: take(recencyDays), ageDays: take(ageDays) };
}

function meanLikelihood(history: RepeatHistory): Differentiable {
  const likelihood = negativeLogLikelihood(history);
  const customers = history.repeats.length;
  return (at, gradient) => {
    if (at.some((value) => !(Math.abs(value) < FARTHEST))) return Number.POSITIVE_INFINITY;
    const value = likelihood(at, gradient) / customers;
    for (let i = 0; i < gradient.length; i++) gradient[i] /= customers;
    return value;
  };
}

/** Log-likelihood of all customers at given parameters, from tables by count and by whole day. */
export function logLikelihoodOf(history: RepeatHistory, { r, alpha, a, b }: BgnbdParameters): number {
  return -negativeLogLikelihood(history)([r, alpha, a, b].map(Math.log), [0, 0, 0, 0]);
}

function isPossible({ repeats, recencyDays, ageDays }: RepeatHistory): boolean {
  return repeats.every((x, i) => {
    const isInside = recencyDays[i] >= 0 && recencyDays[i] <= ageDays[i];
    return x >= 0 && isInside && x > 0 === recencyDays[i] > 0;
  });
}

/** The part of a history that the likelihood walks through: customers with repeats one by one, the others by age. */
type Prepared = {
  readonly customers: number;
  readonly customersByRepeats: Int32Array;
  readonly oneVisitByAge: Int32Array;
  readonly repeats: Int32Array;
  readonly recency: Int32Array;
  readonly age: Int32Array;
};

function prepare({ repeats, recencyDays, ageDays }: RepeatHistory): Prepared {
  const most = repeats.reduce((a, b) => Math.max(a, b), 0);
  const oldest = ageDays.reduce((a, b) => Math.max(a, b), 0);
  const customersByRepeats = new Int32Array(most + 1);
  const oneVisitByAge = new Int32Array(oldest + 1);
  const repeaters: number[] = [];
  repeats.forEach((x, i) => {
    customersByRepeats[x] += 1;
    if (x === 0) oneVisitByAge[ageDays[i]] += 1;
    else repeaters.push(i);
  });
  const take = (values: Int32Array): Int32Array => Int32Array.from(repeaters, (i) => values[i]);
  return {
    customers: repeats.length,
    customersByRepeats,
    oneVisitByAge,
    repeats: take(repeats),
    recency: take(recencyDays),
    age: take(ageDays),
  };
}

/** Σ over j below x of ln(p + j) and of 1/(p + j): ln Γ(p + x) - ln Γ(p) and its derivative, by count. */
function gammaTables(p: number, most: number): { readonly log: Float64Array; readonly slope: Float64Array } {
  const log = new Float64Array(most + 1);
  const slope = new Float64Array(most + 1);
  for (let x = 0; x < most; x++) {
    log[x + 1] = log[x] + Math.log(p + x);
    slope[x + 1] = slope[x] + 1 / (p + x);
  }
  return { log, slope };
}

function negativeLogLikelihood(history: RepeatHistory): Differentiable {
  const { customers, customersByRepeats, oneVisitByAge, repeats, recency, age } = prepare(history);
  const most = customersByRepeats.length - 1;
  const days = oneVisitByAge.length;
  const logTime = new Float64Array(days);
  const inverseTime = new Float64Array(days);
  const logLeaving = new Float64Array(most + 1);
  const leftByRepeats = new Float64Array(most + 1);
  return (at, gradient) => {
    const [r, alpha, a, b] = at.map(Math.exp);
    for (let day = 0; day < days; day++) {
      const time = alpha + day / DAYS_PER_WEEK;
      logTime[day] = Math.log(time);
      inverseTime[day] = 1 / time;
    }
    for (let x = 1; x <= most; x++) logLeaving[x] = Math.log(a / (b + x - 1));
    leftByRepeats.fill(0);
    let sum = 0;
    let sumLogTime = 0;
    let sumAlpha = 0;
    for (let day = 0; day < days; day++) {
      const count = oneVisitByAge[day];
      if (count === 0) continue;
      sumLogTime += count * logTime[day];
      sumAlpha += count * r * inverseTime[day];
    }
    sum -= r * sumLogTime;
    let product = 1;
    for (let i = 0; i < repeats.length; i++) {
      const x = repeats[i];
      const last = recency[i];
      const end = age[i];
      const power = r + x;
      const odds = logLeaving[x] + power * (logTime[end] - logTime[last]);
      const small = Math.exp(-Math.abs(odds));
      const left = odds > 0 ? 1 / (1 + small) : small / (1 + small);
      product *= 1 + small;
      if ((i & LOG_EVERY) === LOG_EVERY) {
        sum += Math.log(product);
        product = 1;
      }
      sum += (odds > 0 ? odds : 0) - power * logTime[end];
      sumLogTime += logTime[end] + left * (logTime[last] - logTime[end]);
      sumAlpha += power * (inverseTime[end] + left * (inverseTime[last] - inverseTime[end]));
      leftByRepeats[x] += left;
    }
    sum += Math.log(product);
    const tables = { r: gammaTables(r, most), b: gammaTables(b, most), ab: gammaTables(a + b, most) };
    let slopeR = customers * Math.log(alpha) - sumLogTime;
    let slopeA = 0;
    let slopeB = 0;
    sum += customers * r * Math.log(alpha);
    for (let x = 0; x <= most; x++) {
      const count = customersByRepeats[x];
      if (count === 0) continue;
      sum += count * (tables.r.log[x] + tables.b.log[x] - tables.ab.log[x]);
      slopeR += count * tables.r.slope[x];
      slopeA += leftByRepeats[x] / a - count * tables.ab.slope[x];
      slopeB += count * (tables.b.slope[x] - tables.ab.slope[x]) - (x > 0 ? leftByRepeats[x] / (b + x - 1) : 0);
    }
    gradient[0] = -r * slopeR;
    gradient[1] = -alpha * ((customers * r) / alpha - sumAlpha);
    gradient[2] = -a * slopeA;
    gradient[3] = -b * slopeB;
    return -sum;
  };
}
