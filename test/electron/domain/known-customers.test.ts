import { describe, expect, it } from 'vitest';
import { knownCustomers } from '../../../electron/domain/known-customers.ts';

const nobody = { name: null, phone: null, email: null, code: null };
const maria = { ...nobody, id: 1, name: 'Мария Петрова', phone: '+359888123456', code: 'K7' };

describe('who a row of a file means', () => {
  const known = knownCustomers([
    maria,
    { ...nobody, id: 2, name: 'Jan Nowak' },
    { ...nobody, id: 3, name: 'jan  nowak' },
  ]);

  it.each([
    ['the same letters in another case and spacing', { ...nobody, name: ' мария   ПЕТРОВА ' }, 1],
    ['the same name in Latin letters is somebody else', { ...nobody, name: 'Maria Petrova' }, undefined],
    ['a name that two customers have means neither', { ...nobody, name: 'Jan Nowak' }, undefined],
    ['her phone without a name', { ...nobody, phone: '+359888123456' }, 1],
    ['her phone and her name', { ...nobody, phone: '+359888123456', name: 'Мария Петрова' }, 1],
    ['her phone and the name of her husband', { ...nobody, phone: '+359888123456', name: 'Иван Петров' }, undefined],
    ['her code in small letters', { ...nobody, code: 'k7' }, 1],
    [
      'her name beside a phone that is not hers',
      { ...nobody, phone: '+359888000000', name: 'Мария Петрова' },
      undefined,
    ],
  ])('%s', (_what, row, id) => {
    expect(known.find(row)).toBe(id);
  });

  it('somebody of the family, or of the same name, may be the same and is told', () => {
    expect(known.hasPossible({ ...nobody, phone: '+359888123456', name: 'Иван Петров' })).toBe(true);
    expect(known.hasPossible({ ...nobody, name: 'Jan Nowak', phone: '+48601234567' })).toBe(true);
    expect(known.hasPossible({ ...nobody, name: 'Maria Petrova' })).toBe(false);
  });
});
