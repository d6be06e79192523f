import { type Money } from '../contract/score-tabs.ts';
import { annualValue } from '../domain/annual-value.ts';
import { addMonths, formatDay } from '../domain/calendar.ts';
import { comparedAt } from '../domain/compared.ts';
import { periodRetention } from '../domain/coming-back.ts';
import { concentration } from '../domain/concentration.ts';
import { answersForPercentage, halfUp } from '../domain/display.ts';
import { periodBefore } from '../domain/periods.ts';
import { retentionFindings } from '../domain/retention-findings.ts';
import { type Sentence } from '../domain/sentences.ts';
import { revenueByCustomer, salesInOtherCurrencies } from '../columns/visits.ts';
import { definitionsOf } from '../store/definitions.ts';
import { storedSettings } from '../store/settings.ts';
import { type Sources } from './context.ts';
import { type ScoreScope, valueComparison, visitsOf } from './score-figures.ts';

/** What is left of a customer's year, by the owner's margin; null without one or with too few customers. */
export function marginSentence(
  paidMinor: readonly number[],
  percent: number | null,
  currency: string,
): Sentence | null {
  const worth = percent === null ? null : annualValue(paidMinor, percent / 100);
  if (percent === null || worth?.status !== 'ok' || worth.meanMarginRange === null) return null;
  const { lo, hi } = worth.meanMarginRange;
  const params = {
    mean: halfUp(worth.meanMargin),
    lo: Math.floor(lo),
    hi: Math.ceil(hi),
    median: halfUp(worth.medianMargin),
    percent,
    currency,
  };
  return { key: 'margin', params };
}

function concentrationIn(paidMinor: readonly number[]): Money['concentration'] {
  const found = concentration(paidMinor, 50);
  if (found.status !== 'ok') return { sentence: { key: 'no_data', params: {} }, points: [] };
  const params = { p: halfUp(100 * found.topFifthShare), n: found.customers };
  if (found.customers < answersForPercentage)
    return { sentence: { key: 'annual_too_few', params: { n: found.customers } }, points: [] };
  return { sentence: { key: 'top_fifth', params }, points: [...found.curve] };
}

/** Everything about money, over the twelve months that end with the period. */
export function moneyIn(from: Sources, scope: ScoreScope): Money {
  const { db, columns } = from;
  const { period, asOf, part } = scope;
  const currency = storedSettings(db).shop?.currency ?? '';
  const { marginPercent, discountPercent } = definitionsOf(db);
  const end = Math.min(period.to, asOf + 1);
  const year = { from: addMonths(end, -12), to: end };
  const log = visitsOf(from, scope);
  const paidMinor = Array.from(revenueByCustomer(columns.shop(), year, currency, part?.conditions));
  const worth = marginPercent === null ? null : annualValue(paidMinor, marginPercent / 100);
  const retention = periodRetention(log, periodBefore(year), year);
  return {
    currency,
    annualValue: comparedAt(valueComparison(from, scope), 0.95),
    year: { from: formatDay(year.from), to: formatDay(year.to) },
    margin: marginSentence(paidMinor, marginPercent, currency),
    concentration: concentrationIn(paidMinor),
    whatIf: retentionFindings(
      {
        customers: paidMinor.length,
        marginPerYearMinor: worth?.status === 'ok' ? worth.meanMargin : null,
        retention: retention.status === 'ok' && retention.whole >= answersForPercentage ? retention.rate : null,
      },
      discountPercent / 100,
      currency,
    ),
    otherCurrencySales: salesInOtherCurrencies(columns.shop(), year, currency, part?.conditions),
  };
}
