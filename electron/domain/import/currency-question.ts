import { bulgarianEuroDay, currencyOfCountry } from './currency.ts';
import { type ColumnDecision } from './plan-columns.ts';

const euroYear = Number(bulgarianEuroDay.slice(0, 4));

/**
 * Whether a person has to say what currency bare amounts are in: when other amounts of the column name a foreign one, or when
 * a Bulgarian list runs over the change from the lev to the euro.
 */
export function mustAskCurrency(
  decisions: readonly ColumnDecision[],
  country: string,
  chosen: string | undefined,
): boolean {
  const amount = decisions.find(({ column }) => column.field === 'amount');
  if (!amount?.money || chosen !== undefined || amount.column.currency !== null || amount.money.bare === 0)
    return false;
  if (decisions.some(({ column }) => column.field === 'currency')) return false;
  const own = currencyOfCountry(country, null);
  if ([...amount.money.named].some((currency) => currency !== own)) return true;
  const years = decisions.find((decision) => decision.years !== null)?.years;
  return country === 'BG' && years !== null && years !== undefined && years.first < euroYear && years.last >= euroYear;
}
