/** Where a function is smallest and how small, and after how many evaluations. */
export type Minimum = { readonly at: readonly number[]; readonly value: number; readonly evaluations: number };

/** A function with its gradient, written into `gradient`. */
export type Differentiable = (at: readonly number[], gradient: number[]) => number;

const HISTORY = 8;

/**
 * Smallest value of a smooth function by limited-memory BFGS with a backtracking line search (Nocedal & Wright 2006,
 * algorithms 7.4 and 3.1); stops when the gradient is below `gradientTolerance` or nothing gets smaller any more.
 */
export function minimiseSmooth(
  f: Differentiable,
  start: readonly number[],
  gradientTolerance = 1e-6,
  maxEvaluations = 500,
): Minimum {
  let at = [...start];
  let gradient = new Array<number>(at.length).fill(0);
  let value = f(at, gradient);
  let evaluations = 1;
  const steps: { readonly s: number[]; readonly y: number[]; readonly rho: number }[] = [];
  while (evaluations < maxEvaluations && largest(gradient) > gradientTolerance) {
    const direction = searchDirection(gradient, steps);
    const slope = product(direction, gradient);
    let length = steps.length === 0 ? Math.min(1, 1 / largest(gradient)) : 1;
    let next = at;
    let nextGradient = gradient;
    let nextValue = Number.POSITIVE_INFINITY;
    while (evaluations < maxEvaluations && length > 1e-12) {
      const tried = at.map((value_, i) => value_ + length * direction[i]);
      const triedGradient = new Array<number>(at.length).fill(0);
      const triedValue = f(tried, triedGradient);
      evaluations += 1;
      if (triedValue <= value + 1e-4 * length * slope) {
        [next, nextGradient, nextValue] = [tried, triedGradient, triedValue];
        break;
      }
      length *= 0.5;
    }
    if (!(nextValue < value)) break;
    const s = next.map((value_, i) => value_ - at[i]);
    const y = nextGradient.map((value_, i) => value_ - gradient[i]);
    const curvature = product(s, y);
    if (curvature > 1e-12 * product(y, y)) {
      steps.push({ s, y, rho: 1 / curvature });
      if (steps.length > HISTORY) steps.shift();
    }
    [at, gradient, value] = [next, nextGradient, nextValue];
  }
  return { at, value, evaluations };
}

function searchDirection(
  gradient: readonly number[],
  steps: readonly { readonly s: readonly number[]; readonly y: readonly number[]; readonly rho: number }[],
): number[] {
  const q = gradient.map((value) => -value);
  const alphas = steps.map(() => 0);
  for (let k = steps.length - 1; k >= 0; k--) {
    const { s, y, rho } = steps[k];
    alphas[k] = rho * product(s, q);
    y.forEach((value, i) => (q[i] -= alphas[k] * value));
  }
  const last = steps.at(-1);
  const scale = last ? 1 / (last.rho * product(last.y, last.y)) : 1;
  const direction = q.map((value) => scale * value);
  steps.forEach(({ s, y, rho }, k) => {
    const beta = rho * product(y, direction);
    s.forEach((value, i) => (direction[i] += value * (alphas[k] - beta)));
  });
  return direction;
}

/**
 * Smallest value of any function near a start by the simplex method (Nelder & Mead 1965 Comput J 7:308), the first
 * simplex `size` wide.
 */
export function minimiseSimplex(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  size: number,
  maxEvaluations = 2000,
): Minimum {
  let evaluations = 0;
  const point = (at: readonly number[]): { at: readonly number[]; value: number } => {
    evaluations += 1;
    return { at, value: f(at) };
  };
  const corners = [point(start), ...start.map((value, i) => point(start.with(i, value + size)))];
  while (evaluations < maxEvaluations) {
    corners.sort((a, b) => a.value - b.value);
    const [best, worst] = [corners[0], corners[corners.length - 1]];
    const width = Math.max(...corners.map(({ at }) => Math.max(...at.map((value, i) => Math.abs(value - best.at[i])))));
    if (width < 1e-9) break;
    const center = best.at.map(
      (_, i) => corners.slice(0, -1).reduce((sum, { at }) => sum + at[i], 0) / (corners.length - 1),
    );
    const along = (step: number): { at: readonly number[]; value: number } =>
      point(center.map((value, i) => value + step * (worst.at[i] - value)));
    const mirrored = along(-1);
    if (mirrored.value < best.value) {
      const further = along(-2);
      corners[corners.length - 1] = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < corners[corners.length - 2].value) corners[corners.length - 1] = mirrored;
    else {
      const nearer = along(mirrored.value < worst.value ? -0.5 : 0.5);
      if (nearer.value < Math.min(worst.value, mirrored.value)) corners[corners.length - 1] = nearer;
      else
        corners.forEach(({ at }, k) => k > 0 && (corners[k] = point(at.map((value, i) => (value + best.at[i]) / 2))));
    }
  }
  corners.sort((a, b) => a.value - b.value);
  return { at: corners[0].at, value: corners[0].value, evaluations };
}

/**
 * Lowest point of a function of one number in the hollow around `start`: downhill in even steps, then golden section to
 * 1e-10 of the width.
 */
export function minimiseNear(f: (at: number) => number, lo: number, hi: number, start: number): Minimum {
  const width = (hi - lo) / 100;
  const clamped = (at: number): number => Math.min(hi, Math.max(lo, at));
  let evaluations = 0;
  const counted = (at: number): number => {
    evaluations += 1;
    return f(at);
  };
  let at = start;
  let value = counted(at);
  for (const step of [width, -width]) {
    for (let next = clamped(at + step), lower = counted(next); lower < value;) {
      [at, value] = [next, lower];
      next = clamped(at + step);
      lower = counted(next);
    }
  }
  let [a, b] = [clamped(at - width), clamped(at + width)];
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [fc, fd] = [counted(c), counted(d)];
  while (b - a > 1e-10 * (hi - lo)) {
    if (fc < fd) {
      [b, d, fd] = [d, c, fc];
      c = b - ratio * (b - a);
      fc = counted(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + ratio * (b - a);
      fd = counted(d);
    }
  }
  const middle = (a + b) / 2;
  const found = counted(middle);
  return found < value ? { at: [middle], value: found, evaluations } : { at: [at], value, evaluations };
}

function largest(values: readonly number[]): number {
  return Math.max(...values.map(Math.abs));
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
