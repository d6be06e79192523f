import * as z from 'zod/mini';
import { type ComplaintCosts, type CostLine, type goodwill as contract } from '../contract/goodwill.ts';
import { annualValue } from '../domain/annual-value.ts';
import { addMonths, firstDayOfMonth, formatDay, monthOfDay } from '../domain/calendar.ts';
import { rateOf } from '../domain/coming-back.ts';
import { complaintCost, extraLossOfComplainers } from '../domain/complaint-cost.ts';
import { answersForPercentage } from '../domain/display.ts';
import { type DayPeriod, periodBefore } from '../domain/periods.ts';
import { type ReadDb } from '../db/database.ts';
import { casesIn } from '../store/complaints.ts';
import { definitionsOf } from '../store/definitions.ts';
import * as store from '../store/goodwill.ts';
import { listItems } from '../store/lists.ts';
import { settingOf, storedSettings, storeSetting } from '../store/settings.ts';
import { revenueByCustomer } from '../store/visits.ts';
import { stayed } from '../store/worth.ts';
import { type Handlers } from './context.ts';
import { handlingOf, minutesOf, type StandingCase, standing, sumsByCurrency } from './complaint-cases.ts';
import { checkEntry } from './customer-values.ts';
import { daysOf } from './dashboard.ts';
import { dayNumberOf } from './responses.ts';
import { regularWorth, returnOfGoodwill } from './worth.ts';

const Limits = z.record(z.string(), z.int());

function limitsOf(db: ReadDb): Readonly<Record<string, number>> {
  const stored = Limits.safeParse(settingOf(db, 'goodwillLimits'));
  return stored.success ? stored.data : {};
}

/** The minutes of each case as a line of their own, booked on the day of its last step. */
function workLines(db: ReadDb, cases: readonly StandingCase[]): CostLine[] {
  return cases.flatMap((each) => {
    const cost = handlingOf(db, minutesOf(each));
    if (cost === null || cost.amountMinor === 0) return [];
    const { stored, state } = each;
    return [
      {
        complaintId: stored.id,
        kind: 'work',
        day: formatDay(state.lastContact ?? stored.received),
        ...cost,
        customer: stored.customerName,
        staff: stored.keeper,
      },
    ];
  });
}

function partsOf(lines: readonly CostLine[]): ComplaintCosts['parts'] {
  const kinds = Map.groupBy(lines, ({ kind }) => kind);
  return [...kinds].flatMap(([kind, own]) => sumsByCurrency(own).map((sum) => ({ kind, ...sum })));
}

/** Lost business of one complaint, from the shop's own visits over the last year; unknown with its reason where they cannot tell. */
function expectedLoss(db: ReadDb, asOf: number, currency: string): ComplaintCosts['expected'] {
  const { marginPercent, discountPercent, lapseDays } = definitionsOf(db);
  if (marginPercent === null) return { status: 'unknown', reason: 'noMargin' };
  const year = { from: addMonths(asOf + 1, -12), to: asOf + 1 };
  const kept = stayed(db, { before: periodBefore(year), now: year, visits: 1 });
  const retention = rateOf(kept.cameAgain, kept.before);
  const worth = annualValue(revenueByCustomer(db, year, currency), marginPercent / 100);
  if (worth.status !== 'ok' || retention.status !== 'ok') return { status: 'unknown', reason: 'noSales' };
  // Only complaints old enough that a lapse since could have been seen; against customers active at that time.
  const { complainers, others } = store.silentBesideOthers(
    db,
    { from: year.from, to: asOf - lapseDays },
    { asOf, lapseDays },
  );
  if (Math.min(complainers.all, others.all) < answersForPercentage) return { status: 'unknown', reason: 'tooFew' };
  const cost = complaintCost({
    minutes: 0,
    hourlyCost: 0,
    refund: 0,
    goodsAndPostage: 0,
    goodwill: 0,
    annualMargin: Math.max(0, worth.meanMargin),
    retention: retention.rate,
    discount: discountPercent / 100,
    extraLoss: extraLossOfComplainers(complainers, others),
  });
  if (cost.status !== 'ok') return { status: 'unknown', reason: 'infinite' };
  return {
    status: 'ok',
    currency,
    perCaseMinor: cost.total,
    loMinor: cost.lo,
    hiMinor: cost.hi,
    isShown: cost.isLossShown,
    lapsedComplainers: complainers.lapsed,
    complainers: complainers.all,
    lapsedOthers: others.lapsed,
    others: others.all,
  };
}

function costsIn(db: ReadDb, period: DayPeriod, asOf: number): ComplaintCosts {
  const currency = storedSettings(db).shop?.currency ?? '';
  const cases = standing(db, casesIn(db, period));
  const ids = cases.map(({ stored }) => stored.id);
  const lines = [...workLines(db, cases), ...store.costLinesOf(db, ids)];
  const direct = sumsByCurrency(lines);
  const own = direct.find((sum) => sum.currency === currency)?.amountMinor ?? 0;
  const isWorkCounted = definitionsOf(db).wageMinor !== null;
  return {
    cases: cases.length,
    lines,
    parts: partsOf(lines),
    direct,
    directPerCaseMinor: cases.length === 0 ? null : own / cases.length,
    uncountedMinutes: isWorkCounted ? 0 : cases.reduce((sum, each) => sum + minutesOf(each), 0),
    expected: expectedLoss(db, asOf, currency),
  };
}

export const goodwill: Handlers<{ goodwill: typeof contract }>['goodwill'] = {
  costs: ({ db, today }, period) => costsIn(db, daysOf(period), dayNumberOf(today())),
  worth: ({ db, today }) => regularWorth(db, dayNumberOf(today())),
  returns: ({ db, today }) => returnOfGoodwill(db, dayNumberOf(today())),
  allowances({ db, today }) {
    const currency = storedSettings(db).shop?.currency ?? '';
    const month = monthOfDay(dayNumberOf(today()));
    const period = { from: firstDayOfMonth(month), to: firstDayOfMonth(month + 1) };
    const ledger = store.goodwillLines(db, period, currency);
    const limits = limitsOf(db);
    return {
      currency,
      month: formatDay(period.from).slice(0, 7),
      ledger,
      staff: listItems(db, 'staff')
        .filter(({ isRetired, name }) => !isRetired || ledger.some((line) => line.staff === name))
        .map(({ id, name }) => {
          const limitMinor = limits[String(id)] ?? null;
          const given = ledger.filter((line) => line.staff === name);
          const givenMinor = given.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
          const leftMinor = limitMinor === null ? null : limitMinor - givenMinor;
          return { staffId: id, name, limitMinor, givenMinor, leftMinor };
        }),
    };
  },
  setAllowance({ db, about }, { staffId, limitMinor }) {
    checkEntry(db, 'staffId', 'staff', staffId);
    const { [String(staffId)]: _before, ...others } = limitsOf(db);
    storeSetting(db, 'goodwillLimits', limitMinor === null ? others : { ...others, [String(staffId)]: limitMinor });
    about(listItems(db, 'staff').find(({ id }) => id === staffId)?.name ?? '');
    return null;
  },
};
