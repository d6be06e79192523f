import { describe, expect, it } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../support/cli.ts';

const said = (...argv: string[]) => runCli(argv);

const june = ['--from', '2026-06-01', '--to', '2026-07-01', '--today', '2026-07-01'];

describe('metrics on the command line', () => {
  it('gives every figure with its sentence in the language asked for, as JSON and for people', async () => {
    const data = ['--data', mkdtempSync(join(tmpdir(), 'regulars-cli-'))];
    await said('init', '--shop', 'Роза', '--country', 'BG', '--currency', 'EUR', '--lang', 'bg', ...data);
    const given = JSON.stringify({ csat: 5, day: '2026-06-10' });
    for (let i = 0; i < 3; i++) await said('call', 'responses.create', given, '--today', '2026-07-01', ...data);
    const { code, text } = await said('metrics', ...june, '--json', '--lang', 'pl', ...data);
    const answer = JSON.parse(text);
    expect(code).toBe(0);
    expect(answer.csat).toMatchObject({
      n: 3,
      value: null,
      lo: null,
      hi: null,
      level: 'counts_only',
      status: 'too_few',
      sentence: 'Zadowoleni: 3 z 3. Za mało odpowiedzi na podanie procentu.',
      previous: { n: 0, status: 'no_data', sentence: 'Nie ma jeszcze odpowiedzi.' },
      change: { status: 'too_few' },
    });
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(['responseRate', 'churnQuarter', 'complaintsInTime', 'annualValue']),
    );
    expect((await said('metrics', ...june, '--lang', 'en', ...data)).text).toContain(
      'Satisfied customers: Satisfied: 3 of 3.',
    );
    expect((await said('metrics', ...june, '--by', 'shelf', ...data)).code).toBe(2);
  });
});
