import { type AnswerList, emptyList } from '../domain/answer-list.ts';
import { type AskedQuestion } from '../domain/asked-answers.ts';
import { firstDayOfMonth } from '../domain/calendar.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { type ShopPart } from '../domain/shop-part.ts';
import { firstAtLeast, type Numbers } from './packed.ts';
import { type ShopColumns } from './shop.ts';
import { type AnswerTable, answerTest, noMark } from './tables.ts';

/** For each version of a survey by its id: a number, -1 for all others. */
function byVersion(numbers: ReadonlyMap<number, number>): Int16Array {
  const most = Math.max(-1, ...numbers.keys());
  const table = new Int16Array(most + 1).fill(-1);
  for (const [version, number] of numbers) table[version] = number;
  return table;
}

/** The rows of a period whose customers count. */
function rowsIn(shop: ShopColumns, { from, to }: DayPeriod, part: ShopPart) {
  const table = shop.answers(from);
  const hidden = shop.hidden();
  const isPart = answerTest(table, part);
  const { customer } = table;
  const isHidden = hidden.size > 0 ? (row: number) => hidden.has(customer[row]) : null;
  const isOut = (row: number): boolean => (isHidden !== null && isHidden(row)) || (isPart !== null && !isPart(row));
  const start = firstAtLeast(table.day, from);
  return { table, start, end: firstAtLeast(table.day, to, start), isOut: isHidden || isPart ? isOut : null };
}

/**
 * Answers to a question in the order they were given, readable or not; customers marked "do not use" are left out. Those
 * of surveys that know no names are taken whole by months that lie in the period, and only for the whole shop.
 */
export function answersIn(
  shop: ShopColumns,
  { slot, ways, wayOf }: AskedQuestion,
  period: DayPeriod,
  part: ShopPart = [],
): AnswerList {
  const { table, start, end, isOut } = rowsIn(shop, period, part);
  const wayByVersion = byVersion(wayOf);
  const nameless = part.length > 0 ? [] : namelessRows(shop, slot, wayByVersion, period);
  const list = emptyList(ways, nameless.length + end - start, nameless.length);
  let size = 0;
  for (const { month, score, way } of nameless) {
    list.from[size] = firstDayOfMonth(month);
    list.to[size] = firstDayOfMonth(month + 1);
    list.score[size] = score;
    list.way[size] = way;
    size += 1;
  }
  const marks = table.marks.get(slot) ?? new Int8Array(table.size).fill(noMark);
  const { version, customer, day } = table;
  for (let row = start; row < end; row++) {
    const score = marks[row];
    if (score === noMark) continue;
    const way = wayByVersion[version[row]] ?? -1;
    if (way < 0 || (isOut !== null && isOut(row))) continue;
    list.customer[size] = customer[row];
    list.from[size] = day[row];
    list.to[size] = day[row] + 1;
    list.score[size] = score;
    list.way[size] = way;
    size += 1;
  }
  return cut(list, size);
}

function cut(list: AnswerList, size: number): AnswerList {
  const { customer, from, to, score, way } = list;
  return {
    ...list,
    size,
    customer: customer.subarray(0, size),
    from: from.subarray(0, size),
    to: to.subarray(0, size),
    score: score.subarray(0, size),
    way: way.subarray(0, size),
  };
}

function namelessRows(shop: ShopColumns, slot: string, wayByVersion: Int16Array, period: DayPeriod) {
  const { size, month, version, marks } = shop.anonymous();
  const given: Numbers | undefined = marks.get(slot);
  const rows: { month: number; score: number; way: number }[] = [];
  for (let row = 0; given !== undefined && row < size; row++) {
    const way = wayByVersion[version[row]] ?? -1;
    if (given[row] === noMark || way < 0) continue;
    if (firstDayOfMonth(month[row]) < period.from || firstDayOfMonth(month[row] + 1) > period.to) continue;
    rows.push({ month: month[row], score: given[row], way });
  }
  return rows;
}

/** Rows of the answers of some versions in a period, in the order of days; customers marked "do not use" are left out. */
export function responsesOf(
  shop: ShopColumns,
  versions: readonly number[],
  period: DayPeriod,
  part: ShopPart = [],
): { readonly table: AnswerTable; readonly rows: number[] } {
  const { table, start, end, isOut } = rowsIn(shop, period, part);
  const meant = byVersion(new Map(versions.map((version) => [version, 1])));
  const rows: number[] = [];
  for (let row = start; row < end; row++) {
    if (meant[table.version[row]] === 1 && (isOut === null || !isOut(row))) rows.push(row);
  }
  return { table, rows };
}

