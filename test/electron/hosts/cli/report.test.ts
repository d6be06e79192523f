import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fail } from '../../../../electron/contract/errors.ts';
import { type PrintedPdf, type PrintJob } from '../../../../electron/handlers/context.ts';
import { type Host } from '../../../../electron/hosts/host.ts';
import { runCli } from '../../../support/cli.ts';

const pdf = new TextEncoder().encode('%PDF-1.4 <</Type /Pages /Count 2>>');
const october = ['--from', '2026-10-01', '--to', '2026-11-01'];
const folder = mkdtempSync(join(tmpdir(), 'regulars-cli-report-'));
const data = ['--data', join(folder, 'data'), '--today', '2026-11-21'];

const printed: PrintedPdf = { pdf, measured: null };

const said = (argv: readonly string[], printPdf: Host['printPdf'] = () => Promise.resolve(printed)) =>
  runCli([...argv, ...data], printPdf);

beforeAll(async () => {
  mkdirSync(join(folder, 'data'));
  await said(['init', '--shop', 'Роза', '--country', 'BG', '--currency', 'EUR', '--lang', 'bg']);
});

describe('reports on the command line', () => {
  it('are written whole under the name asked for, in the language asked for', async () => {
    const out = join(folder, 'year.pdf');
    const jobs: PrintJob[] = [];
    const { code, text } = await said(
      ['report', 'year', ...october, '--lang', 'pl', '--out', out, '--json'],
      async (job) => {
        jobs.push(job);
        return printed;
      },
    );
    expect([code, JSON.parse(text)]).toEqual([0, { file: out, pages: 2 }]);
    expect(new Uint8Array(readFileSync(out))).toEqual(pdf);
    expect(jobs).toMatchObject([{ language: 'pl', document: { kind: 'year', language: 'pl' } }]);
  });

  it('become a workbook where the name says so', async () => {
    const out = join(folder, 'complaints.xlsx');
    expect((await said(['report', 'complaints', ...october, '--out', out])).code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  it('that cannot be written, or not be printed, leave nothing half-written and say so in one sentence', async () => {
    const nowhere = join(folder, 'missing', 'month.pdf');
    const refused = await said(['report', 'month', ...october, '--out', nowhere]);
    expect(refused.code).toBe(1);
    expect(refused.errors).toMatch(/^cannotWrite: .*month\.pdf/);
    expect(existsSync(join(folder, 'missing'))).toBe(false);
    const taken = join(folder, 'taken.pdf');
    mkdirSync(taken);
    expect((await said(['report', 'month', ...october, '--out', taken])).errors).toMatch(/^cannotWrite: /);
    const unprinted = await said(['report', 'month', ...october, '--out', join(folder, 'no.pdf')], async () =>
      fail('noPrinter'),
    );
    expect([unprinted.code, unprinted.errors.split(':')[0]]).toEqual([1, 'noPrinter']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial') || name === 'no.pdf')).toEqual([]);
  });

  it('of a survey that is not named are about the first open one', async () => {
    const out = join(folder, 'survey.pdf');
    const jobs: PrintJob[] = [];
    const { code } = await said(['report', 'survey', ...october, '--out', out], async (job) => {
      jobs.push(job);
      return printed;
    });
    expect(code).toBe(0);
    expect(jobs[0]?.title).toContain('След посещение');
  });

  it('of a kind that does not exist, without a time, or about nothing known are refused before anything is made', async () => {
    const out = ['--out', join(folder, 'never.pdf')];
    expect((await said(['report', 'decade', ...october, ...out])).code).toBe(2);
    expect((await said(['report', 'year', ...out])).code).toBe(2);
    expect((await said(['report', 'staff', ...october, ...out])).code).toBe(2);
    expect((await said(['report', 'survey', 'Unknown', ...october, ...out])).errors).toMatch(/^notFound: /);
    expect((await said(['report', 'year', '--from', '2026-11-01', '--to', '2026-10-01', ...out])).errors).toMatch(
      /^invalidInput: /,
    );
    expect(existsSync(join(folder, 'never.pdf'))).toBe(false);
  });
});

describe('forms on the command line', () => {
  it('with a language, paper or number of copies that cannot be are refused', async () => {
    const out = ['--out', join(folder, 'form.pdf')];
    for (const wrong of [
      ['--lang', 'bg,bg'],
      ['--lang', 'xx'],
      ['--paper', 'A3'],
      ['--copies', '0'],
      ['--copies', 'many'],
    ])
      expect((await said(['form', '1', ...out, ...wrong])).code).toBe(2);
    expect((await said(['form', 'Unknown', ...out, '--lang', 'bg'])).errors).toMatch(/^notFound: /);
    expect(existsSync(join(folder, 'form.pdf'))).toBe(false);
  });
});
