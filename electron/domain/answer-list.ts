import { type Asked } from './asked-answers.ts';
import { type Counts } from './figure.ts';
import { clusteredCsat } from './csat.ts';
import { isNpsScale, type NpsCounts } from './nps.ts';

/**
 * Answers to one question, number by number: those of surveys that know no names first, then the others, both in the
 * order they were given. An answer was given on some day of [from, to): a day, or a month where only that is kept.
 */
export type AnswerList = {
  readonly size: number;
  /** So many at the start are of surveys that know no names. */
  readonly anonymous: number;
  /** The ways in which the question was asked; `way` is a place in it. */
  readonly ways: readonly Asked[];
  /** 0 where nobody is named. */
  readonly customer: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly score: Int8Array;
  readonly way: Int16Array;
};

/** A list with room for so many answers, to be filled. */
export function emptyList(ways: readonly Asked[], size: number, anonymous: number): AnswerList {
  return {
    size,
    anonymous,
    ways,
    customer: new Int32Array(size),
    from: new Int32Array(size),
    to: new Int32Array(size),
    score: new Int8Array(size),
    way: new Int16Array(size),
  };
}

/** The answers of a list that are meant, in their order. */
export function chosen(list: AnswerList, isMeant: (index: number) => boolean): AnswerList {
  const kept = new Int32Array(list.size);
  let size = 0;
  let anonymous = 0;
  for (let index = 0; index < list.size; index++) {
    if (!isMeant(index)) continue;
    kept[size++] = index;
    if (index < list.anonymous) anonymous += 1;
  }
  if (size === list.size) return list;
  const result = emptyList(list.ways, size, anonymous);
  for (let place = 0; place < size; place++) {
    const index = kept[place];
    result.customer[place] = list.customer[index];
    result.from[place] = list.from[index];
    result.to[place] = list.to[index];
    result.score[place] = list.score[index];
    result.way[place] = list.way[index];
  }
  return result;
}

/** The answers that were given within a period. */
export function givenIn(list: AnswerList, period: { readonly from: number; readonly to: number }): AnswerList {
  const { from, to } = list;
  return chosen(list, (index) => from[index] >= period.from && to[index] <= period.to);
}

/** The answers of each of some periods that follow each other without gaps, in one pass over a list. */
export function givenInEach(list: AnswerList, starts: readonly number[], end: number): AnswerList[] {
  const bounds = [...starts, end];
  const sizes = new Int32Array(starts.length);
  const anonymous = new Int32Array(starts.length);
  const places = new Int16Array(list.size).fill(-1);
  for (let index = 0; index < list.size; index++) {
    const place = placeOf(bounds, list.from[index]);
    if (place < 0 || list.to[index] > bounds[place + 1]) continue;
    places[index] = place;
    sizes[place] += 1;
    if (index < list.anonymous) anonymous[place] += 1;
  }
  const lists = starts.map((_, place) => emptyList(list.ways, sizes[place], anonymous[place]));
  const filled = new Int32Array(starts.length);
  for (let index = 0; index < list.size; index++) {
    const place = places[index];
    if (place < 0) continue;
    const each = lists[place];
    const at = filled[place]++;
    each.customer[at] = list.customer[index];
    each.from[at] = list.from[index];
    each.to[at] = list.to[index];
    each.score[at] = list.score[index];
    each.way[at] = list.way[index];
  }
  return lists;
}

function placeOf(bounds: readonly number[], day: number): number {
  if (day < bounds[0] || day >= bounds[bounds.length - 1]) return -1;
  let [low, high] = [0, bounds.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bounds[middle] <= day) low = middle;
    else high = middle;
  }
  return low;
}

/** Answers that can stand in a recommendation score: on the scale 0 to 10. */
export function onNpsScale(list: AnswerList): AnswerList {
  const fits = list.ways.map(isNpsScale);
  return fits.includes(false) ? chosen(list, (index) => fits[list.way[index]]) : list;
}

/** Whether each answer is a mark of its own scale; unreadable ones are below 0. */
function readableIn({ ways, score, way }: AnswerList): (index: number) => boolean {
  return (index) => score[index] >= ways[way[index]].min && score[index] <= ways[way[index]].max;
}

