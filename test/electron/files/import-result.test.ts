import { describe, expect, test } from 'vitest';
import { ImportResult } from '../../../electron/contract/import-result.ts';
import { readImport } from '../../../electron/files/import-result.ts';
import { fatesOf, importOptions, readText, recordsOf, shops } from '../../support/import-file.ts';
import { xlsxOf } from '../../support/workbook-parts.ts';

const responses = { importAs: 'responses' } as const;
const interactions = { importAs: 'interactions' } as const;
const customers = { Name: 'full_name', Phone: 'phone', Note: 'note' };

describe('a list of paper answers', () => {
  test('gives responses, rejects marks outside the scale and passes over empty answers', async () => {
    const result = await readText(
      'Date,CSAT,CES,NPS,Comment\n2025-01-05,5,7,10,lovely\n2025-01-05,6,4,5,\n2025-01-05,,,9,\n2025-01-05,-,n/a,,-\n',
      responses,
    );
    expect(ImportResult.parse(result)).toEqual(result);
    expect(fatesOf(result)).toEqual(['2 +', '3 SCORE_OUT_OF_RANGE', '4 +', '5 EMPTY_RESPONSE']);
    expect(recordsOf(result)[2]).toEqual({ date: '2025-01-05', csat: 5, ces: 7, nps: 10, comment: 'lovely' });
  });

  test.each([
    ['windows-1251', shops.bulgarian, 'Дата;Оценка;Коментар\n05.01.2025 г.;Много доволна;Чисто и бързо\n'],
    ['gb18030', shops.chinese, '日期,满意度,意见\n2025年1月5日,非常满意,服务很好，还会再来\n'],
    ['windows-1250', shops.polish, 'Data;Ocena;Uwagi\n05.01.2025;bardzo zadowolona;świetna obsługa, wrócę\n'],
  ] as const)('saved in %s is read without asking', async (encoding, shop, text) => {
    const result = await readText(text, { ...responses, ...shop }, encoding);
    expect([result.detected.encoding, result.questions]).toEqual([encoding, []]);
    expect(recordsOf(result)[2]).toMatchObject({ date: '2025-01-05', csat: 5 });
    expect(text).toContain(result.accepted[0]?.fields.comment);
  });

  test('with the same respondent twice counts the first', async () => {
    const result = await readText('ID,CSAT\n1,5\n1,5\n2,4\n', responses);
    expect(fatesOf(result)).toEqual(['2 +', '3 DUPLICATE_IN_FILE', '4 +']);
  });

  test('with a line of averages below passes over it', async () => {
    const result = await readText('Date,CSAT,Comment\n2025-01-05,5,total chaos\n,4,Total\nAverage,4.5,\n', responses);
    expect(fatesOf(result)).toEqual(['2 +', '3 +', '4 TOTAL_ROW']);
  });

  test('with a date that is none keeps the answer and tells', async () => {
    const result = await readText('Date,CSAT\nfoo,5\n2027-01-05,4\n', responses);
    expect(recordsOf(result)).toEqual({ 2: { date: null, csat: 5 }, 3: { date: '2027-01-05', csat: 4 } });
    expect(result.warnings.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'DATE_INVALID'],
      [3, 'DATE_FUTURE'],
    ]);
  });

  test('whose lowest mark is the best turns marks round and tells', async () => {
    const result = await readText('Ocena (1 = najlepiej, 5 = najgorzej)\n1\n5\n', {
      ...responses,
      ...shops.polish,
      mapping: { '1': 'csat' },
    });
    expect([result.fileWarnings, result.questions]).toEqual([['SCALE_REVERSED'], ['scale_direction']]);
    expect(recordsOf(result)).toEqual({ 2: { csat: 5 }, 3: { csat: 1 } });
  });
});

test('a heading that names another scale than the score has asks for it, and the answer is taken', async () => {
  const mapping = { 'Rate us (1-10)': 'csat' };
  const asked = await readText('Rate us (1-10)\n4\n', { ...responses, mapping });
  expect(asked.questions).toEqual(['scale']);
  const answers = { 'Rate us (1-10)': { scale: { min: 1, max: 10 } } };
  const answered = await readText('Rate us (1-10)\n4\n9\n', { ...responses, mapping, answers });
  expect([answered.questions, recordsOf(answered)]).toEqual([[], { 2: { csat: 4 }, 3: { csat: 9 } }]);
});

