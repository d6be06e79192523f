import { describe, expect, it } from 'vitest';
import { assembleSheets, type ReadFormPage } from '../../../electron/domain/scan-sheets.ts';

let position = 0;

function page(number: number, copy: string | null, codes: readonly string[] = ['3'], pagesOfForm = 2): ReadFormPage {
  position += 1;
  return {
    position,
    form: 'ABCDEFGH',
    copy,
    page: number,
    pagesOfForm,
    reading: {
      file: 'pile.pdf',
      index: position,
      status: 'ok',
      reason: null,
      form: 'ABCDEFGH',
      page: number,
      sheet: copy,
      reader: 'test',
      quality: null,
      boxes: [],
      questions: [{ q: `q${number}`, state: codes.length > 0 ? 'sure' : 'none', codes: [...codes] }],
      texts: [],
    },
  };
}

const shape = (pages: readonly ReadFormPage[]) =>
  assembleSheets(pages).map(({ copy, pages: own, missing, twice, isSameNumber }) => ({
    copy,
    pages: own.map((it) => it.page),
    missing,
    twice: twice.length,
    isSameNumber,
  }));

describe('a pile of scanned pages', () => {
  it('becomes sheets by their numbers, however the pile was shuffled', () => {
    const pile = [page(2, '000002'), page(1, '000001'), page(1, '000002'), page(2, '000001')];
    expect(shape(pile)).toEqual([
      { copy: '000002', pages: [1, 2], missing: 0, twice: 0, isSameNumber: false },
      { copy: '000001', pages: [1, 2], missing: 0, twice: 0, isSameNumber: false },
    ]);
  });

  it('tells a page that is missing and a page that was scanned twice', () => {
    const pile = [page(1, '000001'), page(1, '000001'), page(1, '000002'), page(2, '000002')];
    expect(shape(pile)).toMatchObject([
      { copy: '000001', missing: 1, twice: 1 },
      { copy: '000002', missing: 0, twice: 0 },
    ]);
  });

  it('keeps photocopies of one numbered sheet apart, because their answers differ', () => {
    const pile = [page(1, '000001', ['1'], 1), page(1, '000001', ['5'], 1), page(1, '000001', ['5'], 1)];
    expect(shape(pile)).toEqual([
      { copy: '000001', pages: [1], missing: 0, twice: 0, isSameNumber: true },
      { copy: '000001', pages: [1], missing: 0, twice: 1, isSameNumber: true },
    ]);
  });

  it('joins pages without a number only with the page beside them', () => {
    const pile = [page(1, null), page(2, null), page(2, null), page(1, null), page(1, null), page(1, null, ['3'], 1)];
    expect(shape(pile).map(({ pages, missing }) => [pages, missing])).toEqual([
      [[1, 2], 0],
      [[1, 2], 0],
      [[1], 1],
      [[1], 0],
    ]);
  });
});
