import { fail } from '../contract/errors.ts';
import { type privacy as contract, type PrivacyRequest } from '../contract/privacy.ts';
import { type ReadDb } from '../db/database.ts';
import { addMonths, formatDay, parseDay } from '../domain/calendar.ts';
import { deadlinesOf, urgencyOf } from '../domain/privacy-deadlines.ts';
import { csvChunks } from '../files/csv-write.ts';
import { customerDetails } from '../store/customers.ts';
import { mentionsOf, plainRowsOfPerson, recordsOfPerson, tracesOf } from '../store/person.ts';
import * as store from '../store/privacy.ts';
import { clearOld, countOld, customersNotSeenSince, type Limits } from '../store/retention.ts';
import { storedSettings } from '../store/settings.ts';
import { type Handlers, type Surroundings } from './context.ts';
import { erasePeople } from './erase-people.ts';
import { personData, personLines } from './person-export.ts';
import { noticeOf } from './privacy-notice.ts';

const dayMs = 86_400_000;

/** More than anybody looks through in one sitting; the rest is counted. */
const reviewedAtOnce = 200;

function shown(db: ReadDb, row: store.RequestRow, today: string): PrivacyRequest {
  const deadlines = deadlinesOf(row.receivedOn, storedSettings(db).shop?.country ?? '');
  return { ...row, ...deadlines, urgency: row.closedOn === null ? urgencyOf(deadlines, today) : 'closed' };
}

function requestOf(db: ReadDb, id: number, today: string): PrivacyRequest {
  const row = store.requestById(db, id) ?? fail('notFound', { what: `request ${id}` });
  return shown(db, row, today);
}

function personOf(db: ReadDb, customerId: number): { readonly records: number[]; readonly fullName: string } {
  const person = customerDetails(db, customerId) ?? fail('notFound', { what: `customer ${customerId}` });
  return { records: recordsOfPerson(db, customerId), fullName: person.fullName };
}

function limitsOf(db: ReadDb, { now, today }: Surroundings): Limits {
  const rules = store.privacySettings(db);
  const day = parseDay(today()) ?? 0;
  const before = (months: number) => (months === 0 ? null : formatDay(addMonths(day, -months)));
  return {
    customers: before(rules.customerMonths),
    comments: before(rules.commentMonths),
    rejectedAt: rules.rejectedDays === 0 ? null : now() - rules.rejectedDays * dayMs,
    requests: before(rules.requestMonths),
  };
}

export const privacy: Handlers<{ privacy: typeof contract }>['privacy'] = {
  requests: ({ db, today }) => store.listRequests(db).map((row) => shown(db, row, today())),

  addRequest({ db, today, about }, { customerId = null, ...request }) {
    if (request.receivedOn > today()) fail('futureDay', { path: 'receivedOn', day: request.receivedOn });
    if (customerId !== null) personOf(db, customerId);
    about(request.person);
    return requestOf(db, store.insertRequest(db, { ...request, customerId }), today());
  },

  closeRequest({ db, today, about }, { id, outcome, identity, note }) {
    const before = requestOf(db, id, today());
    about(before.person);
    store.closeRequest(db, {
      id,
      outcome,
      closedOn: today(),
      identity: identity ?? before.identity,
      note: note ?? before.note,
    });
    return requestOf(db, id, today());
  },

  settings: ({ db }) => store.privacySettings(db),

  setSettings({ db }, changes) {
    const settings = { ...store.privacySettings(db), ...changes };
    store.storePrivacySettings(db, settings);
    return settings;
  },

  review(context) {
    const limits = limitsOf(context.db, context);
    const customers = limits.customers === null ? [] : customersNotSeenSince(context.db, limits.customers);
    return {
      customers: customers.slice(0, reviewedAtOnce),
      customersInAll: customers.length,
      ...countOld(context.db, limits),
    };
  },

  async clearOld(context, { what }) {
    await context.backUp('beforeErase');
    const limits = limitsOf(context.db, context);
    return { removed: context.erasing((db) => clearOld(db, what, limits)) };
  },

  holdings({ db }, { customerId }) {
    const { records, fullName } = personOf(db, customerId);
    const rows = plainRowsOfPerson(db, records).map(({ table, rows: found }) => [table, found.length]);
    return { fullName, rows: Object.fromEntries(rows), mentions: mentionsOf(db, records, tracesOf(db, records)) };
  },

  async exportPerson({ db, files, today, language }, { customerId, format }) {
    const { records, fullName } = personOf(db, customerId);
    const data = personData(db, records, { madeOn: today(), language });
    const text =
      format === 'json' ? JSON.stringify(data, null, 2) : [...csvChunks(personLines(data), language)].join('');
    return files.write(`${fullName} ${today()}.${format}`, Buffer.from(text));
  },

  async erase(context, { customerId, kind }) {
    const { records } = personOf(context.db, customerId);
    return erasePeople(context, { records, kind });
  },

  notice: ({ db }, { kind, language }) => noticeOf(db, kind, language),
};
