import { describe, expect, it } from 'vitest';
import { ComplaintBook } from '../../../electron/contract/complaints.ts';
import { AtRisk } from '../../../electron/contract/loyalty.ts';
import { formatDay, parseDay } from '../../../electron/domain/calendar.ts';
import { isRecord, listAt, numberAt, numbersAt, textAt, textOrNull } from '../../oracles/json.ts';
import { casesByName } from '../../oracles/named-case.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

/**
 * The oracles of complaints and of the same customers before and after, asked through the complaint book. Not shop data:
 *
 * - `p-26-12-4-6`, `p-5-0-0-5`, `p-0-0-0-12`: no screen shows the change of a share among the same people.
 * - Medians, rank tests and p-values of `ratings-after-complaint`: no screen shows them; compared is the mean with its range.
 */
const oracle = casesByName('complaints.json');

const idOf = (answer: unknown) => (answer as { id: number }).id;

/** Writes a complaint down as it went: received, answered and closed on its days. */
async function wentThrough(
  shop: TestApp,
  {
    received,
    reply,
    closed,
  }: { readonly received: string; readonly reply: string | null; readonly closed: string | null },
): Promise<void> {
  shop.setToday(received);
  const id = idOf(await shop.ask('complaints.open', { note: 'x' }));
  if (reply !== null) {
    shop.setToday(reply);
    await shop.ask('complaints.record', { id, step: 'listen', what: 'x' });
  }
  if (closed !== null) {
    shop.setToday(closed);
    await shop.ask('complaints.close', { id, why: 'x' });
  }
}

async function bookOf(shop: TestApp, from: string, to: string, asOf: string): Promise<ComplaintBook> {
  shop.setToday(asOf);
  return ComplaintBook.parse(await shop.ask('complaints.book', { from, to }));
}

/** What the book says of customers who gave a mark, had a complaint solved and gave another mark. */
async function recoveryOf(before: readonly number[], after: readonly number[]): Promise<ComplaintBook['recovery']> {
  const shop = await openTestShop();
  for (const [i, csat] of before.entries()) {
    shop.setToday('2024-05-01');
    const customerId = idOf(await shop.ask('customers.create', { fullName: `Customer ${i}` }));
    await shop.ask('responses.create', { customerId, csat });
    shop.setToday('2024-05-10');
    const id = idOf(await shop.ask('complaints.open', { customerId, note: 'x' }));
    for (const step of ['listen', 'apologise', 'solve']) await shop.ask('complaints.record', { id, step, what: 'x' });
    await shop.ask('complaints.record', { id, step: 'followUp', outcome: 'happy' });
    shop.setToday('2024-05-20');
    await shop.ask('responses.create', { customerId, csat: after[i] });
  }
  return (await bookOf(shop, '2024-05-01', '2024-06-01', '2024-06-30')).recovery;
}

describe('the complaint book of the screen gives what the oracles say', () => {
  it.each(['complaint-book', 'edge-too-fresh', 'edge-boundary'])('%s', async (id) => {
    const each = oracle(id);
    const shop = await openTestShop();
    for (const row of listAt(each.input, 'rows').filter(isRecord))
      await wentThrough(shop, {
        received: textAt(row, 'received'),
        reply: textOrNull(row, 'first_reply'),
        closed: textOrNull(row, 'closed'),
      });
    const book = await bookOf(shop, '2024-01-01', '2024-07-01', textAt(each.input, 'as_of'));
    const { expected } = each;
    expect(book.received).toBe(expected.n);
    expect(book.decided).toBe(expected.decided);
    if ('answered_in_time' in expected) expect(book.answeredInTime).toBe(expected.answered_in_time);
    if ('still_waiting' in expected) expect(book.stillWaiting).toBe(expected.still_waiting);
    if (id === 'edge-too-fresh') expect(book.inTime.status).toBe('too_fresh');
    if (id !== 'complaint-book') return;
    expect(book.open).toBe(expected.open);
    expect(book.inTime.value).toBeCloseTo(numberAt(expected, 'share'), 9);
    expect(book.inTime.lo).toBeCloseTo(numberAt(expected, 'lo'), 9);
    expect(book.inTime.hi).toBeCloseTo(numberAt(expected, 'hi'), 9);
    expect(book.reply.medianDays).toBe(expected.median_reply_days);
    expect(book.resolution).toEqual({
      medianDays: expected.median_resolution_days,
      lo: expected.median_resolution_lo,
      hi: expected.median_resolution_hi,
    });
  });

  it.each(['target-25-30', 'target-18-30', 'target-3-3'])('%s', async (id) => {
    const { input, expected } = oracle(id);
    const shop = await openTestShop();
    await shop.ask('definitions.change', { goalReplies: 100 * numberAt(input, 'target') });
    for (let i = 0; i < numberAt(input, 'decided'); i++)
      await wentThrough(shop, {
        received: '2024-06-01',
        reply: i < numberAt(input, 'in_time') ? '2024-06-02' : null,
        closed: null,
      });
    expect((await bookOf(shop, '2024-06-01', '2024-07-01', '2024-07-01')).verdict).toBe(expected.verdict);
  });
});

