const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
const SERIES_END = 1e-17;

/** ln Γ(x) minus Stirling's (x - 1/2) ln x - x + ln √2π, for x > 0 (Abramowitz & Stegun 1964, 6.1.41). */
export function stirlingError(x: number): number {
  if (x < 15) return logGamma(x) - (x - 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let i = STIRLING.length - 1; i >= 0; i--) sum = sum * inverseSquare + STIRLING[i];
  return sum / x;
}

/**
 * ln Γ(x) for x > 0: recurrence up to 15, then Stirling's series (Abramowitz & Stegun 1964, 6.1.15 and 6.1.41); NaN
 * elsewhere.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === 1 || x === 2) return 0;
  let shift = 1;
  let y = x;
  while (y < 15) {
    shift *= y;
    y += 1;
  }
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + stirlingError(y) - Math.log(shift);
}

/**
 * ψ(x) = d ln Γ(x)/dx for x > 0: recurrence up to 15, then the asymptotic series (Abramowitz & Stegun 1964, 6.3.5 and
 * 6.3.18).
 */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let sum = 0;
  let y = x;
  while (y < 15) {
    sum -= 1 / y;
    y += 1;
  }
  const s = 1 / (y * y);
  const tail = s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760)))));
  return sum + Math.log(y) - 0.5 / y - tail;
}

/** ln B(a, b) for a, b > 0, without cancellation when one or both are large. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 15) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const sum = a + b;
  const gammaRatio = stirlingError(large) - stirlingError(sum) - (large - 0.5) * Math.log1p(small / large);
  if (small < 15) return logGamma(small) + gammaRatio - small * Math.log(sum) + small;
  return HALF_LOG_TWO_PI + stirlingError(small) + gammaRatio + small * Math.log(small / sum) - 0.5 * Math.log(small);
}

/**
 * x ln(x/m) + m - x, exact also where x is close to m (Loader 2000, Fast and accurate computation of binomial
 * probabilities).
 */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  const distance = x - m;
  if (Math.abs(distance) >= 0.1 * (x + m)) return x * Math.log(x / m) - distance;
  const v = distance / (x + m);
  let sum = distance * v;
  let power = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}

/**
 * Regularised incomplete gamma function, P(a, x) and its complement, a > 0, x >= 0 (Abramowitz & Stegun 1964, 6.5.29
 * and 6.5.31).
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const front =
    a < 15
      ? Math.exp(a * Math.log(x) - x - logGamma(a))
      : Math.exp(-devianceTerm(a, x) - stirlingError(a) - HALF_LOG_TWO_PI + 0.5 * Math.log(a));
  if (x < a + 1) {
    const lower = front * gammaSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = front * gammaFraction(a, x);
  return { lower: 1 - upper, upper };
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * SERIES_END; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < 100_000; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / notZero(numerator * d + b);
    c = notZero(b + numerator / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

/**
 * Regularised incomplete beta function I_x(a, b) and its complement, a, b > 0, 0 <= x <= 1 (continued fraction 26.5.8
 * of Abramowitz & Stegun 1964).
 */
export function incompleteBeta(
  x: number,
  a: number,
  b: number,
  complement = 1 - x,
): { readonly lower: number; readonly upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (!(complement > 0)) return { lower: 1, upper: 0 };
  const front = betaFront(x, complement, a, b);
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = (front * betaFraction(x, a, b)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (front * betaFraction(complement, b, a)) / b;
  return { lower: 1 - upper, upper };
}

function betaFront(x: number, y: number, a: number, b: number): number {
  if (Math.min(a, b) < 15) return Math.exp(a * logOf(x, y) + b * logOf(y, x) - logBeta(a, b));
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - devianceTerm(a, n * x) - devianceTerm(b, n * y);
  return Math.exp(exponent - HALF_LOG_TWO_PI + 0.5 * (Math.log(a) + Math.log(b) - Math.log(n)));
}

function logOf(x: number, complement: number): number {
  return complement < 0.5 ? Math.log1p(-complement) : Math.log(x);
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

function notZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