describe('a mapping', () => {
  test('finds headings whatever their case, width and white space', async () => {
    const result = await readText('"Full\nname",ＰＨＯＮＥ\nAnn,020 7946 0018\n', {
      mapping: { 'full  NAME': 'full_name', Phone: 'phone' },
    });
    expect(recordsOf(result)[2]).toEqual({ full_name: 'Ann', phone: '+442079460018' });
  });

  test('finds columns by number, also beyond the last heading', async () => {
    const result = await readText('Name,,\nAnn,x,y\n', { mapping: { '1': 'full_name', '2': 'city', '3': 'note' } });
    expect(recordsOf(result)[2]).toEqual({ full_name: 'Ann', city: 'x', note: 'y' });
  });

  test('of a heading that stands twice means the first', async () => {
    const result = await readText('Name,Name\nAnn,Smith\n', { mapping: { Name: 'full_name' } });
    expect([result.fileWarnings, recordsOf(result)[2]]).toEqual([['HEADER_DUPLICATE'], { full_name: 'Ann' }]);
  });

  test('may use names that mean something to the language', async () => {
    const mapping: unknown = JSON.parse('{"__proto__":"full_name","constructor":"note"}');
    const result = await readText(
      '__proto__,constructor,hasOwnProperty\nAnn,x,y\n',
      importOptions({ mapping: Object.fromEntries(Object.entries(Object(mapping))) }),
    );
    expect(recordsOf(result)[2]).toEqual({ full_name: 'Ann', note: 'x' });
  });

  test('leaves out what it maps to nothing, and reads what it maps although it is sensitive', async () => {
    const text = 'Name,PESEL\nAnn,44051401359\n';
    expect(recordsOf(await readText(text, { mapping: { Name: 'full_name', PESEL: null } }))[2]).toEqual({
      full_name: 'Ann',
    });
    expect(recordsOf(await readText(text, { mapping: { Name: 'full_name', PESEL: 'note' } }))[2]).toEqual({
      full_name: 'Ann',
      note: '44051401359',
    });
  });

  test('makes questions of a new survey from columns', async () => {
    const result = await readText('Service,Goods\n5,Bread\n3,Milk\n', {
      ...responses,
      mapping: { Service: 'answer', Goods: 'answer' },
    });
    expect(fatesOf(result)).toEqual(['2 +', '3 +']);
  });
});

describe('rows that do not fit', () => {
  test('too short ones are filled up, too long ones refused, empty surplus is harmless', async () => {
    const result = await readText('Name,Phone,Note\nAnn\nBob,,x,,\nSue,,red, blue\n\n,,\n', { mapping: customers });
    expect(fatesOf(result)).toEqual(['2 +', '3 +', '4 ROW_LONG', '5 BLANK_ROW', '6 BLANK_ROW']);
    expect(result.warnings).toEqual([{ row: 2, reason: 'ROW_SHORT', column: null }]);
  });

  test('a customer who is nobody is refused, an unclosed quote costs one row', async () => {
    const result = await readText('Name,Phone,Note\n,,x\nBob,,"y\nCleo,,z\n', { mapping: customers });
    expect(fatesOf(result)).toEqual(['2 REQUIRED_MISSING', '3 UNCLOSED_QUOTE', '4 +']);
  });

  test('control characters and text spoiled before are told, errors of sheets leave the field empty', async () => {
    const result = await readText('Name,Phone,Note\nA\u0007nn,,x\nWÃ³jcik,,y\nOk,,#N/A\n', { mapping: customers });
    expect(result.warnings.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'CONTROL_CHARS'],
      [3, 'SUSPECT_MOJIBAKE'],
      [4, 'CELL_ERROR'],
    ]);
    expect(recordsOf(result)).toMatchObject({
      2: { full_name: 'Ann' },
      3: { full_name: 'WÃ³jcik' },
      4: { note: null },
    });
  });

  test('a wrong amount or error refuses a sale, a text too long any row', async () => {
    const mapping = { Date: 'date', Amount: 'amount', Note: 'note' };
    const text = `Date,Amount,Note\n2025-01-05,x,\n2025-01-05,#REF!,\n2025-01-05,5,${'y'.repeat(100_001)}\n,5,\n32.01.2025,5,\n`;
    const result = await readText(text, { ...interactions, mapping });
    expect(fatesOf(result)).toEqual([
      '2 AMOUNT_INVALID',
      '3 CELL_ERROR',
      '4 TEXT_TOO_LONG',
      '5 REQUIRED_MISSING',
      '6 DATE_INVALID',
    ]);
  });

  test('a formula without a stored result is told, not read as zero', async () => {
    const formula = { xml: '<c r="@"><f>A1</f></c>' };
    const bytes = xlsxOf([
      {
        rows: [
          ['Date', 'Amount', 'Note'],
          ['2025-01-05', formula, 'x'],
          ['2025-01-05', 5, formula],
        ],
      },
    ]);
    const result = await readImport(bytes, importOptions(interactions));
    expect(fatesOf(result)).toEqual(['2 FORMULA_NO_VALUE', '3 +']);
    expect(result.warnings).toContainEqual({ row: 3, reason: 'FORMULA_NO_VALUE', column: 'Note' });
  });
});

