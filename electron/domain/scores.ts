import { type Distribution } from '../contract/dashboard.ts';
import { clusteredCsat } from './csat.ts';
import { type Counts } from './figure.ts';
import { type NpsCounts } from './nps.ts';

/** One answer to one question; null where nobody is named. Later answers come later in a list. */
export type ScoredAnswer = { readonly customerId: number | null; readonly score: number };

/** Answers of named customers may hang together: their range treats customers as clusters once somebody answered twice. */
export function favourableShare(answers: readonly ScoredAnswer[], isFavourable: (score: number) => boolean): Counts {
  const customers = new Map<number, { answers: number; satisfied: number }>();
  const strangers: { answers: number; satisfied: number }[] = [];
  let x = 0;
  for (const { customerId, score } of answers) {
    const satisfied = isFavourable(score) ? 1 : 0;
    x += satisfied;
    const known = customerId === null ? undefined : customers.get(customerId);
    if (known) {
      known.answers += 1;
      known.satisfied += satisfied;
    } else if (customerId === null) strangers.push({ answers: 1, satisfied });
    else customers.set(customerId, { answers: 1, satisfied });
  }
  const clusters = [...customers.values(), ...strangers];
  const n = answers.length;
  if (clusters.length === n) return { x, n };
  const clustered = clusteredCsat(clusters);
  return clustered.status === 'ok' ? { x, n, nEff: clustered.nEffUsed } : { x, n };
}

/** The last answer of each named customer, and every answer of the others. */
export function latestOfEach(answers: readonly ScoredAnswer[]): ScoredAnswer[] {
  const latest = new Map<number, ScoredAnswer>();
  for (const answer of answers) if (answer.customerId !== null) latest.set(answer.customerId, answer);
  return [...answers.filter(({ customerId }) => customerId === null), ...latest.values()];
}

/** Promoters, passives and detractors, the latest answer of each customer counting. */
export function recommendations(answers: readonly ScoredAnswer[]): NpsCounts {
  const scores = latestOfEach(answers).map(({ score }) => score);
  return {
    promoters: scores.filter((score) => score >= 9).length,
    passives: scores.filter((score) => score === 7 || score === 8).length,
    detractors: scores.filter((score) => score <= 6).length,
  };
}

/** How many gave each point of a scale, and how many answers could not be read. */
export function distributionOf(
  answers: readonly ScoredAnswer[],
  min: number,
  max: number,
  unread: number,
): Distribution {
  const counts = Array.from({ length: max - min + 1 }, () => 0);
  for (const { score } of answers) counts[score - min] += 1;
  return { min, counts, unread };
}
