import { logBeta, logGamma } from './special-functions.ts';

/**
 * Parameters of the BG/NBD model; alpha in weeks. Visits come at a gamma-spread rate (r, alpha), leaving has a
 * beta-spread chance (a, b) after each.
 */
export type BgnbdParameters = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };

/** A customer's repeat visits x, week of the last of them and age in weeks, both counted from the first visit. */
export type RepeatVisits = { readonly repeats: number; readonly recencyWeeks: number; readonly ageWeeks: number };

/** Whether a model can have these parameters: all above 0 and finite. */
export function arePossibleParameters({ r, alpha, a, b }: BgnbdParameters): boolean {
  return [r, alpha, a, b].every((value) => value > 0 && Number.isFinite(value));
}

/**
 * Whether such a customer can be: whole repeats, the last one after the first visit and not after today, no recency
 * without repeats.
 */
export function isPossibleHistory({ repeats, recencyWeeks, ageWeeks }: RepeatVisits): boolean {
  if (!Number.isSafeInteger(repeats) || repeats < 0 || !(recencyWeeks >= 0 && recencyWeeks <= ageWeeks)) return false;
  return repeats === 0 ? recencyWeeks === 0 : recencyWeeks > 0;
}

/**
 * Log-likelihood of one customer: ln[Γ(r+x) α^r/Γ(r) · Γ(a+b)Γ(b+x)/(Γ(b)Γ(a+b+x)) · ((α+T)^-(r+x) + [x>0] a/(b+x-1)
 * (α+t)^-(r+x))] by log-sum-exp (Fader, Hardie & Lee 2005 Marketing Sci 24:275; Fader & Hardie 2013 note 027). The
 * customer must be possible.
 */
export function bgnbdLogLikelihood(parameters: BgnbdParameters, customer: RepeatVisits): number {
  const { r, alpha, a, b } = parameters;
  const { repeats: x, ageWeeks } = customer;
  const stayed = -(r + x) * Math.log(alpha + ageWeeks);
  const rate = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  const leaving = logGamma(a + b) - logGamma(b) + logGamma(b + x) - logGamma(a + b + x);
  const odds = x === 0 ? 0 : Math.log1p(Math.exp(-Math.abs(logLeftOdds(parameters, customer))));
  const larger = x === 0 ? stayed : stayed + Math.max(0, logLeftOdds(parameters, customer));
  return rate + leaving + larger + odds;
}

/** ln of the odds that a customer with repeats has left: ln(a/(b+x-1)) + (r+x) ln((α+T)/(α+t)). */
function logLeftOdds(
  { r, alpha, a, b }: BgnbdParameters,
  { repeats: x, recencyWeeks, ageWeeks }: RepeatVisits,
): number {
  return Math.log(a / (b + x - 1)) + (r + x) * Math.log1p((ageWeeks - recencyWeeks) / (alpha + recencyWeeks));
}

/**
 * Chance that a customer is still coming: 1/(1 + a/(b+x-1) ((α+T)/(α+t))^(r+x)); 1 by construction without a repeat
 * visit, which must never be shown (Fader, Hardie & Lee 2005; metrics 8.7).
 */
export function chanceAlive(parameters: BgnbdParameters, customer: RepeatVisits): number {
  return customer.repeats === 0 ? 1 : 1 / (1 + Math.exp(logLeftOdds(parameters, customer)));
}

/**
 * The same in the modified model, in which one may leave after the first visit too: 1/(1 + a/(b+x) ((α+T)/(α+t))^(r+x))
 * (Batislam, Denizel & Filiztekin 2007 IJRM 24:201).
 */
export function chanceAliveModified(
  { r, alpha, a, b }: BgnbdParameters,
  { repeats: x, recencyWeeks, ageWeeks }: RepeatVisits,
): number {
  const silence = Math.log1p((ageWeeks - recencyWeeks) / (alpha + recencyWeeks));
  return 1 / (1 + (a / (b + x)) * Math.exp((r + x) * silence));
}

/**
 * Visits to expect in the next t weeks, E[Y(t)] of Fader, Hardie & Lee 2005 (Marketing Sci 24:275, eq. 10). Euler's
 * transformation (Abramowitz & Stegun 1964, 15.3.3) turns its 2F1 into a series without overflow, and the factor
 * 1/(a-1) cancels, so a = 1 is no exception.
 */
export function expectedVisits(parameters: BgnbdParameters, customer: RepeatVisits, weeks: number): number {
  return chanceAlive(parameters, customer) * visitsIfAlive(parameters, customer.repeats, customer.ageWeeks, weeks);
}

/** Repeat visits to expect of a new customer in the first t weeks (Fader, Hardie & Lee 2005, eq. 9). */
export function expectedOfNewCustomer(parameters: BgnbdParameters, weeks: number): number {
  return visitsIfAlive(parameters, 0, 0, weeks);
}

function visitsIfAlive({ r, alpha, a, b }: BgnbdParameters, x: number, ageWeeks: number, weeks: number): number {
  if (!(weeks > 0)) return 0;
  const z = weeks / (alpha + ageWeeks + weeks);
  const logRest = Math.log1p(-z);
  const c = a + b + x - 1;
  if (a > 1 + r + x) {
    const direct = 1 + (((r + x) * (b + x)) / c) * z * tailOf2F1(r + x, b + x, c, z);
    return Math.max(0, (c / (a - 1)) * (1 - Math.exp((r + x) * logRest) * direct));
  }
  const power = (a - 1) * logRest;
  const grown = Math.abs(power) < 1e-300 ? logRest : Math.expm1(power) / (a - 1);
  const rest = (c - r - x) * z * tailOf2F1(c - r - x, a - 1, c, z);
  return Math.max(0, -c * grown - Math.exp(power) * rest);
}

/** Σ over k from 1 of (p)_k (q)_k z^k/((c)_k k!), divided by its first term p q z/c: finite also for q or c at 0. */
function tailOf2F1(p: number, q: number, c: number, z: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 1; k < 1_000_000; k++) {
    sum += term;
    term *= (((p + k) * (q + k)) / ((c + k) * (k + 1))) * z;
    if (Math.abs(term) <= 1e-17 * Math.abs(sum)) break;
  }
  return sum;
}

/**
 * Chance of exactly x repeat visits in the first t weeks (Fader, Hardie & Lee 2005, eq. 8); 0 for a count that cannot
 * be.
 */
export function chanceOfRepeats({ r, alpha, a, b }: BgnbdParameters, x: number, weeks: number): number {
  if (!Number.isSafeInteger(x) || x < 0 || !(weeks >= 0)) return 0;
  const logStay = r * Math.log(alpha / (alpha + weeks));
  const q = weeks / (alpha + weeks);
  const base = logBeta(a, b);
  const logTerm = logGamma(r + x) - logGamma(r) - logGamma(x + 1) + logStay + (x === 0 ? 0 : x * Math.log(q));
  const still = Math.exp(logBeta(a, b + x) - base + logTerm);
  if (x === 0) return still;
  let term = Math.exp(logStay);
  let fewer = 0;
  for (let j = 0; j < x; j++) {
    fewer += term;
    term *= ((r + j) / (j + 1)) * q;
  }
  return still + Math.exp(logBeta(a + 1, b + x - 1) - base) * Math.max(0, 1 - fewer);
}
