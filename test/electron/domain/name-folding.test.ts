import { describe, expect, test } from 'vitest';
import { foldName, hasHanzi, nameSkeleton, sortedName } from '../../../electron/domain/name-folding.ts';

describe('a name is found however it is typed', () => {
  test.each([
    ['Łukasz Wójcik', 'lukasz wojcik'],
    ['  ŻÓŁĆ  ', 'zolc'],
    ['Иван Петров', 'ivan petrov'],
    ['Щилян Йорданов', 'shtilyan yordanov'],
    ['Ъгъл', 'agal'],
    ['Цветелина Хаджиева', 'tsvetelina hadzhieva'],
    ['София', 'sofia'],
    ['Юлия Чолакова', 'yulia cholakova'],
    ['O’Brien, Siobhán', 'obrien siobhan'],
    ['王伟', '王伟'],
    ['Ｗａｎｇ', 'wang'],
    ['Straße', 'strasse'],
    ['', ''],
  ])('%s is folded to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('the order of family and given name does not matter', () => {
    expect(sortedName(foldName('Петров, Иван'))).toBe(sortedName(foldName('Ivan Petrov')));
  });

  test.each([
    ['Shtiliyan Yordanov', 'Щилян Йорданов'],
    ['Shtilian Iordanov', 'Щилян Йорданов'],
    ['Voycik', 'Wójcik'],
    ['Tzvetelina', 'Цветелина'],
    ['Aleksandr', 'Alexandr'],
    ['Anna', 'Ana'],
  ])('%s and %s have one skeleton', (a, b) => {
    expect(nameSkeleton(foldName(a))).toBe(nameSkeleton(foldName(b)));
  });

  test('Chinese characters are recognised', () => {
    expect(['王伟', 'Wang 伟', 'Иван', 'カナ'].map(hasHanzi)).toEqual([true, true, false, false]);
  });
});
