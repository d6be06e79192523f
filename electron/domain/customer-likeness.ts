import { type Likeness } from '../contract/duplicates.ts';
import { duplicateSteps, type IdentityKey, identityKey, judgePair, nameLikeness } from './duplicate-customers.ts';
import { hanziReading } from './hanzi-reading.ts';

/** What is known of a person; of several numbers each may be the shared one. */
export type Person = {
  readonly id: number;
  readonly name: string;
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly code: string | null;
};

/** From this on names count as alike (import-i18n-privacy 1.7). */
const likeName = 0.92;

/** A person made comparable: one key for each number, or one without. */
export function identityKeys({ name, phones, email, code }: Person): IdentityKey[] {
  const numbers = phones.length === 0 ? [null] : phones;
  return numbers.map((phone) => identityKey({ name, phone, email, code }));
}

function reasonsOf(a: readonly IdentityKey[], b: readonly IdentityKey[]): Likeness['reasons'] {
  const same = (field: 'phone' | 'email' | 'code') =>
    a.some((one) => one[field] !== null && b.some((other) => other[field] === one[field]));
  const [first, second] = [a[0], b[0]];
  const isLike = first && second && nameLikeness(first, second, hanziReading) >= likeName;
  return [
    ...(same('phone') ? (['samePhone'] as const) : []),
    ...(same('email') ? (['sameEmail'] as const) : []),
    ...(same('code') ? (['sameCode'] as const) : []),
    ...(isLike ? (['likeName'] as const) : []),
  ];
}

/** Why two records may be one person, or null. */
export function judgeIdentities(a: readonly IdentityKey[], b: readonly IdentityKey[]): Likeness | null {
  const levels = a.flatMap((one) => b.map((other) => judgePair(one, other, hanziReading)));
  const certainty = levels.find((level) => level === 'certain') ?? levels.find((level) => level !== null);
  return certainty ? { certainty, reasons: reasonsOf(a, b) } : null;
}

/** A pair of records, by id, that may be one person. */
export type LikelyPair = Likeness & { readonly first: number; readonly second: number };

/** People whose names are made comparable between two reports of progress. */
const peopleInStep = 1000;

/**
 * Pairs among many, in steps that each tell which share is done, 0 to 1: only people who share a contact or the
 * beginning of a name are compared.
 */
export function* likelyPairSteps(people: readonly Person[]): Generator<number, LikelyPair[], void> {
  const owners: { readonly person: Person; readonly key: IdentityKey }[] = [];
  for (const [index, person] of people.entries()) {
    if (index % peopleInStep === 0) yield index / people.length / 2;
    owners.push(...identityKeys(person).map((key) => ({ person, key })));
  }
  const found = new Map<string, LikelyPair>();
  const search = duplicateSteps(
    owners.map(({ key }) => key),
    hanziReading,
  );
  let step = search.next();
  for (; !step.done; step = search.next()) yield 0.5 + step.value / 2;
  for (const { first, second } of step.value) {
    const [a, b] = [owners[first]?.person, owners[second]?.person];
    if (!a || !b || a.id === b.id || found.has(`${a.id} ${b.id}`)) continue;
    const likeness = judgeIdentities(identityKeys(a), identityKeys(b));
    if (likeness) found.set(`${a.id} ${b.id}`, { ...likeness, first: a.id, second: b.id });
  }
  return [...found.values()];
}