describe('money, recovery and rhythm give what the oracles say', () => {
  it('complaint-cost: handling and direct', async () => {
    const { input, expected } = oracle('complaint-cost');
    const shop = await openTestShop({ today: '2024-06-10' });
    await shop.ask('definitions.change', { wageMinor: 100 * numberAt(input, 'hourly_cost') });
    const id = idOf(await shop.ask('complaints.open', { note: 'x' }));
    await shop.ask('complaints.record', { id, step: 'listen', what: 'x', minutes: numberAt(input, 'minutes') });
    for (const [kind, name] of [
      ['refund', 'refund'],
      ['goods', 'goods_and_postage'],
      ['goodwill', 'goodwill'],
    ] as const)
      await shop.ask('complaints.addCost', { id, kind, amountMinor: 100 * numberAt(input, name) });
    expect(await shop.ask('goodwill.costs', { from: '2024-06-01', to: '2024-07-01' })).toMatchObject({
      direct: [{ currency: 'EUR', amountMinor: 100 * numberAt(expected, 'direct') }],
      parts: expect.arrayContaining([
        { kind: 'work', currency: 'EUR', amountMinor: 100 * numberAt(expected, 'handling') },
      ]),
    });
  });

  it('ratings-after-complaint: the mean change with its range', async () => {
    const { input, expected } = oracle('ratings-after-complaint');
    const { pairs, change } = await recoveryOf(numbersAt(input, 'before'), numbersAt(input, 'after'));
    expect(pairs).toHaveLength(numberAt(expected, 'n'));
    expect(change?.mean).toBeCloseTo(numberAt(expected, 'mean_change'), 9);
    expect(change?.lo).toBeCloseTo(numberAt(expected, 't_lo'), 9);
    expect(change?.hi).toBeCloseTo(numberAt(expected, 't_hi'), 9);
  });

  it('edge-all-same: three pairs one by one, and four times as many give a change without a range', async () => {
    const { input, expected } = oracle('edge-all-same');
    const [before, after] = [numbersAt(input, 'before'), numbersAt(input, 'after')];
    const few = await recoveryOf(before, after);
    expect(few.pairs).toHaveLength(numberAt(expected, 'n'));
    expect(few.change).toBeNull();
    const fourfold = (marks: readonly number[]) => [...marks, ...marks, ...marks, ...marks];
    const many = await recoveryOf(fourfold(before), fourfold(after));
    expect(many.change).toEqual({ mean: expected.mean_change, lo: null, hi: null });
  });

  it('edge-rule-of-thumb: late by the own rhythm', async () => {
    const { input, expected } = oracle('edge-rule-of-thumb');
    const asOf = textAt(input, 'as_of');
    const shop = await openTestShop({ today: asOf });
    const visit = (customerId: number, day: string) =>
      shop.ask('interactions.create', { kind: 'visit', customerId, day });
    for (let i = 0; i < 30; i++) {
      const customerId = idOf(await shop.ask('customers.create', { fullName: `Weekly ${i}` }));
      for (const ago of [29 + (i % 2), 22, 15 + (i % 2), 8, 1])
        await visit(customerId, formatDay((parseDay(asOf) ?? 0) - ago));
    }
    const late = idOf(await shop.ask('customers.create', { fullName: 'Late' }));
    for (const day of listAt(input, 'visits')) await visit(late, String(day));
    const { regulars, isRuleOfThumb } = AtRisk.parse(await shop.ask('loyalty.atRisk'));
    expect(isRuleOfThumb).toBe(true);
    expect(regulars).toMatchObject([
      {
        customer: { fullName: 'Late' },
        gaps: expected.gaps,
        medianGap: expected.median_gap,
        daysSilent: expected.days_since,
        reason: { key: 'late' },
      },
    ]);
  });
});
