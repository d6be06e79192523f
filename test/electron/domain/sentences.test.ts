import { describe, expect, it } from 'vitest';
import { changeSentence, statusSentence, valueSentence } from '../../../electron/domain/sentences.ts';

const shown = { x: 27, n: 30, value: 90, lo: 74.4, hi: 96.5 };

describe('the fixed wordings', () => {
  it('of a value follow its level', () => {
    expect(
      (['nothing', 'counts_only', 'rough', 'full', 'full_wide'] as const).map((level) => valueSentence(level, shown)),
    ).toEqual([
      { key: 'no_data', params: {} },
      { key: 'counts_only', params: { x: 27, n: 30 } },
      { key: 'rough', params: { p: 90, lo: 74, hi: 97, n: 30 } },
      { key: 'full', params: { p: 90, lo: 74, hi: 97, n: 30 } },
      { key: 'full_wide', params: { p: 90, lo: 74, hi: 97, n: 30 } },
    ]);
  });

  it('of a change name the difference only where one is called', () => {
    const change = { nAfter: 30, nBefore: 40, needed: 10, after: 90, before: 80, difference: 10, lo: -9.2, hi: 28.5 };
    expect((['cannot_tell', 'higher', 'too_few'] as const).map((verdict) => changeSentence(verdict, change))).toEqual([
      { key: 'cannot_tell', params: { p1: 80, p2: 90, dlo: -10, dhi: 29 } },
      { key: 'higher', params: { d: 10, dlo: -10, dhi: 29 } },
      { key: 'too_few', params: { n1: 40, n2: 30, needed: 10 } },
    ]);
  });

  it('give every refusal a sentence of its own', () => {
    const refusals = [
      'no_data',
      'too_fresh',
      'no_variation',
      'perfect_order',
      'no_events',
      'invalid',
      'not_applicable',
      'census',
      'undefined',
      'not_converged',
      'unknown_invited',
    ] as const;
    expect(refusals.map((status) => statusSentence(status).key)).toEqual(refusals);
  });
});
