import { fail } from '../contract/errors.ts';
import { parseDay } from '../domain/calendar.ts';

/** The number of a calendar day; refuses a day that does not exist, at its field. */
export function calendarDay(path: string, day: string): number {
  return parseDay(day) ?? fail('invalidInput', { path, problem: 'not a calendar day' });
}

/** The same for something that has happened: refuses a day that is still to come. */
export function pastDay(path: string, day: string, today: string): number {
  const number = calendarDay(path, day);
  return day > today ? fail('futureDay', { path, day }) : number;
}
