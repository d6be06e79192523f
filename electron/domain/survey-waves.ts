import { addMonths, formatDay, parseDay } from './calendar.ts';

/** When a survey is next due: so many months after its last wave, at once when there was none. Days as YYYY-MM-DD. */
export function nextWave(
  last: { readonly number: number; readonly openedOn: string } | undefined,
  waveMonths: number,
  today: string,
): { readonly number: number; readonly dueOn: string } {
  if (!last) return { number: 1, dueOn: today };
  const opened = parseDay(last.openedOn);
  return {
    number: last.number + 1,
    dueOn: opened === null ? today : formatDay(addMonths(opened, waveMonths)),
  };
}
