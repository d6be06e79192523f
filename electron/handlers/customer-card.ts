import { type CustomerCard, type CustomerDetails } from '../contract/customers.ts';
import { dayNumber, dateOfDay, formatDay, parseDay } from '../domain/calendar.ts';
import { consentsInForce } from '../domain/consents.ts';
import { cadence, canSayLongerThanEver } from '../domain/rhythm.ts';
import { type ReadDb } from '../db/database.ts';
import { consentsOf } from '../store/consents.ts';
import * as store from '../store/customer-card.ts';
import { listItemById } from '../store/lists.ts';
import { headlineScale } from '../store/scores.ts';

/** Trouble and low scores are worth remembering for half a year. */
const daysToRemember = 183;
const daysBeforeBirthday = 7;
const mostToRemember = 3;

type Remembered = CustomerCard['remember'][number];

/** The next return of a birthday, as a day number; 29 February is kept on 28 in other years. */
function nextBirthday(birthday: string, today: number): number {
  const [month, day] = [Number(birthday.slice(-5, -3)), Number(birthday.slice(-2))];
  const { year } = dateOfDay(today);
  const inYear = (each: number) => {
    const isLeapDay = month === 2 && day === 29 && parseDay(`${each}-02-29`) === null;
    return dayNumber({ year: each, month, day: isLeapDay ? 28 : day });
  };
  return inYear(year) >= today ? inYear(year) : inYear(year + 1);
}

function toRemember(db: ReadDb, customer: CustomerDetails, today: number): Remembered[] {
  const { id, note, birthday, channelId, doNotUse } = customer;
  const scale = headlineScale(db, 'csat') ?? { min: 1, max: 5 };
  const lowest = Math.floor((scale.max * 2) / 5);
  const from = today - daysToRemember;
  const low = store.latestLowScore(db, id, from, lowest);
  const trouble = store.latestTrouble(db, id, from);
  const wish = store.latestWish(db, id);
  const next = birthday === null ? null : nextBirthday(birthday, today);
  const isNear = next !== null && next - today <= daysBeforeBirthday;
  const channel = channelId === null ? undefined : listItemById(db, channelId);
  const all: (Remembered | null)[] = [
    doNotUse ? { kind: 'doNotUse', day: null, text: '' } : null,
    trouble ? { kind: 'complaint', ...trouble } : null,
    low ? { kind: 'lowScore', day: low.day, text: low.text } : null,
    isNear && next !== null ? { kind: 'birthday', day: formatDay(next), text: '' } : null,
    wish ? { kind: 'wish', ...wish } : null,
    note === null ? null : { kind: 'note', day: null, text: note },
    channel ? { kind: 'channel', day: null, text: channel.name } : null,
  ];
  return all.filter((item) => item !== null).slice(0, mostToRemember);
}

function rhythmOf(days: readonly string[], today: number): CustomerCard['rhythm'] {
  const found = cadence(
    days.flatMap((day) => parseDay(day) ?? []),
    today,
    null,
  );
  if (!found) return null;
  const { status, daysSince } = found;
  if (status === 'rhythm_unknown') return { status, daysSince, usualDays: null, isLongest: false };
  const isLongest = found.isBeyondLongest && canSayLongerThanEver(found.gaps);
  return { status, daysSince, usualDays: Math.round(found.medianGap), isLongest };
}

/** Everything about a customer that the counter needs at one glance. */
export function cardOf(db: ReadDb, customer: CustomerDetails, today: string): CustomerCard {
  const { id } = customer;
  const visitDays = store.visitDaysOf(db, id, 60).reverse();
  return {
    customer,
    ...store.contactSpan(db, id),
    visitDays,
    rhythm: rhythmOf(visitDays, parseDay(today) ?? 0),
    scores: store.scoresOf(db, id, 10),
    money: store.moneyOf(db, id),
    referred: store.referredBy(db, id),
    consents: consentsInForce(consentsOf(db, id)),
    remember: toRemember(db, customer, parseDay(today) ?? 0),
  };
}
