/** The calendar day of a moment in this machine's time zone, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/**
 * Whether a day can be today: not before this program was written, nor in another century. A computer whose battery is
 * empty begins again in 1970 or 2000, and what is written then stands in the wrong order for good.
 */
export function canBeToday(day: string): boolean {
  return day >= '2026-01-01' && day < '2100-01-01';
}
