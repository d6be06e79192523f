import { describe, expect, it } from 'vitest';
import { createCustomerIndex, type CustomerEntry } from '../../../electron/columns/customer-index.ts';
import { foldName } from '../../../electron/domain/name-folding.ts';
import { seededRandom } from '../../../electron/domain/random.ts';
import { generateCustomers } from '../../support/generate.ts';

const entry = (id: number, fullName: string, phones: string[] = [], others: string[] = []): CustomerEntry => ({
  ...{ id, fullName, folded: foldName(fullName), phones, others },
});

const many = [...generateCustomers(3000)].map(({ fullName, phone }, index) => entry(index + 1, fullName, [phone]));

describe('finding anyone', () => {
  it('misses nobody whom a comparison with every folded name would find, for fragments of 1 to 6 characters', () => {
    const index = createCustomerIndex(many);
    const folded = many.map(({ id, fullName }) => ({ id, name: foldName(fullName) }));
    const random = seededRandom(7);
    for (let round = 0; round < 400; round++) {
      const { name } = folded[Math.floor(random() * folded.length)] ?? { name: '' };
      const characters = [...name];
      const start = Math.floor(random() * characters.length);
      const query = characters.slice(start, start + 1 + Math.floor(random() * 6)).join('');
      if (query.trim() === '') continue;
      const expected = folded.filter((each) => each.name.includes(foldName(query))).map(({ id }) => id);
      const found = new Set(index.find(query).all);
      expect([query, expected.filter((id) => !found.has(id))]).toEqual([query, []]);
    }
  });

  it('finds every customer by their own name as it is written', () => {
    const index = createCustomerIndex(many);
    const missed = many.filter(({ id, fullName }) => !index.find(fullName).all.includes(id));
    expect(missed).toEqual([]);
  });

  it('offers names that start so first, then words that start so, then the rest', () => {
    const index = createCustomerIndex([entry(1, 'Rosemarie'), entry(2, 'Anna Mariak'), entry(3, 'Maria Nowak')]);
    expect(index.find('mari').best).toEqual([3, 2, 1]);
  });

  it('finds by any part of a number and by code, reading and e-mail', () => {
    const index = createCustomerIndex([
      entry(1, 'Anna', ['+359888123456', '02 987 65 43'], ['K-17', 'anna@example.bg']),
    ]);
    for (const query of ['3456', '0888 123', '+359 888', '987-65', '6543', 'K-17', 'k17'.slice(0, 1), 'example.bg'])
      expect([query, index.find(query).all]).toEqual([query, [1]]);
    expect(index.find('99').all).toEqual([]);
    expect(index.find('7777').all).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(createCustomerIndex([entry(1, 'Anna')]).find('  ').all).toEqual([]);
    expect(createCustomerIndex([]).find('a').all).toEqual([]);
  });
});

describe('changes', () => {
  it('leave the same index as building it anew, also after hundreds of them', () => {
    const random = seededRandom(3);
    const live = new Map(many.slice(0, 400).map((each) => [each.id, each]));
    const index = createCustomerIndex(live.values());
    index.order('pl');
    for (let round = 0; round < 700; round++) {
      const id = 1 + Math.floor(random() * 500);
      const next = many[Math.floor(random() * many.length)];
      if (random() < 0.3 || !next) {
        live.delete(id);
        index.change([], [id]);
      } else {
        live.set(id, { ...next, id });
        index.change([{ ...next, id }], []);
      }
    }
    const anew = createCustomerIndex([...live.values()].sort((a, b) => a.id - b.id));
    expect(index.order('pl')).toEqual(anew.order('pl'));
    expect(index.size).toBe(live.size);
    for (const query of ['a', 'mari', '王', 'wf', '888']) {
      expect(index.find(query).all.toSorted((a, b) => a - b)).toEqual(anew.find(query).all);
    }
  });
});

describe('the order of names', () => {
  it('is the one that sorting every name by the rules of the language gives', () => {
    const index = createCustomerIndex(many);
    for (const language of ['pl', 'bg', 'zh', 'en']) {
      const { compare } = new Intl.Collator(language);
      const expected = many.toSorted((a, b) => compare(a.fullName, b.fullName) || a.id - b.id).map(({ id }) => id);
      expect(index.order(language)).toEqual(expected);
    }
  });
});
