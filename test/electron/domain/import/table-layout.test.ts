import { describe, expect, test } from 'vitest';
import { type Cell } from '../../../../electron/domain/import/cell.ts';
import { findLayout, type LayoutHints, type TableLayout } from '../../../../electron/domain/import/table-layout.ts';

const hints: LayoutHints = {
  target: 'customers',
  mappedHeadings: new Set(),
  headerRow: undefined,
  mayBeTransposed: true,
  merges: [],
};

function layout(rows: readonly (readonly Cell[])[], changes: Partial<LayoutHints> = {}): TableLayout {
  return findLayout(
    rows.map((cells, index) => ({ row: index + 1, cells })),
    { ...hints, ...changes },
  );
}

describe('the row with the headings', () => {
  test.each([
    [
      'in the first row',
      [
        ['Name', 'Phone'],
        ['Ann', '1'],
      ],
      1,
    ],
    ['below titles and blank rows', [['List of customers', null], [], ['Name', 'Phone'], ['Ann', '1']], 3],
    [
      'in words nobody knows, above the first values',
      [
        ['Kto', 'Kontakt'],
        ['Jan', '600 100 200'],
      ],
      1,
    ],
    [
      'the last words before the values',
      [
        ['Report', null],
        ['Kto', 'Kontakt'],
        ['Jan', '600 100 200'],
      ],
      2,
    ],
    [
      'missing where the first row holds values',
      [
        ['Ann', '020 7946 0018'],
        ['Bob', '020 7946 0019'],
      ],
      null,
    ],
    [
      'the first of several lines of words',
      [
        ['Kto', 'Skąd'],
        ['Jan', 'Łódź'],
        ['Ewa', 'Gdynia'],
      ],
      1,
    ],
  ] as const)('is %s', (_, rows, headerRow) => {
    expect(layout(rows).headerRow).toBe(headerRow);
  });

  test('is where the mapping says, and where a person says', () => {
    const rows = [
      ['A', 'B'],
      ['Nazwa własna', 'Numer'],
      ['x', '1'],
    ];
    expect(layout(rows, { mappedHeadings: new Set(['nazwa wlasna']) }).headerRow).toBe(2);
    expect(layout(rows, { headerRow: 2 }).headings).toEqual(['Nazwa własna', 'Numer']);
    expect(layout(rows, { headerRow: null })).toMatchObject({ headerRow: null, headings: ['', ''] });
  });

  test('keeps its place when the table starts further right', () => {
    expect(layout([[], [null, null, 'Name', 'City'], [null, null, 'Ann', 'Ely']])).toMatchObject({
      headerRow: 2,
      headings: ['', '', 'Name', 'City'],
      firstColumn: 2,
    });
  });
});

describe('headings of two rows', () => {
  test('merged groups are joined to the headings below them, a merged title is not', () => {
    const rows = [
      ['Klienci 2025', null, null],
      ['Klient', null, 'Uwagi'],
      ['Nazwa', 'Telefon', 'Uwagi'],
      ['Jan', '600100200', ''],
    ];
    const merges = [
      { startRow: 0, startColumn: 0, endColumn: 2 },
      { startRow: 1, startColumn: 0, endColumn: 1 },
    ];
    expect(layout(rows, { merges })).toMatchObject({
      headerRow: 3,
      groupRow: 2,
      headings: ['Klient / Nazwa', 'Klient / Telefon', 'Uwagi'],
    });
    expect(layout(rows.slice(0, 1).concat(rows.slice(2)), { merges: merges.slice(0, 1) })).toMatchObject({
      groupRow: null,
    });
  });

  test('groups in a text file are told by the gaps to their right', () => {
    const rows = [
      ['Клиент', '', 'Покупки', ''],
      ['Име', 'Телефон', 'Дата', 'Сума'],
      ['Иван', '1', '5.01.2025', '5'],
    ];
    expect(layout(rows).headings).toEqual(['Клиент / Име', 'Клиент / Телефон', 'Покупки / Дата', 'Покупки / Сума']);
    const title = [
      ['Period:', '', '2025', ''],
      ['Име', 'Телефон', 'Дата', 'Сума'],
    ];
    expect(layout(title).groupRow).toBeNull();
  });

  test('a second row of a survey tool goes on with the first', () => {
    const rows = [
      ['Respondent ID', 'How was it?', 'What did you like?', '', 'Anything else?'],
      ['', 'Response', 'Price', 'Staff', 'Open-Ended Response'],
      ['1', 'Good', 'Price', '', 'no'],
    ];
    expect(layout(rows, { target: 'responses' })).toMatchObject({
      headerRow: 1,
      continuedRow: 2,
      headings: [
        'Respondent ID',
        'How was it?',
        'What did you like? / Price',
        'What did you like? / Staff',
        'Anything else?',
      ],
    });
  });

  test('a first data row with gaps is not taken for a heading', () => {
    expect(
      layout([
        ['Name', 'City', 'Note'],
        ['', 'Ely', 'x'],
        ['Ann', '', ''],
      ]).continuedRow,
    ).toBeNull();
  });
});

test('answers down and people across are noticed, unless a mapping is given', () => {
  const rows = [
    ['Question', 'R1', 'R2'],
    ['CSAT', '5', '4'],
    ['NPS', '10', '8'],
  ];
  expect(layout(rows, { target: 'responses' })).toMatchObject({ isTransposed: true, headerRow: null });
  expect(layout(rows, { target: 'responses', mappedHeadings: new Set(['r1']) }).isTransposed).toBe(false);
});
