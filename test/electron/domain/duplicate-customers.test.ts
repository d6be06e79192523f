import { describe, expect, test } from 'vitest';
import {
  type CustomerIdentity,
  findDuplicates,
  identityKey,
  judgePair,
  nameBlock,
} from '../../../electron/domain/duplicate-customers.ts';
import { hanziReading } from '../../../electron/domain/hanzi-reading.ts';

function person(
  name: string | null,
  phone: string | null = null,
  email: string | null = null,
  code: string | null = null,
): CustomerIdentity {
  return { name, phone, email, code };
}

function judge(a: CustomerIdentity, b: CustomerIdentity): string {
  return judgePair(identityKey(a), identityKey(b), hanziReading) ?? 'two people';
}

const phone = '+359888123456';

describe('two entries may be offered as one customer', () => {
  test.each([
    ['Иван Петров', 'Ivan Petrov'],
    ['Петров, Иван', 'Иван Петров'],
    ['Łukasz Wójcik', 'Lukasz Wojcik'],
    ['Щилян Йорданов', 'Shtilian Iordanov'],
    ['王伟', 'Wang Wei'],
    ['王伟', 'Wei Wang'],
    ['曾单', 'Zeng Shan'],
    ['欧阳娜娜', 'Ouyang Nana'],
    ['John Smith', 'Jon Smith'],
    ['Иван Петров', 'Иван Георгиев Петров'],
  ])('%s and %s with one phone number', (a, b) => {
    expect(judge(person(a, phone), person(b, phone))).toBe('certain');
  });

  test('or with one e-mail address in another case, or one customer code', () => {
    expect(judge(person('Ann Poe', null, 'ann@example.com'), person('Poe, Ann', phone, 'Ann@Example.com'))).toBe(
      'certain',
    );
    expect(judge(person('Ann Poe', null, null, 'a1'), person('Ann Poe', null, null, 'A1'))).toBe('certain');
  });
});

describe('two entries are only perhaps one customer', () => {
  test.each([
    ['a family with one phone', person('Мария Иванова', phone), person('Георги Иванов', phone)],
    ['husband and wife', person('Jan Kowalski', phone), person('Ewa Kowalska', phone)],
    ['two Chinese names with one phone', person('王伟', phone), person('王薇', phone)],
    ['one phone, one without a name', person(null, phone), person('Ann', phone)],
    ['the same name alone', person('Анна Колева'), person('Анна Колева')],
    ['the same name in two scripts', person('Щилян Йорданов', null, 'a@b.co'), person('Shtilian Iordanov')],
    ['the same Chinese name', person('王伟'), person('王伟', phone)],
  ])('%s', (_, a, b) => {
    expect(judge(a, b)).toBe('possible');
  });
});

describe('two entries are two people', () => {
  test.each([
    ['the same name with two phones', person('王伟', '+8613800138000'), person('王伟', '+8613900139000')],
    ['two codes', person('Ann Poe', null, null, '1'), person('Ann Poe', null, null, '2')],
    ['homophones', person('张伟'), person('章伟')],
    ['other names', person('Ann Poe'), person('Bob Ray')],
    ['no name at all', person(null, '+1'), person(null, '+2')],
  ])('%s', (_, a, b) => {
    expect(judge(a, b)).toBe('two people');
  });
});

test('in a list only likely pairs are compared, each once', () => {
  const people = [
    person('Иван Петров', phone),
    person('Ann Poe'),
    person('Ivan Petrov', phone),
    person('Poe Ann'),
    person('Zoë'),
  ];
  expect(findDuplicates(people.map(identityKey), hanziReading)).toEqual([
    { first: 0, second: 2, level: 'certain' },
    { first: 1, second: 3, level: 'possible' },
  ]);
});

test('20,000 customers of whom many share a name are compared in a moment', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) =>
    identityKey(person(`Ivan Petrov${index % 900}`, `+359${index}`)),
  );
  const startedAt = performance.now();
  expect(findDuplicates(keys, hanziReading)).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

test('names are looked up by their first skeleton word, Chinese ones as a whole', () => {
  const blocks = ['Щилян Йорданов', 'Shtilian Iordanov', '王伟', ''].map((name) =>
    nameBlock(identityKey(person(name))),
  );
  expect(blocks).toEqual(['ordanov', 'ordanov', '王伟', null]);
});