describe('money', () => {
  const mapping = { Дата: 'date', Сума: 'amount' };
  const bulgarian = { ...interactions, ...shops.bulgarian, mapping };

  test('keeps the currency a cell names, and asks what the bare amounts beside it are in', async () => {
    const result = await readText('Дата;Сума\n05.01.2026;20 лв\n06.01.2026;10 €\n07.01.2026;5,50\n', bulgarian);
    expect(result.questions).toEqual(['currency']);
    expect(result.accepted.map(({ fields }) => [fields.amount, fields.currency])).toEqual([
      ['20.00', 'BGN'],
      ['10.00', 'EUR'],
      ['5.50', 'EUR'],
    ]);
  });

  test('of a Bulgarian list over the change to the euro is asked about', async () => {
    const result = await readText('Дата;Сума\n30.12.2025;20,00\n02.01.2026;10,00\n', bulgarian);
    expect(result.questions).toEqual(['currency']);
    expect(result.accepted.map(({ fields }) => fields.currency)).toEqual(['BGN', 'EUR']);
    expect(
      (await readText('Дата;Сума\n30.12.2025;20,00\n02.01.2026;10,00\n', { ...bulgarian, currency: 'EUR' })).questions,
    ).toEqual([]);
  });

  test('named in the heading or in a column of its own needs no question', async () => {
    const heading = await readText('Дата;Сума (лв.)\n30.12.2025;20,00\n02.01.2026;10,00\n', {
      ...bulgarian,
      mapping: { '1': 'date', '2': 'amount' },
    });
    expect([heading.questions, heading.accepted.map(({ fields }) => fields.currency)]).toEqual([[], ['BGN', 'BGN']]);
    const column = await readText('Дата;Валута;Сума\n30.12.2025;BGN;20,00\n02.01.2026;EUR;10,00\n', {
      ...bulgarian,
      mapping: { ...mapping, Валута: 'currency' },
    });
    expect([column.questions, column.warnings, column.accepted.map(({ fields }) => fields.currency)]).toEqual([
      [],
      [],
      ['BGN', 'EUR'],
    ]);
  });

  test('equal sales are told, not dropped', async () => {
    const result = await readText('Дата;Сума\n02.01.2026;10,00\n02.01.2026;10,00\n', bulgarian);
    expect([fatesOf(result), result.fileWarnings]).toEqual([['2 +', '3 +'], ['POSSIBLE_DUPLICATE_ROWS']]);
  });
});

test('customers who may be one person are told as pairs of rows', async () => {
  const result = await readText('Name,Phone\n王伟,13800138000\nWang Wei,+86 138 0013 8000\nAnn,\n', {
    ...shops.chinese,
    mapping: { Name: 'full_name', Phone: 'phone' },
  });
  expect(result.duplicates).toEqual([{ rows: [2, 3], level: 'certain' }]);
});

test('cells are shown as written, decoded', async () => {
  const result = await readText('Име;Бележка\n Иван ;"a;b"\n', shops.bulgarian, 'windows-1251');
  expect(result.cells).toEqual({ 1: ['Име', 'Бележка'], 2: [' Иван ', 'a;b'] });
});
