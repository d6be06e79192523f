import { seededRandom } from '../../electron/domain/random.ts';
import { type Survey } from '../../electron/contract/surveys.ts';
import { libraryQuestions } from '../../electron/domain/question-library.ts';
import { openStaging } from '../../electron/files/staging.ts';
import { join } from 'node:path';
import { openTestShop, type TestApp } from './app.ts';
import { openedSurvey } from './surveys.ts';

/** Draws that are the same for the same seed. */
export function chance(seed: number) {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    below,
    of: <Value>(values: readonly Value[]): Value => values[below(values.length)],
    is: (share: number) => random() < share,
  };
}

export type Chance = ReturnType<typeof chance>;

export const today = '2026-11-21';
export const lastDay = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000);

export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export type RandomShop = { readonly app: TestApp; readonly surveys: readonly Survey[]; readonly anonymous: Survey };

/** A shop with lists, surveys of several kinds and scales, an anonymous one, and rows of every odd sort that the schema takes. */
export async function randomShop(seed: number): Promise<RandomShop> {
  const draw = chance(seed);
  const app = await openTestShop({ today });
  for (const list of ['staff', 'area', 'product'])
    for (const name of ['A', 'B']) await app.ask('lists.create', { list, name: `${list} ${name}` });
  const questions = libraryQuestions(['csat', 'nps', 'ces', 'quality', 'expectedQuality']);
  const surveys = [
    await openedSurvey(app, { name: 'After the visit', questions }),
    await openedSurvey(app, { name: 'Ten points', questions: libraryQuestions(['csat10', 'nps', 'effort']) }),
    await openedSurvey(app, { name: 'Once a year', kind: 'relationship', questions }),
    await openedSurvey(app, { name: 'Of the staff', kind: 'staff', questions }),
  ];
  const anonymous = await openedSurvey(app, { name: 'Without names', anonymity: 'anonymous', questions });
  await app.ask('segments.create', { name: 'Anna', filter: { lastSeen: { from: '2026-01-01' } } });
  fill(app, draw);
  return { app, surveys, anonymous };
}

