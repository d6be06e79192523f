import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../electron/app.ts';
import { type OpenedDatabase, openDatabase } from '../../electron/db/open.ts';
import { openStaging } from '../../electron/files/staging.ts';
import { compare, table } from './rounds.ts';

const today = '2026-11-21';
const lastDay = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000);

/** Customers, contacts and answers of a shop by its size; 27 months of each. */
const sizes = {
  S: { customers: 2_000, contacts: 20_000, answers: 5_000 },
  M: { customers: 50_000, contacts: 1_000_000, answers: 200_000 },
} as const;

type Size = keyof typeof sizes;

function sizeAsked(): Size {
  return process.argv.includes('--size=M') ? 'M' : 'S';
}

const numbers = (count: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})`;

/** A number below `below` that looks drawn by chance and is the same in every run. */
const drawn = (below: number, salt: number) => `((i * 2654435761 + ${salt} * 40503) / 1024 % ${below})`;

/** Fills the shop with a fixed pattern: half of the customers come once, few come often. */
function fill({ connection: { raw } }: OpenedDatabase, { customers, contacts, answers }: (typeof sizes)[Size]): void {
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

/** What each dashboard takes as it is asked for, beside one plain pass over the two large tables. */
export async function benchDashboards(): Promise<string> {
  const size = sizeAsked();
  const { app, database, folder } = await open(size);
  const { raw } = database.connection;
  const pass = raw.prepare('SELECT (SELECT sum(day) FROM interactions) + (SELECT sum(day) + sum(csat) FROM responses)');
  const contenders = [
    { name: 'one plain pass', prepare: () => () => pass.pluck().get() },
    ...asked.map(([name, path, input]) => ({
      name,
      prepare: () => async () => {
        const reply = await app.call(path, input);
        if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
      },
    })),
  ];
  const timings = await compare(contenders, size === 'S' ? 5 : 3);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  const { customers, contacts, answers } = sizes[size];
  return table(`Dashboards at ${size}: ${customers} customers, ${contacts} contacts, ${answers} answers`, timings);
}
