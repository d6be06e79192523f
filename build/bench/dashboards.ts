import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../electron/app.ts';
import { holdColumns } from '../../electron/app-columns.ts';
import { answersIn } from '../../electron/columns/answers.ts';
import { type ShopColumns } from '../../electron/columns/shop.ts';
import { revenueByCustomer as inColumns, visitsUntil } from '../../electron/columns/visits.ts';
import { type OpenedDatabase, openDatabase } from '../../electron/db/open.ts';
import { askedQuestion } from '../../electron/domain/asked-answers.ts';
import { visitsOf } from '../../electron/domain/visits.ts';
import { openStaging } from '../../electron/files/staging.ts';
import { askedVersions } from '../../electron/store/asked-answers.ts';
import { packedRows } from '../../electron/store/shop-columns.ts';
import { revenueByCustomer as bySql, visitDaysByCustomer } from '../../electron/store/visits.ts';
import { anonymousAnswers, namedAnswers } from '../../test/support/figures-by-sql/asked-answers.ts';
import { baseCustomers } from '../../test/support/figures-by-sql/score-rows.ts';
import { compare, table } from './rounds.ts';

const today = '2026-11-21';
const lastDay = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000);

/** Customers, contacts, answers and invitations of a shop by its size; 27 months of each. */
const sizes = {
  S: { customers: 2_000, contacts: 20_000, answers: 5_000, asked: 12_500 },
  M: { customers: 50_000, contacts: 1_000_000, answers: 200_000, asked: 500_000 },
  L: { customers: 200_000, contacts: 5_000_000, answers: 1_000_000, asked: 2_500_000 },
} as const;

type Size = keyof typeof sizes;

function sizeAsked(): Size {
  const words = process.argv.join(' ');
  const asked = /--size[= ](\w+)/.exec(words)?.[1] ?? 'S';
  if (asked !== 'S' && asked !== 'M' && asked !== 'L') throw new Error('--size takes S, M or L');
  return asked;
}

