import { fail } from '../contract/errors.ts';
import { type AtRisk, type loyalty as contract, type RegularAtRisk, type SaveAction } from '../contract/loyalty.ts';
import { addMonths, formatDay } from '../domain/calendar.ts';
import { spearman } from '../domain/correlation.ts';
import { shareFigure } from '../domain/figure.ts';
import { daysOfLoyalty, ratingsAndLaterVisits } from '../domain/later-visits.ts';
import { returnFindings } from '../domain/return-findings.ts';
import {
  factorInUse,
  type LatenessRule,
  latenessRule,
  type Silence,
  silenceOf,
  silentRegulars,
} from '../domain/regulars-at-risk.ts';
import { typedText } from '../domain/typed-text.ts';
import { type ReadDb } from '../db/database.ts';
import { visitsUntil } from '../columns/visits.ts';
import { storedCases } from '../store/complaints.ts';
import { definitionsOf } from '../store/definitions.ts';
import * as store from '../store/loyalty.ts';
import { namesOf } from '../store/score-rows.ts';
import { storedSettings } from '../store/settings.ts';
import { currentStaffId } from '../store/staff.ts';
import { visitDaysByCustomer, visitDaysOf } from '../store/visits.ts';
import { type Handlers, type QueryContext } from './context.ts';
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
  { reason, cadence, lastVisit, isLongerThanEver }: Silence,
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

const rhythms = ['ok', 'too_few', 'no_rhythm'] as const;

type JudgedFrom = Pick<QueryContext, 'db' | 'columns'>;

type Judged = { readonly rule: LatenessRule; readonly ids: readonly number[] };

/** Judges everybody, which is much work, and gives all silent regulars, those who paid most in the shop's currency first. */
function judged({ db, columns }: JudgedFrom, asOf: number, lapseDays: number): Judged {
  const { customers, log } = visitsUntil(columns.shop(), asOf);
  const rule = latenessRule(log, lapseDays);
  const ids = silentRegulars(log, rule, asOf).map(({ index }) => customers[index]);
  const currency = storedSettings(db).shop?.currency;
  const paid = store.paidSince(db, ids, addMonths(asOf, -12));
  const inOwn = new Map(
    ids.map((id) => [id, paid.get(id)?.find((sum) => sum.currency === currency)?.amountMinor ?? 0]),
  );
  return { rule, ids: ids.toSorted((a, b) => (inOwn.get(b) ?? 0) - (inOwn.get(a) ?? 0) || a - b) };
}

/** The same, kept until the next commit as numbers: the rule, then the ids. */
function judgedOnce({ db, columns }: JudgedFrom, asOf: number): Judged {
  const { lapseDays } = definitionsOf(db);
  const [rhythm, factor, ...ids] = columns.window(`atRisk ${asOf} ${lapseDays}`, () => {
    const { rule, ids: all } = judged({ db, columns }, asOf, lapseDays);
    return [rhythms.indexOf(rule.rhythm), rule.factor ?? 0, ...all];
  });
  return { rule: { rhythm: rhythms[rhythm], factor: factor === 0 ? null : factor, lapseDays }, ids };
}

/** Regulars who are silent on a day, those who paid most in the shop's currency first. */
export function regularsAtRisk(
  context: JudgedFrom,
  asOf: number,
  limit: number,
  except: ReadonlySet<number> = new Set(),
): AtRisk {
  const { db } = context;
  const { rule, ids: all } = judgedOnce(context, asOf);
  const ids = all.filter((id) => !except.has(id));
  const shown = ids.slice(0, limit);
  const days = visitDaysOf(db, shown, asOf);
  const names = namesOf(db, shown);
  const paid = store.paidSince(db, shown, addMonths(asOf, -12));
  return {
    rhythm: rule.rhythm,
    factor: factorInUse(rule),
    isRuleOfThumb: rule.factor === null,
    lapseDays: rule.lapseDays,
    total: ids.length,
    regulars: shown.flatMap((id) => {
      const silence = silenceOf(days.get(id) ?? [], rule, asOf);
      if (silence === null) return [];
      const sums = (paid.get(id) ?? []).map(({ currency, amountMinor }) => ({ currency, amountMinor }));
      return [atRiskAs(db, { id, fullName: names.get(id) ?? '' }, silence, sums, rule.lapseDays)];
    }),
  };
}

function knownAction(db: ReadDb, id: number): SaveAction {
  return store.actionById(db, id) ?? fail('notFound', { what: `action ${id}` });
}

export const loyalty: Handlers<{ loyalty: typeof contract }>['loyalty'] = {
  atRisk: (context, { limit }) => regularsAtRisk(context, dayNumberOf(context.today()), limit),
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
