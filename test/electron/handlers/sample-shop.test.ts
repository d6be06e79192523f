import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { RegularWorth } from '../../../electron/contract/goodwill.ts';
import { SatisfiedNotReturning } from '../../../electron/contract/loyalty.ts';
import { ScoreAnswer } from '../../../electron/contract/scores.ts';
import { languages } from '../../../electron/contract/settings.ts';
import { ThemeCount } from '../../../electron/contract/themes.ts';
import { parseDay } from '../../../electron/domain/calendar.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';

const today = '2026-11-26';
const asOf = parseDay(today) ?? 0;

describe.each(languages)('the sample shop in %s, through what its screens ask', (language) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = openTestApp({ today });
    await shop.ask('sample.fill', { language });
  });
  const rows = (sql: string) =>
    shop.database.connection.raw.prepare(sql).all() as { customer: number; day: number; mark: number; name: string }[];

  it('has over 90 % satisfied customers of whom under 30 % return within 30 days', async () => {
    const { csat, returnRate } = ScoreAnswer.parse(
      await shop.ask('scores.figures', { from: '2025-06-01', to: '2026-11-27' }),
    );
    expect(csat.value).toBeGreaterThan(0.9);
    expect(returnRate.value).toBeLessThan(0.3);
    expect(returnRate.value).toBeGreaterThan(0.15);
  });

  it('names exactly those who were satisfied and did not come in the 180 days after', async () => {
    const marks = rows(`SELECT r.customer_id AS customer, r.day, r.csat AS mark, c.full_name AS name FROM responses r
      JOIN customers c ON c.id = r.customer_id WHERE r.csat > 0 AND r.day + 180 < ${asOf} ORDER BY r.day, r.id`);
    const visits = rows('SELECT customer_id AS customer, day FROM interactions WHERE kind = 1 AND amount_minor > 0');
    const last = new Map(marks.map((each) => [each.customer, each]));
    const gone = [...last.values()].filter(
      ({ customer, day, mark }) =>
        mark >= 4 && !visits.some((visit) => visit.customer === customer && visit.day > day && visit.day <= day + 180),
    );
    const { customers, satisfied } = SatisfiedNotReturning.parse(await shop.ask('loyalty.satisfiedNotReturning'));
    expect(satisfied.value).toBeGreaterThan(0.9);
    expect(gone.length).toBeGreaterThan(10);
    expect(customers.map((each) => each.customer.fullName).toSorted()).toEqual(gone.map(({ name }) => name).toSorted());
  });

  it('has themes with praise and complaint, and comments of the last days that nobody has sorted', async () => {
    const counts = z.array(ThemeCount).parse(await shop.ask('themes.counts', {}));
    expect(counts).toHaveLength(6);
    expect(counts.every(({ total }) => total > 0)).toBe(true);
    expect(counts[0].praise).toBeGreaterThan(0);
    expect(counts[0].complaint).toBeGreaterThan(0);
    const unsorted = rows(`SELECT r.day FROM responses r JOIN answer_texts t ON t.response_id = r.id
      WHERE r.id NOT IN (SELECT response_id FROM response_themes)`);
    expect(unsorted.length).toBeGreaterThan(0);
    expect(unsorted.every(({ day }) => day >= asOf - 14)).toBe(true);
  });

  it('tells what a regular is worth', async () => {
    const { regulars, everybody } = RegularWorth.parse(await shop.ask('goodwill.worth'));
    expect(regulars.n).toBeGreaterThanOrEqual(30);
    expect(regulars.value).toBeGreaterThan(everybody.value ?? Infinity);
  });
});
