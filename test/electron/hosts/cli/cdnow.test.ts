import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../../../electron/hosts/cli/run.ts';

const orders = fileURLToPath(new URL('../../../fixtures/cdnow/orders.csv', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'regulars-cdnow-'));
const data = ['--data', folder];

afterEach(() => vi.restoreAllMocks());

async function said(...argv: string[]) {
  const out: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await runCommandLine([...argv, '--json', ...data]);
  write.mockRestore();
  return { code, answer: JSON.parse(out.join('')) };
}

const figuresOf = (from: string, to: string, today: string) =>
  said('metrics', '--from', from, '--to', to, '--today', today);

describe('eighteen months of a real shop, imported as interactions', () => {
  it('comes in whole, with its customers by their numbers', async () => {
    await said('init', '--shop', 'CDNOW', '--country', 'US', '--currency', 'USD', '--lang', 'en');
    const mapping = join(folder, 'mapping.json');
    writeFileSync(mapping, JSON.stringify({ customer: 'customer_code', date: 'date', amount: 'amount' }));
    const { code, answer } = await said(
      'import',
      orders,
      '--as',
      'interactions',
      '--mapping',
      mapping,
      '--today',
      '1998-07-01',
    );
    expect(code).toBe(0);
    expect([answer.accepted.length, answer.rejected, answer.skipped]).toEqual([6919, [], []]);
  }, 180_000);

  it('has the published repeat, return and silence rates', async () => {
    const { answer: all } = await figuresOf('1997-01-01', '1998-07-01', '1998-07-01');
    expect(all.repeatRate).toMatchObject({ n: 2357, value: 1139 / 2357 });
    expect(all.repeatRate.lo).toBeCloseTo(0.46311097635607423, 9);
    expect(all.repeatRate.hi).toBeCloseTo(0.5034263784905053, 9);
    expect(all.churnMonth.value).toBeCloseTo(63 / 540, 9);
    expect(all.churnQuarter.value).toBeCloseTo(181 / 589, 9);
    expect(all.churnQuarter.lo).toBeCloseTo(0.2713889390917626, 9);
    await said('call', 'definitions.change', JSON.stringify({ returnDays: 90 }), '--today', '1998-07-01');
    const { answer: within90 } = await figuresOf('1997-01-01', '1998-07-01', '1998-07-01');
    expect(within90.returnRate).toMatchObject({ n: 2357, value: 687 / 2357 });
    expect(within90.returnRate.hi).toBeCloseTo(0.31014589178582913, 9);
  }, 180_000);

  it('has the published churn of an earlier quarter when it is looked at', async () => {
    const { answer } = await figuresOf('1997-10-01', '1998-01-01', '1998-07-01');
    expect(answer.churnQuarter).toMatchObject({ n: 719, value: 259 / 719 });
    expect(answer.churnMonth).toMatchObject({ n: 645, value: 90 / 645 });
  }, 180_000);

  it('has the published cohorts, the suggested silence and no rhythm', async () => {
    const { answer } = await figuresOf('1997-01-01', '1998-07-01', '1998-07-01');
    const { cohorts, suggestedLapseDays, rhythm } = answer.comingBack;
    expect(suggestedLapseDays).toBe(300);
    expect(rhythm.customers).toBe(736);
    expect(rhythm.k).toBeCloseTo(0.9850534587317642, 9);
    expect(rhythm.sentence).toContain('too irregularly');
    const { answer: silent } = await said('call', 'loyalty.atRisk', '{"limit":1}', '--today', '1998-07-01');
    expect(silent).toMatchObject({
      rhythm: 'no_rhythm',
      isRuleOfThumb: true,
      regulars: [{ reason: { key: 'silent_long' } }],
    });
    const counts = (month: string) =>
      cohorts.find((cohort: { month: string }) => cohort.month === month).cells.map(({ n }: { n: number }) => n);
    expect(counts('1997-01')).toEqual([781, 124, 95, 70, 65, 77, 65, 53, 52, 45, 62, 59, 45, 47, 63, 37, 37, 33]);
    expect(counts('1997-03')).toEqual([719, 87, 84, 78, 63, 64, 55, 57, 73, 65, 47, 51, 78, 32, 38, 45]);
    expect(cohorts[0].cells[1].value).toBeCloseTo(0.1587708066581306, 9);
  }, 180_000);

  it('has the published model of visits on the evening of 30 September 1997', async () => {
    const { answer } = await figuresOf('1997-01-01', '1997-10-01', '1997-09-30');
    const { parameters, logLikelihood, customers, status } = answer.comingBack.model;
    expect([status, customers]).toEqual(['ok', 2357]);
    expect(parameters.r).toBeCloseTo(0.243, 3);
    expect(parameters.alpha).toBeCloseTo(4.414, 2);
    expect(parameters.a).toBeCloseTo(0.793, 3);
    expect(parameters.b).toBeCloseTo(2.426, 2);
    expect(logLikelihood).toBeCloseTo(-9582.4, 1);
  }, 180_000);
});
