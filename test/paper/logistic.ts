import { solveLinear } from '../../electron/files/scan/homography.ts';

/** Rows of features with the answer (1 marked, 0 empty) and how much each row counts. */
export interface Examples {
  readonly rows: readonly Float32Array[];
  readonly answers: Uint8Array;
  readonly weights: Float32Array;
}

/** A logistic model on features brought to mean 0 and deviation 1 and cut off at six deviations. */
export interface LogisticModel {
  readonly means: number[];
  readonly scales: number[];
  readonly weights: number[];
  readonly bias: number;
}

const rounds = 14;
const farthest = 6;

/** Fits by Newton's method with a ridge of `ridge` times the number of examples. */
export function fitLogistic({ rows, answers, weights }: Examples, ridge: number): LogisticModel {
  const width = rows[0]?.length ?? 0;
  const { means, scales } = spread(rows, width);
  const size = width + 1;
  let beta = new Float64Array(size);
  const scaled = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    const hessian = new Float64Array(size * size);
    const gradient = new Float64Array(size);
    for (let at = 0; at < width; at += 1) {
      hessian[at * size + at] = ridge * rows.length;
      gradient[at] = -ridge * rows.length * (beta[at] ?? 0);
    }
    hessian[size * size - 1] = 1e-6;
    rows.forEach((row, index) => {
      let sum = beta[width] ?? 0;
      for (let at = 0; at < width; at += 1) {
        const value = ((row[at] ?? 0) - (means[at] ?? 0)) / (scales[at] ?? 1);
        scaled[at] = value > farthest ? farthest : value < -farthest ? -farthest : value;
        sum += (beta[at] ?? 0) * (scaled[at] ?? 0);
      }
      scaled[width] = 1;
      const chance = 1 / (1 + Math.exp(-sum));
      const weight = weights[index] ?? 1;
      const curve = weight * Math.max(1e-9, chance * (1 - chance));
      const pull = weight * ((answers[index] ?? 0) - chance);
      for (let i = 0; i < size; i += 1) {
        const value = scaled[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + pull * value;
        const part = curve * value;
        for (let j = i; j < size; j += 1)
          hessian[i * size + j] = (hessian[i * size + j] ?? 0) + part * (scaled[j] ?? 0);
      }
    });
    for (let i = 0; i < size; i += 1) for (let j = 0; j < i; j += 1) hessian[i * size + j] = hessian[j * size + i] ?? 0;
    const step = solveLinear(hessian, gradient);
    if (!step) break;
    beta = beta.map((value, at) => value + (step[at] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-4) break;
  }
  return { means, scales, weights: Array.from(beta.subarray(0, width)), bias: beta[width] ?? 0 };
}

function spread(rows: readonly Float32Array[], width: number): { means: number[]; scales: number[] } {
  const means: number[] = [];
  const scales: number[] = [];
  for (let at = 0; at < width; at += 1) {
    let [sum, squares] = [0, 0];
    for (const row of rows) {
      sum += row[at] ?? 0;
      squares += (row[at] ?? 0) ** 2;
    }
    const mean = sum / rows.length;
    means.push(mean);
    scales.push(Math.max(1e-4, Math.sqrt(Math.max(0, squares / rows.length - mean * mean))));
  }
  return { means, scales };
}