const numbers = (count: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})`;

/** A number below `below` that looks drawn by chance and is the same in every run. */
const drawn = (below: number, salt: number) => `((i * 2654435761 + ${salt} * 40503) / 1024 % ${below})`;

/** Fills the shop with a fixed pattern: half of the customers come once, few come often. */
function fill(
  { connection: { raw } }: OpenedDatabase,
  { customers, contacts, answers, asked }: (typeof sizes)[Size],
): void {
  const version = raw.prepare('SELECT min(survey_version_id) FROM questions WHERE slot = ?').pluck().get('csat');
  const who = `(1 + ${drawn(customers, 3)} * ${drawn(1000, 7)} / 1000)`;
  raw.exec(`BEGIN;
    ${numbers(customers)} INSERT INTO customers (full_name, folded, created_at)
      SELECT 'Customer ' || i, 'customer ' || i, i FROM n;
    ${numbers(contacts)} INSERT INTO interactions (customer_id, kind, happened_at, day, amount_minor, currency, touchpoint_id)
      SELECT ${who}, 1, 0, ${lastDay} - ${drawn(820, 1)}, 200 + ${drawn(4000, 2)}, 'EUR', 1 + ${drawn(3, 5)} FROM n;
    ${numbers(answers)} INSERT INTO responses (customer_id, survey_version_id, answered_at, day, mode, touchpoint_id, csat, nps, ces, r1, r2, r3, r4)
      SELECT ${who}, ${String(version)}, 0, ${lastDay} - ${drawn(820, 4)}, 1 + ${drawn(3, 6)}, 1 + ${drawn(3, 5)},
        1 + ${drawn(5, 8)}, ${drawn(11, 9)}, 1 + ${drawn(7, 10)}, 1 + ${drawn(5, 11)}, 1 + ${drawn(5, 12)}, 1 + ${drawn(5, 13)}, 1 + ${drawn(5, 14)} FROM n;
    ${numbers(asked)} INSERT INTO invitations (survey_id, customer_id, day, mode, outcome, people)
      SELECT 1, ${who}, ${lastDay} - ${drawn(820, 15)}, 1 + ${drawn(3, 16)}, iif(${drawn(10, 17)} = 0, 'refused', 'asked'), 1 FROM n;
    COMMIT; ANALYZE;`);
}

async function open(
  size: Size,
): Promise<{ readonly app: App; readonly database: OpenedDatabase; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const database = await openDatabase(folder, () => 0);
  if ('problem' in database) throw new Error(database.problem);
  const app = createApp({
    database,
    dataFolder: folder,
    files: openStaging(join(folder, 'staging')),
    printPdf: () => Promise.reject(new Error('Nothing is printed here')),
    now: () => Date.parse(`${today}T12:00:00Z`),
    today: () => today,
    log: (_ref, error) => console.error(error),
    reopen: () => Promise.reject(new Error('Nothing is opened again here')),
  });
  await app.call('settings.setUp', { name: 'Bench', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'en' });
  fill(database, sizes[size]);
  return { app, database, folder };
}

const asked: readonly (readonly [name: string, path: string, input: object])[] = [
  ['today', 'dashboard.today', {}],
  ['today, findings', 'dashboard.findings', {}],
  ['satisfaction', 'scores.satisfaction', {}],
  ['satisfaction, two filters', 'scores.satisfaction', { touchpointId: 1, mode: 'paper' }],
  ['satisfaction, 90 days', 'scores.satisfaction', { from: '2026-08-24' }],
  ['by touchpoint', 'scores.figures', { from: '2025-11-22', to: '2026-11-22', by: 'touchpoint' }],
  ['drivers', 'scores.drivers', {}],
  ['who answered', 'scores.respondents', {}],
  ['loyalty', 'scores.loyalty', {}],
  ['coming back', 'scores.comingBack', {}],
  ['money', 'scores.money', {}],
  ['regulars at risk', 'loyalty.atRisk', {}],
  ['to do', 'todo.list', {}],
  ['what a regular is worth', 'goodwill.worth', {}],
];

/** Everything the first two scores and the visits are made of, read by SQL and by columns, must be the same to the last row. */
function assertEqual({ connection: { read } }: OpenedDatabase, shop: ShopColumns): void {
  const period = { from: lastDay - 89, to: lastDay + 1 };
  const list = answersIn(shop, askedQuestion('csat', askedVersions(read, { slot: 'csat' })), period);
  const marks = Array.from({ length: list.size }, (_, i) => [list.customer[i], list.from[i], list.score[i]]);
  const asRows = [...anonymousAnswers(read, { slot: 'csat' }), ...namedAnswers(read, { slot: 'csat' }, period)];
  const { customers, log } = visitsUntil(shop, lastDay);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['answers', marks, asRows.map(({ customerId, fromDay, score }) => [customerId ?? 0, fromDay, score])],
    ['visits', Array.from(customers, (id, i) => [id, [...visitsOf(log, i)]]), [...visitDaysByCustomer(read, lastDay)]],
    ['money', [...inColumns(shop, period, 'EUR')], bySql(read, period, 'EUR')],
  ];
  for (const [what, one, other] of pairs) {
    if (hashOf(one) !== hashOf(other)) throw new Error(`Columns and SQL differ in ${what}`);
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

async function ask(app: App, path: string, input: object): Promise<void> {
  const reply = await app.call(path, input);
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
}

/** What Today needs, as rows read by SQL. */
function homeBySql({ connection: { read } }: OpenedDatabase): void {
  const year = { from: lastDay - 364, to: lastDay + 1 };
  for (const slot of ['csat', 'nps', 'ces']) namedAnswers(read, { slot }, year);
  visitDaysByCustomer(read, lastDay);
  baseCustomers(read, { from: lastDay - 89, to: lastDay + 1 }, 'EUR');
}

/** Seconds and megabytes of what happens once: reading the tables, one new answer, rows written with and without notes. */
function once(database: OpenedDatabase): string {
  const { raw, read } = database.connection;
  const lines: string[] = [];
  const timed = (what: string, work: () => unknown) => {
    const startedAt = performance.now();
    work();
    const ms = performance.now() - startedAt;
    lines.push(`  ${what.padEnd(44)} ${ms.toFixed(1).padStart(10)} ms`);
    return ms;
  };
  const held = holdColumns(database.connection);
  timed('answers of the last 12 months into columns', () => held.shop().answers(lastDay - 364));
  timed('all answers into columns', () => held.shop().answers(-Infinity));
  timed('contacts into columns', () => held.shop().contacts());
  timed('customers into columns', () => held.shop().customers());
  timed('invitations into columns', () => held.shop().invitations());
  timed('columns equal SQL (hashes)', () => assertEqual(database, held.shop()));
  timed('all of it as rows through the driver', () => {
    for (const table of ['answers', 'contacts', 'customers', 'invitations'] as const)
      for (const rows of packedRows(read, table)) void rows.length;
  });
  const answer = raw.prepare('UPDATE responses SET csat = 5 WHERE id = (SELECT max(id) FROM responses)');
  timed('one answer corrected and taken in', () => {
    answer.run();
    held.shop().answers(-Infinity);
  });
  const written = (count: number) =>
    raw.exec(`BEGIN; ${numbers(count)} INSERT INTO interactions (customer_id, kind, happened_at, day, amount_minor, currency)
      SELECT 1 + ${drawn(1000, 3)}, 1, 0, ${lastDay}, 500, 'EUR' FROM n; ROLLBACK`);
  written(1000);
  const noted = timed('50,000 contacts written, noted for columns', () => written(50_000));
  const triggers = raw
    .prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' AND name LIKE 'packed_%'")
    .pluck()
    .all();
  for (const name of triggers) raw.exec(`DROP TRIGGER temp."${String(name)}"`);
  const plain = timed('50,000 contacts written, not noted', () => written(50_000));
  lines.push(
    `  noting costs ×${(noted / plain).toFixed(2)}; memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
  return lines.join('\n');
}

/** What each dashboard takes as it is asked for, beside one plain pass over the two large tables and rows read by SQL. */
export async function benchDashboards(): Promise<string> {
  const size = sizeAsked();
  const { app, database, folder } = await open(size);
  const { raw } = database.connection;
  const pass = raw.prepare('SELECT (SELECT sum(day) FROM interactions) + (SELECT sum(day) + sum(csat) FROM responses)');
  const contenders = [
    { name: 'one plain pass', prepare: () => () => pass.pluck().get() },
    { name: 'Today as rows by SQL', prepare: () => () => homeBySql(database) },
    ...asked.map(([name, path, input]) => ({ name, prepare: () => () => ask(app, path, input) })),
  ];
  const timings = await compare(contenders, size === 'S' ? 9 : 4);
  const costs = once(database);
  const rows = timings.map(({ name, medianMs, ratio }) => ({ what: name, medianMs, ratio }));
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  const { customers, contacts, answers } = sizes[size];
  if (process.argv.includes('--json')) return JSON.stringify({ size, rows });
  const title = `Dashboards at ${size}: ${customers} customers, ${contacts} contacts, ${answers} answers`;
  return `${table(title, timings)}\n${costs}`;
}
