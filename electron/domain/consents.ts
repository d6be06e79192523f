import { type Consent } from '../contract/consents.ts';

type Said = Pick<Consent, 'purpose' | 'channel' | 'state' | 'givenOn' | 'recordedAt' | 'id'>;

const key = ({ purpose, channel }: Pick<Said, 'purpose' | 'channel'>) => `${purpose} ${channel}`;

function isLater(a: Said, b: Said): boolean {
  if (a.givenOn !== b.givenOn) return a.givenOn > b.givenOn;
  return a.recordedAt === b.recordedAt ? a.id > b.id : a.recordedAt > b.recordedAt;
}

/** What counts of a history: for each purpose and channel the latest word, by the day it was given. */
export function consentsInForce<Entry extends Said>(history: readonly Entry[]): Entry[] {
  const latest = new Map<string, Entry>();
  for (const entry of history) {
    const known = latest.get(key(entry));
    if (!known || isLater(entry, known)) latest.set(key(entry), entry);
  }
  return [...latest.values()];
}

/** The purposes and channels that one of two histories refuses while the other, or both together, would allow: here the no must win. */
export function refusedByEither<Entry extends Said>(first: readonly Entry[], second: readonly Entry[]): Entry[] {
  const refused = [...consentsInForce(first), ...consentsInForce(second)].filter(({ state }) => state === 'no');
  const together = new Map(consentsInForce([...first, ...second]).map((entry) => [key(entry), entry]));
  const distinct = new Map(refused.map((entry) => [key(entry), entry]));
  return [...distinct.values()].filter((entry) => together.get(key(entry))?.state === 'yes');
}
