import { describe, expect, it } from 'vitest';
import Sqlite from 'better-sqlite3';
import { holdColumns } from '../../../electron/app-columns.ts';
import * as columns from '../../../electron/columns/answers.ts';
import { type ShopColumns } from '../../../electron/columns/shop.ts';
import {
  customerBase,
  never,
  revenueByCustomer,
  salesInOtherCurrencies,
  visitsUntil,
} from '../../../electron/columns/visits.ts';
import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { connect, type ReadDb } from '../../../electron/db/database.ts';
import { type Sql, sql } from '../../../electron/db/sql.ts';
import { askedQuestion } from '../../../electron/domain/asked-answers.ts';
import { monthOfDay } from '../../../electron/domain/calendar.ts';
import { visitsOf } from '../../../electron/domain/visits.ts';
import { askedVersions, surveyVersions } from '../../../electron/store/asked-answers.ts';
import { partOfShop } from '../../../electron/store/score-filter.ts';
import { versionIds } from '../../../electron/store/surveys.ts';
import * as stored from '../../../electron/store/visits.ts';
import { openTestApp } from '../../support/app.ts';
import * as bySql from '../../support/figures-by-sql/asked-answers.ts';
import { partOfShop as partBySql } from '../../support/figures-by-sql/score-filter.ts';
import * as rowsBySql from '../../support/figures-by-sql/score-rows.ts';
import * as visitsBySql from '../../support/figures-by-sql/visits.ts';
import { chance, type Chance, lastDay, randomShop, somethingHappens, today } from '../../support/random-shop.ts';

const slots = ['csat', 'nps', 'ces', 'r1', 'r2'] as const;
const number = (value: unknown): number => Number(value);

type Question = {
  readonly filter: ScoreFilter;
  readonly from: number;
  readonly to: number;
  readonly slot: (typeof slots)[number];
};

function drawnQuestion(draw: Chance): Question {
  const to = lastDay + 30 - draw.below(400);
  const filters: readonly ScoreFilter[] = [
    {},
    {},
    { touchpointId: 1 + draw.below(4) },
    { staffId: 1 + draw.below(30), channelId: 1 + draw.below(30) },
    { areaId: 1 + draw.below(30) },
    { productId: 1 + draw.below(30), mode: 'paper' },
    { segmentId: 1 },
    { segmentId: 9, language: 'bg' },
    { language: 'zh' },
  ];
  return { filter: draw.of(filters), from: to - 1 - draw.below(draw.is(0.2) ? 5000 : 300), to, slot: draw.of(slots) };
}

/** Everything that dashboards read, once from the columns and once by SQL. */
function bothWays(db: ReadDb, shop: ShopColumns, { filter, from, to, slot }: Question, surveyId: number | undefined) {
  const period = { from, to };
  const part = partOfShop(db, filter)?.conditions;
  const only = partBySql(db, filter);
  const choice = { slot, surveyId };
  const isIn = (answer: bySql.StoredAnswer) => answer.fromDay >= from && answer.toDay <= to;
  const list = columns.answersIn(shop, askedQuestion(slot, askedVersions(db, choice)), period, part);
  const sqlAnswers = [
    ...bySql.anonymousAnswers(db, { ...choice, only: only?.answers }).filter(isIn),
    ...bySql.namedAnswers(db, { ...choice, only: only?.answers }, period),
  ];
  const months = { from: monthOfDay(from), to: monthOfDay(to) };
  const versions = surveyVersions(db, surveyId);
  const asked = [
    ...columns.askedIn(shop, new Map(versions.map((each) => [each.versionId, each.surveyId])), period, months).values(),
  ];
  const survey = surveyId ?? 1;
  const responses = columns.responsesOf(shop, versionIds(db, survey), period, part);
  const base = customerBase(shop, period, 'EUR', columns.answeringCustomers(shop, period, part), part);
  const { customers, log } = visitsUntil(shop, to, part);
  const staff = columns.topMarksByStaff(shop, period, 5, part);
  const day = (value: number) => (value === never ? null : value);
  const inColumns = {
    answers: Array.from({ length: list.size }, (_, i) => ({
      ...list.ways[list.way[i]],
      customerId: list.customer[i] || null,
      fromDay: list.from[i],
      toDay: list.to[i],
      score: list.score[i],
      isAnonymous: i < list.anonymous,
    })),
    asked,
    responses: responses.rows.map((row) => [
      responses.table.customer[row] || null,
      responses.table.version[row],
      ...slots.map((each) => responses.table.marks.get(each)?.[row]).map((mark) => (mark === -128 ? null : mark)),
    ]),
    visits: Array.from(customers, (id, i) => [id, [...visitsOf(log, i)]]),
    revenue: [...revenueByCustomer(shop, period, 'EUR', part)],
    otherSales: salesInOtherCurrencies(shop, period, 'EUR', part),
    base: Array.from({ length: base.size }, (_, i) => ({
      id: base.id[i],
      channelId: base.channel[i],
      firstVisit: day(base.firstVisit[i]),
      lastVisit: day(base.lastVisit[i]),
      paidMinor: base.paidMinor[i],
      hasAnswered: base.hasAnswered[i],
    })),
    staff: [...staff].filter(([id]) => id !== 0).toSorted(([a], [b]) => a - b),
    satisfaction: [...columns.satisfactionMarks(shop, period, part)].toSorted(([a], [b]) => a - b),
  };
  const contacts: Sql | undefined = only?.contacts;
  const inSql: typeof inColumns = {
    answers: sqlAnswers,
    asked: bySql
      .askedAndAnswered(db, surveyId, period, months)
      .map(({ asked: people, refused, answers }) => ({ asked: people, refused, answers })),
    responses: rowsBySql
      .markRows(db, survey, period, only?.answers)
      .map((row) => [row.customerId, row.versionId, ...slots.map((each) => row[each] ?? null)]),
    visits: [...stored.visitDaysByCustomer(db, to, contacts)],
    revenue: stored.revenueByCustomer(db, period, 'EUR', contacts),
    otherSales: visitsBySql.salesInOtherCurrencies(db, period, 'EUR', contacts),
    base: rowsBySql.baseCustomers(db, period, 'EUR', only),
    staff: rowsBySql
      .topMarksByStaff(db, period, 5, only?.answers)
      .map(({ id, topScores, answers }): [number, { topScores: number; answers: number }] => [
        id,
        { topScores, answers },
      ])
      .toSorted(([a], [b]) => a - b),
    satisfaction: db
      .all<{ version: number; marks: number }>(
        sql`SELECT r.survey_version_id AS version, count(*) AS marks FROM responses r
          WHERE r.day >= ${from} AND r.day < ${to} AND r.csat >= 0 AND ${only?.answers ?? sql`1`} GROUP BY 1 ORDER BY 1`,
      )
      .map(({ version, marks }): [number, number] => [version, marks]),
  };
  return { inColumns, inSql };
}