/** How many answers are no mark of their own scale. */
export function unreadIn(list: AnswerList): number {
  const isReadable = readableIn(list);
  let unread = 0;
  for (let index = 0; index < list.size; index++) if (!isReadable(index)) unread += 1;
  return unread;
}

/** The way of asking that most readable answers have; of several the one that was used last. Null without answers. */
export function usualWay(list: AnswerList): Asked | null {
  const counts = new Int32Array(list.ways.length);
  const last = new Int32Array(list.ways.length).fill(-1);
  const isReadable = readableIn(list);
  for (let index = 0; index < list.size; index++) {
    if (!isReadable(index)) continue;
    counts[list.way[index]] += 1;
    last[list.way[index]] = index;
  }
  let usual = -1;
  for (let way = 0; way < counts.length; way++) {
    if (counts[way] === 0) continue;
    const isMore = usual < 0 || counts[way] > counts[usual];
    if (isMore || (counts[way] === counts[usual] && last[way] > last[usual])) usual = way;
  }
  return usual < 0 ? null : list.ways[usual];
}

/** Readable answers that were asked for in one of the ways of the list. */
export function askedSo(list: AnswerList, way: Asked | null): AnswerList {
  const wanted = way === null ? -1 : list.ways.indexOf(way);
  const isReadable = readableIn(list);
  return chosen(list, (index) => list.way[index] === wanted && isReadable(index));
}

function highest(numbers: Int32Array): number {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** Answers without a name, and of each named customer the last one. */
export function latestOfEach(list: AnswerList): AnswerList {
  const seen = new Uint8Array(highest(list.customer) + 1);
  const isLatest = new Uint8Array(list.size);
  for (let index = list.size - 1; index >= 0; index--) {
    const customer = list.customer[index];
    if (customer !== 0 && seen[customer]) continue;
    seen[customer] = 1;
    isLatest[index] = 1;
  }
  return chosen(list, (index) => isLatest[index] === 1);
}

/**
 * How many are favourable. Answers of one customer may hang together: the range treats customers as clusters once
 * somebody answered twice.
 */
export function favourableShare(list: AnswerList, isFavourable: (score: number) => boolean): Counts {
  const { size, customer, score } = list;
  const most = highest(customer);
  const answers = new Int32Array(most + 1);
  const satisfied = new Int32Array(most + 1);
  let x = 0;
  for (let index = 0; index < size; index++) {
    const good = isFavourable(score[index]) ? 1 : 0;
    x += good;
    answers[customer[index]] += 1;
    satisfied[customer[index]] += good;
  }
  const clusters = new Map<number, { answers: number; satisfied: number; customers: number }>();
  const add = (given: number, good: number, customers: number) => {
    const key = given * (size + 1) + good;
    const known = clusters.get(key);
    if (known) known.customers += customers;
    else clusters.set(key, { answers: given, satisfied: good, customers });
  };
  let count = answers[0];
  if (satisfied[0] > 0) add(1, 1, satisfied[0]);
  if (answers[0] > satisfied[0]) add(1, 0, answers[0] - satisfied[0]);
  for (let who = 1; who <= most; who++) {
    if (answers[who] === 0) continue;
    count += 1;
    add(answers[who], satisfied[who], 1);
  }
  if (count === size) return { x, n: size };
  const clustered = clusteredCsat([...clusters.values()]);
  return clustered.status === 'ok' ? { x, n: size, nEff: clustered.nEffUsed } : { x, n: size };
}

/** Promoters, passives and detractors, the latest answer of each customer counting. */
export function recommendations(list: AnswerList): NpsCounts {
  const { size, score } = latestOfEach(list);
  let [promoters, passives, detractors] = [0, 0, 0];
  for (let index = 0; index < size; index++) {
    if (score[index] >= 9) promoters += 1;
    else if (score[index] >= 7) passives += 1;
    else detractors += 1;
  }
  return { promoters, passives, detractors };
}

/** How many gave each point of a scale, and how many answers could not be read. */
export function distributionOf({ size, score }: AnswerList, min: number, max: number, unread: number) {
  const counts = Array.from({ length: max - min + 1 }, () => 0);
  for (let index = 0; index < size; index++) counts[score[index] - min] += 1;
  return { min, counts, unread };
}
