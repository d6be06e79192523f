import { normalCritical } from './distributions.ts';
import { type NpsCounts } from './nps.ts';
import { type Range } from './proportions.ts';

const SMALLEST_STEP = 1e-7;
const SCORE_TOLERANCE = 1e-6;

/**
 * Iterative score range of the NPS, -100 to 100, a second look beside the adjusted range: score test of the difference
 * of two shares of the same answers (Tango 1998 Stat Med 17:891), inverted by halving steps as in Rocks 2016 (Am
 * Statistician 70:365); good to 1e-5 points. Null without answers.
 */
export function npsScoreRange(counts: NpsCounts, conf = 0.95): Range | null {
  const n = counts.detractors + counts.passives + counts.promoters;
  if (!(n > 0)) return null;
  const z = normalCritical(conf);
  const balance = (counts.promoters - counts.detractors) / n;
  const upper = counts.promoters === n ? { inside: balance, limit: 1 } : limit(counts, z, balance, 1);
  const lower = counts.detractors === n ? { limit: -1 } : limit(counts, z, upper.inside, -1);
  return { lo: 100 * lower.limit, hi: 100 * upper.limit };
}

function limit(
  counts: NpsCounts,
  z: number,
  start: number,
  end: 1 | -1,
): { readonly inside: number; readonly limit: number } {
  let inside = start;
  let step = Math.abs(end - start);
  let tried = start;
  for (let i = 0; i < 50; i++) {
    step /= 2;
    tried = inside + end * step;
    const score = scoreAt(counts, tried);
    if (Math.abs(score) < z) inside = tried;
    if (step < SMALLEST_STEP || Math.abs(z - score) < SCORE_TOLERANCE) break;
  }
  return { inside, limit: tried };
}

function scoreAt({ detractors, passives, promoters }: NpsCounts, difference: number): number {
  const n = detractors + passives + promoters;
  const linear = -detractors - promoters + (2 * n - promoters + detractors) * difference;
  const constant = -detractors * difference * (1 - difference);
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
  const detractorShare = (root - linear) / (4 * n);
  const variance = n * (2 * detractorShare + difference * (1 - difference));
  return (promoters - detractors - n * difference) / Math.sqrt(variance);
}