/** Calls `use` with the rows of a period that hold a readable mark for satisfaction, from anybody in a part of the shop. */
function eachSatisfactionMark(
  shop: ShopColumns,
  { from, to }: DayPeriod,
  part: ShopPart,
  use: (table: AnswerTable, row: number, mark: number) => void,
): void {
  const table = shop.answers(from);
  const isPart = answerTest(table, part);
  const marks = table.marks.get('csat');
  const start = firstAtLeast(table.day, from);
  const end = firstAtLeast(table.day, to, start);
  for (let row = start; marks !== undefined && row < end; row++) {
    if (marks[row] >= 0 && (isPart === null || isPart(row))) use(table, row, marks[row]);
  }
}

/** How many readable marks for satisfaction each version of a survey got in a period. */
export function satisfactionMarks(shop: ShopColumns, period: DayPeriod, part: ShopPart = []): Map<number, number> {
  const counts = new Map<number, number>();
  eachSatisfactionMark(shop, period, part, ({ version }, row) => {
    counts.set(version[row], (counts.get(version[row]) ?? 0) + 1);
  });
  return counts;
}

type TopMarks = { readonly topScores: number; readonly answers: number };

/** Top marks and answers to the overall question by who served in a period. */
export function topMarksByStaff(
  shop: ShopColumns,
  period: DayPeriod,
  top: number,
  part: ShopPart = [],
): Map<number, TopMarks> {
  const counts = new Map<number, TopMarks>();
  eachSatisfactionMark(shop, period, part, ({ staff }, row, mark) => {
    if (mark > top) return;
    const { topScores, answers } = counts.get(staff[row]) ?? { topScores: 0, answers: 0 };
    counts.set(staff[row], { topScores: topScores + (mark === top ? 1 : 0), answers: answers + 1 });
  });
  return counts;
}

/** Customers who answered in a period, whatever they answered. */
export function answeringCustomers(shop: ShopColumns, { from, to }: DayPeriod, part: ShopPart = []): Set<number> {
  const table = shop.answers(from);
  const isPart = answerTest(table, part);
  const start = firstAtLeast(table.day, from);
  const end = firstAtLeast(table.day, to, start);
  const found = new Set<number>();
  for (let row = start; row < end; row++) if (isPart === null || isPart(row)) found.add(table.customer[row]);
  return found;
}

/** How many people each survey asked, how many refused and how many answered in a period. */
export function askedIn(
  shop: ShopColumns,
  surveyOf: ReadonlyMap<number, number>,
  { from, to }: DayPeriod,
  months: DayPeriod,
): Map<number, { asked: number; refused: number; answers: number }> {
  const counts = new Map([...surveyOf.values()].map((survey) => [survey, { asked: 0, refused: 0, answers: 0 }]));
  const hidden = shop.hidden();
  const sent = shop.invitations();
  for (let row = firstAtLeast(sent.day, from); row < sent.size && sent.day[row] < to; row++) {
    const count = counts.get(sent.survey[row]);
    if (!count || sent.outcome[row] === 2 || hidden.has(sent.customer[row])) continue;
    count.asked += sent.people[row];
    if (sent.outcome[row] === 1) count.refused += sent.people[row];
  }
  const { table, start, end, isOut } = rowsIn(shop, { from, to }, []);
  const byVersions = byVersion(new Map([...surveyOf.keys()].map((version) => [version, 0])));
  const answered = new Int32Array(byVersions.length);
  for (let row = start; row < end; row++) {
    if (byVersions[table.version[row]] === 0 && (isOut === null || !isOut(row))) answered[table.version[row]] += 1;
  }
  const nameless = shop.anonymous();
  for (let row = 0; row < nameless.size; row++) {
    const version = nameless.version[row];
    if (nameless.month[row] >= months.from && nameless.month[row] < months.to && byVersions[version] === 0)
      answered[version] += 1;
  }
  for (const [version, survey] of surveyOf) {
    const count = counts.get(survey);
    if (count) count.answers += answered[version];
  }
  return counts;
}
