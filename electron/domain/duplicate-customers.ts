import { jaroWinkler } from './jaro-winkler.ts';
import { foldName, hasHanzi, nameSkeleton, sortedName } from './name-folding.ts';

/** A customer as far as recognising the same person is concerned. */
export interface CustomerIdentity {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly code: string | null;
}

/** Names, phone, e-mail and code made comparable once, to be compared many times. */
export interface IdentityKey {
  readonly folded: string;
  readonly sorted: string;
  readonly skeleton: string;
  readonly hasHanzi: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly code: string | null;
}

/** Whether two customers may be offered as a merge, only shown as perhaps the same, or are taken for two people. */
export type DuplicateLevel = 'certain' | 'possible' | null;

/** A pair of customers, by their places in the list, that may be one person. */
export interface DuplicatePair {
  readonly first: number;
  readonly second: number;
  readonly level: 'certain' | 'possible';
}

/** Gives the reading of a Chinese name; called only where one name is in Chinese characters and the other is not. */
export type ReadingOf = (hanzi: string) => string;

const sameName = 0.9;
const nearName = 0.92;
const sameWord = 0.87;
const shortenedName = 0.95;
const largestBlock = 60;
const comparisonsInStep = 10_000;
const contacts = ['phone', 'email', 'code'] as const;

/** Makes a customer comparable. */
export function identityKey(customer: CustomerIdentity): IdentityKey {
  const folded = foldName(customer.name ?? '');
  const sorted = sortedName(folded);
  return {
    folded,
    sorted,
    skeleton: sortedName(nameSkeleton(folded)),
    hasHanzi: hasHanzi(folded),
    phone: customer.phone,
    email: customer.email === null ? null : customer.email.toLowerCase(),
    code: customer.code === null ? null : customer.code.toLowerCase(),
  };
}

/** How alike two names are, from 0 to 1, over scripts and spellings; Chinese names among themselves must be the same characters. */
export function nameLikeness(a: IdentityKey, b: IdentityKey, readingOf: ReadingOf): number {
  if (a.folded === '' || b.folded === '') return 0;
  if (a.hasHanzi && b.hasHanzi) return a.folded === b.folded ? 1 : 0;
  if (a.hasHanzi !== b.hasHanzi) {
    const [hanzi, latin] = a.hasHanzi ? [a, b] : [b, a];
    return joinedLikeness(readingOf(hanzi.folded), latin.folded);
  }
  if (a.sorted === b.sorted) return 1;
  if (isShortened(a, b) || isShortened(b, a)) return shortenedName;
  return Math.max(jaroWinkler(a.sorted, b.sorted), jaroWinkler(a.skeleton, b.skeleton));
}

/** Whether all words of a name of two or more are in the other, which has a middle name besides. */
function isShortened(short: IdentityKey, long: IdentityKey): boolean {
  const words = short.skeleton.split(' ');
  const others = long.skeleton.split(' ');
  return words.length > 1 && words.length < others.length && words.every((word) => others.includes(word));
}

/** Judges a pair: the same phone, e-mail or code with agreeing names is certain; either of the two alone is only possible. */
export function judgePair(a: IdentityKey, b: IdentityKey, readingOf: ReadingOf): DuplicateLevel {
  const hasContact =
    (a.phone !== null && a.phone === b.phone) ||
    (a.email !== null && a.email === b.email) ||
    (a.code !== null && a.code === b.code);
  const isNameless = a.folded === '' || b.folded === '';
  if (hasContact) {
    const isSame = !isNameless && nameLikeness(a, b, readingOf) >= sameName && !hasStrangeWord(a, b);
    return isSame ? 'certain' : 'possible';
  }
  const isApart = [a.phone && b.phone && a.phone !== b.phone, a.code && b.code && a.code !== b.code].some(Boolean);
  return !isNameless && !isApart && nameLikeness(a, b, readingOf) >= nearName ? 'possible' : null;
}

/** Whether a word of the shorter name is like no word of the other: another first name in the same family. */
function hasStrangeWord(a: IdentityKey, b: IdentityKey): boolean {
  if (a.hasHanzi || b.hasHanzi) return false;
  const [short, long] = a.folded.split(' ').length <= b.folded.split(' ').length ? [a, b] : [b, a];
  const others = [...long.folded.split(' '), ...long.skeleton.split(' ')];
  const isKnown = (word: string): boolean => others.some((other) => jaroWinkler(word, other) >= sameWord);
  return short.folded.split(' ').some((word) => word.length > 1 && !isKnown(word) && !isKnown(nameSkeleton(word)));
}

/** Finds pairs within one list. Only customers that share a phone, e-mail, code or the beginning of a name are compared. */
export function findDuplicates(keys: readonly IdentityKey[], readingOf: ReadingOf): DuplicatePair[] {
  const steps = duplicateSteps(keys, readingOf);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same search in steps of some milliseconds, each telling which share of it is done, 0 to 1. */
export function* duplicateSteps(
  keys: readonly IdentityKey[],
  readingOf: ReadingOf,
): Generator<number, DuplicatePair[], void> {
  const pairs = new Map<string, DuplicatePair>();
  let compared = 0;
  const ways = [...contacts.map((contact) => (key: IdentityKey) => key[contact]), wholeName, nameBlock];
  for (const [place, way] of ways.entries()) {
    const blocks = blocksBy(keys, way);
    for (const [index, members] of blocks.entries()) {
      compared += members.length ** 2;
      if (compared > comparisonsInStep) {
        compared = 0;
        yield (place + index / blocks.length) / ways.length;
      }
      if (members.length < 2 || members.length > largestBlock) continue;
      for (const [at, second] of members.entries())
        for (const first of members.slice(0, at)) notePair(pairs, keys, first, second, readingOf);
    }
  }
  return [...pairs.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}

function wholeName(key: IdentityKey): string | null {
  return key.skeleton === '' ? null : key.skeleton;
}

/** The key under which customers with like names are found without comparing everyone with everyone. */
export function nameBlock(key: IdentityKey): string | null {
  if (key.folded === '') return null;
  return key.hasHanzi ? key.folded : (key.skeleton.split(' ')[0] ?? null);
}

function notePair(
  pairs: Map<string, DuplicatePair>,
  keys: readonly IdentityKey[],
  first: number,
  second: number,
  readingOf: ReadingOf,
): void {
  const place = `${first}-${second}`;
  const [a, b] = [keys[first], keys[second]];
  if (!a || !b || pairs.has(place)) return;
  const level = judgePair(a, b, readingOf);
  if (level) pairs.set(place, { first, second, level });
}

function blocksBy(keys: readonly IdentityKey[], blockOf: (key: IdentityKey) => string | null): number[][] {
  const blocks = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const block = blockOf(key);
    if (block === null) return;
    const members = blocks.get(block);
    if (members) members.push(index);
    else blocks.set(block, [index]);
  });
  return [...blocks.values()];
}

function joinedLikeness(reading: string, latin: string): number {
  const spoken = foldName(reading);
  const turned = spoken.split(' ');
  const familyLast = [...turned.slice(1), turned[0] ?? ''].join('');
  const written = latin.replaceAll(' ', '');
  return Math.max(jaroWinkler(spoken.replaceAll(' ', ''), written), jaroWinkler(familyLast, written));
}
