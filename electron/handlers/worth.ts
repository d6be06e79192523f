import { type GoodwillReturn, type RegularWorth } from '../contract/goodwill.ts';
import { annualValue } from '../domain/annual-value.ts';
import { addMonths, formatDay } from '../domain/calendar.ts';
import { rateOf } from '../domain/coming-back.ts';
import { daysOfReturn, goodwillReturn } from '../domain/goodwill-return.ts';
import { annualValueFigure } from '../domain/money-scores.ts';
import { periodBefore } from '../domain/periods.ts';
import { expectedWorth } from '../domain/regular-worth.ts';
import { visitsOfRegular } from '../domain/regulars-at-risk.ts';
import { type ReadDb } from '../db/database.ts';
import { definitionsOf } from '../store/definitions.ts';
import { namesOf } from '../store/score-rows.ts';
import { storedSettings } from '../store/settings.ts';
import * as store from '../store/worth.ts';
import { marginSentence } from './score-money.ts';

const customersShown = 20;

type Year = { readonly from: number; readonly to: number };

function expectedOf(db: ReadDb, year: Year, paidMinor: readonly number[]): RegularWorth['expected'] {
  const { marginPercent, discountPercent } = definitionsOf(db);
  if (marginPercent === null) return { status: 'unknown', reason: 'noMargin' };
  const stayed = store.stayed(db, { before: periodBefore(year), now: year, visits: visitsOfRegular });
  const worth = expectedWorth(
    annualValue(paidMinor, marginPercent / 100),
    rateOf(stayed.cameAgain, stayed.before),
    discountPercent / 100,
  );
  if (worth.status !== 'ok') return { status: 'unknown', reason: worth.status === 'too_few' ? 'tooFew' : 'infinite' };
  return {
    status: 'ok',
    perRegularMinor: worth.value,
    loMinor: worth.lo,
    hiMinor: worth.hi,
    ...stayed,
    discountPercent,
  };
}

/** What a regular is worth in the twelve months up to a day, with the customers behind it. */
export function regularWorth(db: ReadDb, asOf: number): RegularWorth {
  const currency = storedSettings(db).shop?.currency ?? '';
  const year = { from: addMonths(asOf + 1, -12), to: asOf + 1 };
  const everybody = store.paidByCustomer(db, year, currency);
  const regulars = everybody.filter(({ visits }) => visits >= visitsOfRegular);
  const paid = regulars.map(({ paidMinor }) => paidMinor);
  const sum = (rows: readonly store.PaidInYear[]) => rows.reduce((total, { paidMinor }) => total + paidMinor, 0);
  const ordered = regulars.toSorted((a, b) => b.paidMinor - a.paidMinor || a.customerId - b.customerId);
  const [shown, others] = [ordered.slice(0, customersShown), ordered.slice(customersShown)];
  const names = namesOf(
    db,
    shown.map(({ customerId }) => customerId),
  );
  return {
    currency,
    year: { from: formatDay(year.from), to: formatDay(year.to) },
    visitsOfRegular,
    regulars: annualValueFigure(paid, currency),
    everybody: annualValueFigure(
      everybody.map(({ paidMinor }) => paidMinor),
      currency,
    ),
    margin: marginSentence(paid, definitionsOf(db).marginPercent, currency),
    paidMinor: sum(regulars),
    customers: shown.map(({ customerId, paidMinor, visits, last }) => ({
      customer: { id: customerId, fullName: names.get(customerId) ?? '' },
      paidMinor,
      visits,
      lastVisitOn: formatDay(last),
    })),
    othersMinor: sum(others),
    othersCount: others.length,
    expected: expectedOf(db, year, paid),
  };
}

/** What customers spent after they were given something, as far as their days are over on a day. */
export function returnOfGoodwill(db: ReadDb, asOf: number): GoodwillReturn {
  const currency = storedSettings(db).shop?.currency ?? '';
  const given = store.goodwillByCustomer(db, currency, daysOfReturn).filter(({ givenMinor }) => givenMinor > 0);
  const over = given.filter(({ first }) => first + daysOfReturn < asOf);
  return {
    currency,
    days: daysOfReturn,
    ...goodwillReturn(over),
    customers: over.map(({ customerId, fullName, first, complaintId, givenMinor, beforeMinor, laterMinor }) => ({
      customer: { id: customerId, fullName },
      complaintId,
      day: formatDay(first),
      givenMinor,
      beforeMinor,
      laterMinor,
    })),
    running: given.length - over.length,
  };
}
