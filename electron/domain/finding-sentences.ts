import { halfUp, outward } from './display.ts';
import { type ForecastPoint } from './forecast.ts';
import { answersPerForecastPeriod, type ForecastGate, periodsForForecast } from './forecast-policy.ts';
import { type Range } from './proportions.ts';
import { type Cadence } from './rhythm.ts';
import { type Sentence } from './sentences.ts';
import { type StaffLine } from './suspicious.ts';
import { type WhoAnsweredVerdict } from './who-answered.ts';

/**
 * What may be said of one customer's silence: late, or that the rhythm is unknown; null for a customer who is on time
 * or merely due.
 */
export function cadenceSentence(name: string, cadence: Cadence): Sentence | null {
  if (cadence.status === 'rhythm_unknown') return { key: 'rhythm_unknown', params: { name } };
  if (cadence.status !== 'late') return null;
  return { key: 'late', params: { name, m: halfUp(cadence.medianGap), g: cadence.daysSince } };
}

/**
 * One sentence for each segment that answered more often than the others, or that no difference was found among n
 * answers.
 */
export function whoAnsweredSentences(verdict: WhoAnsweredVerdict, n: number): Sentence[] {
  if (verdict.verdict === 'differs') return verdict.more.map((segment) => ({ key: 'differs', params: { segment } }));
  return verdict.verdict === 'no_difference_found' ? [{ key: 'no_difference_found', params: { n } }] : [];
}

/**
 * The attribute whose marks go together most closely with overall satisfaction; the range is of its share of R², 0 to
 * 1.
 */
export function driverSentence(attribute: string, share: Range): Sentence {
  return { key: 'drivers', params: { a: attribute, ...outward(share, 100) } };
}

/**
 * The next period's forecast; refused histories name the periods they have, or the answers that the last six lack, and
 * a forecast that is no better than "as now" says so.
 */
export function forecastSentence(
  gate: ForecastGate,
  periods: number,
  forecast: { readonly next: ForecastPoint; readonly ratioToNaive: number | null } | null,
  needed = answersPerForecastPeriod,
): Sentence {
  if (gate.level === 'refuse' || gate.level === 'last_level' || forecast === null) {
    if (periods < periodsForForecast) return { key: 'forecast_refuse', params: { n: periods } };
    return { key: 'forecast_thin', params: { needed } };
  }
  if (forecast.ratioToNaive === null || forecast.ratioToNaive >= 1) return { key: 'forecast_naive', params: {} };
  const { lo, hi } = outward(forecast.next.range80);
  return { key: 'forecast', params: { lo80: lo, hi80: hi } };
}

/** One sentence for each staff member whose top marks are unusually many; for the owner's eyes only. */
export function staffSentences(lines: readonly StaffLine[]): Sentence[] {
  return lines.filter(({ isFlagged }) => isFlagged).map(({ name }) => ({ key: 'staff_flag', params: { name } }));
}
