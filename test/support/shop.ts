import { type RepeatHistory } from '../../electron/domain/bgnbd-fit.ts';
import { seededRandom } from '../../electron/domain/random.ts';

/**
 * Visit days of customers who come at random, some often and some seldom, until they leave; the same for the same seed.
 */
export function aShopLog(customers: number, seed = 1, lastDay = 500): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: customers }, () => {
    const pace = 10 + 120 * random() ** 2;
    const leaving = 0.02 + 0.3 * random();
    const days = [Math.floor(random() * 120)];
    while (days.length === 1 || random() > leaving) {
      const next = days[days.length - 1] + Math.ceil(-pace * Math.log(1 - random()));
      if (next > lastDay) break;
      days.push(next);
    }
    return days;
  });
}

/** The same customers as the model of visits takes them. */
export function aRepeatHistory(customers: number, seed = 1, lastDay = 500): RepeatHistory {
  const log = aShopLog(customers, seed, lastDay);
  return {
    repeats: Int32Array.from(log, (days) => days.length - 1),
    recencyDays: Int32Array.from(log, (days) => days[days.length - 1] - days[0]),
    ageDays: Int32Array.from(log, (days) => lastDay - days[0]),
  };
}