describe('what is kept in columns', () => {
  it.each([1, 2, 3, 4])('is what SQL finds in the file, whatever happened in it (shop %i)', async (seed) => {
    const shop = await randomShop(seed);
    const draw = chance(100 + seed);
    const { read } = shop.app.database.connection;
    const held = holdColumns(shop.app.database.connection);
    let found = 0;
    for (let round = 0; round < 40; round++) {
      for (let question = 0; question < 3; question++) {
        const { inColumns, inSql } = bothWays(read, held.shop(), drawnQuestion(draw), draw.of([undefined, 1, 2, 3]));
        expect(inColumns).toEqual(inSql);
        found += inSql.answers.length + inSql.revenue.length + inSql.base.length;
      }
      for (let deed = draw.below(4); deed >= 0; deed--) await somethingHappens(shop, draw);
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('gives the screens that a fresh start would give, after any number of edits', async () => {
    const shop = await randomShop(11);
    const draw = chance(12);
    const screens = [
      ['dashboard.today', {}],
      ['dashboard.findings', {}],
      ...['satisfaction', 'respondents', 'loyalty', 'comingBack', 'money', 'drivers', 'staffCheck'].map((tab) => [
        `scores.${tab}`,
        {},
      ]),
      ['scores.figures', { from: '2025-11-01', to: '2026-11-01', by: 'touchpoint' }],
    ] as const;
    for (let round = 0; round < 6; round++) {
      for (let deed = 0; deed < 12; deed++) await somethingHappens(shop, draw);
      const copy = new Sqlite(shop.app.database.connection.raw.serialize());
      const fresh = openTestApp({ today, database: { connection: connect(copy), close: () => void copy.close() } });
      for (const [path, input] of screens) {
        expect(await shop.app.ask(String(path), input), String(path)).toEqual(await fresh.ask(String(path), input));
      }
      await fresh.close();
    }
  });

  it('is never looked at inside a transaction, where a rollback could take it back', async () => {
    const { app } = await randomShop(21);
    const held = holdColumns(app.database.connection);
    expect(() => app.database.connection.raw.transaction(() => held.shop())()).toThrow('between transactions');
  });

  it('takes in one changed row without reading the others again', async () => {
    const { app } = await randomShop(31);
    const { raw } = app.database.connection;
    const held = holdColumns(app.database.connection);
    const before = held.shop().answers(-Infinity);
    raw.prepare('UPDATE responses SET csat = 5 WHERE id = 7').run();
    const noted = raw.prepare("SELECT key FROM temp.touched_rows WHERE table_name = 'responses'").pluck().all();
    expect(noted.map(number)).toEqual([7]);
    const after = held.shop().answers(-Infinity);
    const row = [...after.id].indexOf(7);
    expect(after.marks.get('csat')?.[row]).toBe(5);
    expect([...after.id]).toEqual([...before.id]);
    expect(held.shop().answers(-Infinity)).toBe(after);
  });
});