function fill({ database }: TestApp, draw: Chance): void {
  const { raw } = database.connection;
  const versions = raw.prepare('SELECT DISTINCT survey_version_id FROM questions').pluck().all();
  const nameless = raw
    .prepare("SELECT v.id FROM survey_versions v JOIN surveys s ON s.id = v.survey_id WHERE s.anonymity = 'anonymous'")
    .pluck()
    .get();
  const items = (list: string) => [0, ...raw.prepare('SELECT id FROM list_items WHERE list = ?').pluck().all(list)];
  const [touchpoints, staff, channels, areas, products] = ['touchpoint', 'staff', 'channel', 'area', 'product'].map(
    items,
  );
  const customer =
    raw.prepare(`INSERT INTO customers (full_name, folded, created_at, channel_id, do_not_use, deleted_at)
    VALUES (?, ?, 0, ?, ?, ?)`);
  const contact =
    raw.prepare(`INSERT INTO interactions (customer_id, kind, happened_at, day, amount_minor, currency, channel_id, touchpoint_id,
    staff_id, area_id, product_id) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const answer =
    raw.prepare(`INSERT INTO responses (customer_id, survey_version_id, interaction_id, answered_at, day, mode, channel_id,
    touchpoint_id, staff_id, language_id, csat, nps, ces, r1, r2) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const without = raw.prepare(
    `INSERT INTO anonymous_responses (id, survey_version_id, month, mode, csat, nps) VALUES (?, ?, ?, 2, ?, ?)`,
  );
  const asked = raw.prepare(
    'INSERT INTO invitations (survey_id, customer_id, day, mode, outcome, people) VALUES (?, ?, ?, 1, ?, ?)',
  );
  const mark = (most: number) => (draw.is(0.2) ? draw.of([null, -1, -2]) : draw.below(most + 1));
  const people = 30;
  for (let i = 0; i < people; i++) {
    const name = draw.is(0.3) ? `Anna ${i}` : `Ben ${i}`;
    const channel = draw.of(channels);
    customer.run(
      name,
      name.toLowerCase(),
      channel === 0 ? null : channel,
      draw.is(0.1) ? 1 : 0,
      draw.is(0.1) ? 5 : null,
    );
  }
  const someone = () => (draw.is(0.2) ? null : 1 + draw.below(people));
  for (let i = 0; i < 400; i++) {
    const amount = draw.is(0.2)
      ? null
      : draw.is(0.1)
        ? -draw.below(500)
        : draw.below(draw.is(0.05) ? 5_000_000_000 : 3000);
    const money = amount === null ? null : draw.of(['EUR', 'EUR', 'EUR', 'USD', 'BGN']);
    contact.run(
      someone(),
      draw.of([1, 1, 1, 2, 6, 3, 5]),
      lastDay + 20 - draw.below(draw.is(0.1) ? 6000 : 800),
      amount,
      money,
      draw.of(channels),
      draw.of(touchpoints),
      draw.of(staff),
      draw.of(areas),
      draw.of(products),
    );
  }
  for (let i = 0; i < 300; i++) {
    answer.run(
      someone(),
      draw.of(versions),
      draw.is(0.3) ? 1 + draw.below(400) : null,
      lastDay + 10 - draw.below(900),
      1 + draw.below(7),
      draw.of(channels),
      draw.of(touchpoints),
      draw.of(staff),
      draw.below(5),
      mark(5),
      mark(10),
      mark(7),
      mark(5),
      mark(5),
    );
  }
  for (let i = 0; i < 20; i++) without.run(draw.below(2 ** 40), nameless, 660 + draw.below(24), mark(5), mark(10));
  for (let i = 0; i < 40; i++)
    asked.run(
      1 + draw.below(3),
      someone(),
      lastDay - draw.below(500),
      draw.of(['asked', 'refused', 'undeliverable']),
      1 + draw.below(40),
    );
}

/** Does one thing that somebody might do in the program; what is refused is as good as what is done. */
export async function somethingHappens({ app, surveys, anonymous }: RandomShop, draw: Chance): Promise<void> {
  const { raw } = app.database.connection;
  const day = () => dayText(lastDay - draw.below(700));
  const one = (table: string) => {
    const ids = raw.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
    return ids.length === 0 ? 1 : draw.of(ids);
  };
  const answers = { csat: 1 + draw.below(5), nps: draw.below(11), ces: 1 + draw.below(7) };
  const deeds: readonly (() => Promise<unknown>)[] = [
    () => app.call('customers.create', { fullName: draw.of(['Anna New', 'Ben New']), doNotUse: draw.is(0.2) }),
    () => app.call('customers.update', { id: one('customers'), changes: { doNotUse: draw.is(0.5), channelId: null } }),
    () => app.call('customers.remove', { ids: [one('customers')] }),
    () => app.call('customers.restore', { ids: [one('customers')] }),
    () => app.call('customers.emptyBin', {}),
    () => app.call('duplicates.merge', { keepId: one('customers'), goneId: one('customers') }),
    () => app.call('privacy.erase', { customerId: one('customers'), kind: draw.of(['deleted', 'anonymised']) }),
    () =>
      app.call('interactions.create', {
        customerId: one('customers'),
        kind: 'purchase',
        day: day(),
        amountMinor: draw.below(900),
      }),
    () =>
      app.call('interactions.create', { customerId: one('customers'), kind: 'complaint', day: day(), note: 'Cold' }),
    () =>
      app.call('interactions.update', {
        id: one('interactions'),
        changes: { day: day(), customerId: one('customers') },
      }),
    () => app.call('interactions.update', { id: one('interactions'), changes: { kind: 'return', amountMinor: 250 } }),
    () => app.call('interactions.remove', { id: one('interactions') }),
    () => app.call('responses.create', { ...answers, customerId: one('customers'), day: day() }),
    () =>
      app.call('responses.submit', {
        surveyId: draw.of(surveys).id,
        mode: 'paper',
        language: 'bg',
        answers,
        day: day(),
      }),
    () => app.call('responses.submitAnonymous', { surveyId: anonymous.id, mode: 'counter', language: 'bg', answers }),
    () => app.call('responses.update', { id: one('responses'), answers: { csat: 1 + draw.below(5) } }),
    () => app.call('responses.remove', { id: one('responses') }),
    () => app.call('asking.create', { surveyId: draw.of(surveys).id, people: 1 + draw.below(9), day: day() }),
    () => app.call('asking.remove', { id: one('invitations') }),
    () => app.call('surveys.remove', { id: draw.of(surveys).id }),
    () => app.call('surveys.restore', { id: draw.of(surveys).id }),
    () => app.call('history.undo', {}),
    () => app.call('history.undo', {}),
    () => app.call('history.redo', {}),
    () => importing(app, day()),
    () => takenBack(app),
  ];
  await draw.of(deeds)();
}

async function importing(app: TestApp, day: string): Promise<void> {
  const staging = openStaging(join(app.dataFolder, 'staging'));
  const text = `Date,Customer,Amount\n${day},Anna 1,5.00\n${day},Petra New,7.50\n`;
  const { fileId } = await staging.write('till.csv', new TextEncoder().encode(text));
  await app.call('imports.run', { fileId, choices: { importAs: 'interactions' } });
}

/** A transaction that writes everywhere and fails at its end, as a full disk would make it. */
async function takenBack(app: TestApp): Promise<void> {
  const { raw } = app.database.connection;
  const work = raw.transaction(() => {
    raw.exec(`UPDATE responses SET csat = 1; UPDATE interactions SET day = day - 1; UPDATE customers SET do_not_use = 1;
      DELETE FROM invitations; UPDATE anonymous_responses SET csat = 5;`);
    throw new Error('The disk is full');
  });
  try {
    work();
  } catch {
    await Promise.resolve();
  }
}
