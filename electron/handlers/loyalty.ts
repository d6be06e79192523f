import { fail } from '../contract/errors.ts';
import { type AtRisk, type loyalty as contract, type RegularAtRisk, type SaveAction } from '../contract/loyalty.ts';
import { addMonths, formatDay } from '../domain/calendar.ts';
import { spearman } from '../domain/correlation.ts';
import { shareFigure } from '../domain/figure.ts';
import { daysOfLoyalty, ratingsAndLaterVisits } from '../domain/later-visits.ts';
import { returnFindings } from '../domain/return-findings.ts';
import { factorInUse, latenessRule, type SilentRegular, silentRegulars } from '../domain/regulars-at-risk.ts';
import { typedText } from '../domain/typed-text.ts';
import { visitLog } from '../domain/visits.ts';
import { type ReadDb } from '../db/database.ts';
import { storedCases } from '../store/complaints.ts';
import { definitionsOf } from '../store/definitions.ts';
import * as store from '../store/loyalty.ts';
import { namesOf } from '../store/score-rows.ts';
import { storedSettings } from '../store/settings.ts';
import { currentStaffId } from '../store/staff.ts';
import { visitDaysByCustomer } from '../store/visits.ts';
import { type Handlers } from './context.ts';
import { standing } from './complaint-cases.ts';
import { checkEntry } from './customer-values.ts';
import { scaleOf } from './dashboard.ts';
import { dayNumberOf } from './responses.ts';

function openComplaintsOf(db: ReadDb, customerId: number): number {
  return standing(db, storedCases(db, customerId)).filter(({ state }) => state.step !== null).length;
}

function atRiskAs(
  db: ReadDb,
  customer: RegularAtRisk['customer'],
  { reason, cadence, lastVisit, isLongerThanEver }: SilentRegular,
  paid: RegularAtRisk['paid'],
  lapseDays: number,
): RegularAtRisk {
  const medianGap = cadence.status === 'rhythm_unknown' ? null : cadence.medianGap;
  const g = cadence.daysSince;
  return {
    customer,
    reason:
      reason === 'late'
        ? { key: 'late', params: { name: customer.fullName, m: Math.round(medianGap ?? 0), g } }
        : { key: 'silent_long', params: { name: customer.fullName, g, L: lapseDays } },
    lastVisitOn: formatDay(lastVisit),
    daysSilent: g,
    medianGap,
    gaps: cadence.gaps,
    isLongerThanEver,
    marks: store.marksOf(db, customer.id, 3),
    openComplaints: openComplaintsOf(db, customer.id),
    paid,
    lastAction: store.actionsOf(db, customer.id)[0] ?? null,
  };
}

/** Regulars who are silent on a day, those who paid most in the shop's currency first. */
export function regularsAtRisk(
  db: ReadDb,
  asOf: number,
  limit: number,
  except: ReadonlySet<number> = new Set(),
): AtRisk {
  const days = visitDaysByCustomer(db, asOf);
  const ids = [...days.keys()];
  const log = visitLog([...days.values()]);
  const rule = latenessRule(log, definitionsOf(db).lapseDays);
  const silent = silentRegulars(log, rule, asOf).filter(({ index }) => !except.has(ids[index]));
  const who = silent.map(({ index }) => ids[index]);
  const paid = store.paidSince(db, who, addMonths(asOf, -12));
  const { shop } = storedSettings(db);
  const inOwn = ({ index }: SilentRegular) =>
    paid.get(ids[index])?.find(({ currency }) => currency === shop?.currency)?.amountMinor ?? 0;
  const shown = silent.toSorted((a, b) => inOwn(b) - inOwn(a) || a.index - b.index).slice(0, limit);
  const names = namesOf(db, who);
  return {
    rhythm: rule.rhythm,
    factor: factorInUse(rule),
    isRuleOfThumb: rule.factor === null,
    lapseDays: rule.lapseDays,
    total: silent.length,
    regulars: shown.map((each) => {
      const id = ids[each.index];
      const sums = (paid.get(id) ?? []).map(({ currency, amountMinor }) => ({ currency, amountMinor }));
      return atRiskAs(db, { id, fullName: names.get(id) ?? '' }, each, sums, rule.lapseDays);
    }),
  };
}

function knownAction(db: ReadDb, id: number): SaveAction {
  return store.actionById(db, id) ?? fail('notFound', { what: `action ${id}` });
}

export const loyalty: Handlers<{ loyalty: typeof contract }>['loyalty'] = {
  atRisk: ({ db, today }, { limit }) => regularsAtRisk(db, dayNumberOf(today()), limit),
  satisfiedNotReturning({ db, today }) {
    const asOf = dayNumberOf(today());
    const ratings = store.namedMarks(db);
    const days = visitDaysByCustomer(db, asOf);
    const { customers, marks, visits } = ratingsAndLaterVisits(ratings, (customer) => days.get(customer) ?? [], asOf);
    const { favourableFrom } = scaleOf(db, 'csat');
    const ratedOn = new Map(
      ratings.filter(({ day }) => day + daysOfLoyalty < asOf).map(({ customer, day }) => [customer, day]),
    );
    const pairs = customers.map((id, i) => ({ id, mark: marks[i], visits: visits[i], day: ratedOn.get(id) ?? 0 }));
    const satisfied = pairs.filter(({ mark }) => mark >= favourableFrom);
    const daysOf = (customer: number) => days.get(customer) ?? [];
    const { satisfiedButGone } = returnFindings(ratings, daysOf, asOf, (mark) => mark >= favourableFrom);
    const gone = new Set(satisfiedButGone);
    const came = satisfied.filter((each) => each.visits > 0);
    const names = namesOf(db, satisfiedButGone);
    const rank = spearman(marks, visits);
    return {
      correlation: {
        status: rank.status,
        n: rank.n,
        rho: 'rho' in rank ? rank.rho : null,
        lo: 'lo' in rank ? rank.lo : null,
        hi: 'hi' in rank ? rank.hi : null,
      },
      satisfied: shareFigure({ x: satisfied.length, n: pairs.length }),
      cameAgain: shareFigure({ x: came.length, n: satisfied.length }),
      customers: satisfied
        .filter(({ id }) => gone.has(id))
        .toSorted((a, b) => b.mark - a.mark || b.day - a.day)
        .map(({ id, mark, day }) => {
          const last = days.get(id)?.at(-1);
          return {
            customer: { id, fullName: names.get(id) ?? '' },
            mark,
            ratedOn: formatDay(day),
            lastVisitOn: last === undefined ? null : formatDay(last),
          };
        }),
    };
  },
  actions: ({ db }, { customerId }) => store.actionsOf(db, customerId),
  act({ db, today, about }, { customerId, way, what, offerMinor, offerCurrency }) {
    const name = namesOf(db, [customerId]).get(customerId) ?? fail('notFound', { what: `customer ${customerId}` });
    about(name);
    const currency = offerCurrency ?? storedSettings(db).shop?.currency ?? fail('notSetUp');
    const id = store.insertAction(db, {
      customerId,
      day: dayNumberOf(today()),
      way,
      what: typedText(what),
      offer: offerMinor === null ? null : { currency, amountMinor: offerMinor },
      staffId: currentStaffId(db),
    });
    return knownAction(db, id);
  },
  outcome({ db, about }, { actionId, outcome, reasonId }) {
    const { customerId } = knownAction(db, actionId);
    checkEntry(db, 'reasonId', 'cause', reasonId);
    about(namesOf(db, [customerId]).get(customerId) ?? '');
    store.updateOutcome(db, actionId, outcome, reasonId || null);
    return knownAction(db, actionId);
  },
};
