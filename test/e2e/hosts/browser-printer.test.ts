import { existsSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../electron/hosts/browser/browser-finder.ts';
import { createPrinter } from '../../../electron/hosts/browser/printer.ts';
import { job, printingCases } from '../../support/printing-cases.ts';
import { testPages } from '../../support/test-pages.ts';

const program = findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync });
let pages = '';

beforeAll(() => {
  pages = testPages();
});

afterAll(() => rmSync(pages, { recursive: true, force: true }));

describe('printing in the browser host', () => {
  for (const { says, proves } of printingCases) {
    test(says, () => proves(createPrinter(program, pages)));
  }

  test('two sheets asked for at once both come, and no profile stays behind', async () => {
    const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('regulars-print-'));
    const before = profiles();
    const print = createPrinter(program, pages);
    const both = await Promise.all([print(job), print({ ...job, language: 'zh' })]);
    expect(both.map(({ pdf }) => Buffer.from(pdf.subarray(0, 5)).toString())).toEqual(['%PDF-', '%PDF-']);
    expect(profiles()).toEqual(before);
  });

  test('without a browser printing says so', async () => {
    await expect(createPrinter(undefined, pages)(job)).rejects.toMatchObject({ data: { code: 'noPrinter' } });
    await expect(createPrinter('/nowhere/chrome', pages)(job)).rejects.toMatchObject({ data: { code: 'printFailed' } });
  });
});
