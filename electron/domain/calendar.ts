const DAYS_PER_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

/** A calendar date; month 1-12. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar (Hinnant 2013, days_from_civil); no time zone
 * takes part.
 */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

/** The date of a day number. */
export function dateOfDay(days: number): CalendarDate {
  const shifted = days + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Day number of a date written YYYY-MM-DD, or null if there is no such date. */
export function parseDay(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  if (date.month < 1 || date.month > 12) return null;
  const days = dayNumber(date);
  return formatDay(days) === text ? days : null;
}

/** A day number written YYYY-MM-DD. */
export function formatDay(days: number): string {
  const { year, month, day } = dateOfDay(days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Months from January 1970 to the month that holds a day. */
export function monthOfDay(days: number): number {
  const { year, month } = dateOfDay(days);
  return (year - 1970) * 12 + month - 1;
}

/** First day of a month that is counted from January 1970. */
export function firstDayOfMonth(months: number): number {
  return dayNumber({ year: 1970 + Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 });
}

/** The same day so many months later, or the last day of that month where it is too short. */
export function addMonths(days: number, months: number): number {
  const month = monthOfDay(days) + months;
  const { day } = dateOfDay(days);
  return Math.min(firstDayOfMonth(month) + day - 1, firstDayOfMonth(month + 1) - 1);
}

/** Whole months that have passed between two days: 1 from 31 January to 28 February. */
export function wholeMonthsBetween(from: number, to: number): number {
  const months = monthOfDay(to) - monthOfDay(from);
  return addMonths(from, months) <= to ? months : months - 1;
}

/** Months from January 1970 to a month written YYYY-MM, or null if there is no such month. */
export function parseMonth(text: string): number | null {
  const day = parseDay(`${text}-01`);
  return day === null ? null : monthOfDay(day);
}
