import { describe, expect, test } from 'vitest';
import { chooseDelimiter, delimiterOfSepLine } from '../../../../electron/domain/import/delimiter.ts';

describe('the sign between cells is told by what is the same in every line', () => {
  test.each([
    ['commas', 'Name,Phone\nAnn,1\nBob,2\n', ','],
    ['semicolons with decimal commas', 'Data;Kwota\n05.01.2025;12,50\n06.01.2025;1 234,50\n', ';'],
    ['tabs with commas in the text', 'Name\tNote\nAnn\ta, b, c\nBob\td\n', '\t'],
    ['bars', 'Name|City\nAnn|Ely\n', '|'],
    ['quoted commas in a semicolon file', 'A;B\n"x,y,z";1\n"x,y";2\n', ';'],
    ['quoted semicolons in a comma file', 'A,B\n"x;y;z",1\n"x;y",2\n', ','],
    ['one data row', 'Imię;Telefon;Miasto\nŁukasz;600 100 200;Łódź', ';'],
    ['a heading alone', 'Imię i nazwisko;Telefon;E-mail\n', ';'],
    ['numbers only', '5,7,10\n1,1,0\n4,4,4\n', ','],
    ['marks under a heading', 'Date,CSAT,CES,NPS\n2025-01-05,5,7,10\n2025-01-05,1,1,0\n', ','],
    ['title lines first', 'Report\nFrom 1 to 31 January, 2025\n\nA;B;C\n1;2;3\n4;5;6\n7;8;9\n', ';'],
    ['a short table among many titles', 'Bill\nOf: x\n---\nA,B,C,D\n1,2,3,4\n---\nSum\nIn:1,58\nEnd\n', ','],
    ['a line break inside quotes', 'A,B\n"x\ny",1\n"z",2\n', ','],
    ['ragged rows', 'A,B,C\n1,2\n1,2,3,4\n1,2,3\n1,2,3\n', ','],
    ['grid answers with semicolons', 'T,A,B\n1,Цени;Персонал;Друго,x\n2,Цени,y\n', ','],
    ['one column of names', 'Name\nAnn\nBob, the builder\nCleo\n', ''],
    ['one column of decimal commas', 'Kwota\n12,50\n13,70\n1,00\n', ''],
    ['one column of sentences', 'Comment\nFine, thanks\nNever again\nOk\nGood; cheap\n', ''],
    ['nothing', '', ''],
    ['an unclosed quote', 'A,B\nx,"y\nz,1\nz,2\n', ','],
  ])('%s', (_, sample, delimiter) => {
    expect(chooseDelimiter(sample)).toBe(delimiter);
  });
});

test('a first line that names the sign is taken at its word and is no record', () => {
  expect(delimiterOfSepLine('sep=;\nA;B')).toEqual({ delimiter: ';', end: 6 });
  expect(delimiterOfSepLine('"sep=\t"\nA')).toEqual({ delimiter: '\t', end: 8 });
  expect(delimiterOfSepLine('SEP=,')).toEqual({ delimiter: ',', end: 5 });
  expect(delimiterOfSepLine('separator;\nA')).toBeNull();
  expect(delimiterOfSepLine('A;B\nsep=;')).toBeNull();
});
