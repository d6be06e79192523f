import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeModules,
  formCodeText,
  formIdFrom,
  parseFormCode,
  sheetNumber,
} from '../../../electron/domain/form-code.ts';

const formIds = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(formIdFrom);
const codes = fc
  .record({
    form: formIds,
    page: fc.integer({ min: 1, max: 9 }),
    more: fc.integer({ min: 0, max: 8 }),
    copy: fc.option(fc.integer({ min: 1, max: 999_999 })),
  })
  .map(({ form, page, more, copy }) => ({
    form,
    page,
    pages: Math.min(9, page + more),
    sheet: copy === null ? null : sheetNumber(copy),
  }));

describe('the code on a paper form', () => {
  test('says the form, the page and the copy', () => {
    const code = { form: 'ABCDEFGH', page: 1, pages: 2, sheet: '000123' };
    expect(formCodeText(code)).toBe('RG1:ABCDEFGH:1/2:000123:Q');
    expect(parseFormCode('RG1:ABCDEFGH:1/2:000123:Q')).toEqual(code);
  });

  test('comes back as it was printed, also typed in small letters with spaces', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const text = formCodeText(code);
        expect(parseFormCode(text)).toEqual(code);
        expect(parseFormCode(` ${text.toLowerCase().replaceAll(':', ': ')} `)).toEqual(code);
      }),
      { seed: 1 },
    );
  });

  test('typed with one wrong or two swapped characters is not taken', () => {
    fc.assert(
      fc.property(codes, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (code, at, wrong) => {
        const text = formCodeText(code);
        const index = at % text.length;
        const changed = text.slice(0, index) + wrong + text.slice(index + 1);
        if (changed !== text) expect(parseFormCode(changed)).toBeNull();
        const swapped = text.slice(0, index) + (text[index + 1] ?? '') + (text[index] ?? '') + text.slice(index + 2);
        if (swapped.length === text.length && swapped !== text) expect(parseFormCode(swapped)).toBeNull();
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('of another program is not ours', () => {
    for (const text of ['', 'https://example.org', 'RG2:ABCDEFGH:1/1:X', 'RG1:ABCDEFGI:1/1:0'])
      expect(parseFormCode(text)).toBeNull();
  });

  test('always has 25 by 25 modules, so that the layout fits the longest one', () => {
    const longest = codeModules(formCodeText({ form: 'ZZZZZZZZ', page: 9, pages: 9, sheet: 'ZZZZZZ' }));
    const shortest = codeModules(formCodeText({ form: '00000000', page: 1, pages: 1, sheet: null }));
    for (const modules of [longest, shortest]) {
      expect(modules).toHaveLength(25);
      expect(modules.every((row) => row.length === 25)).toBe(true);
      expect(modules[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
    }
  });
});
