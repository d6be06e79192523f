/** What rotation needs to know of a backup: its place in the order of making, when, and whether something dangerous followed. */
export type KeptBackup = { readonly sequence: number; readonly at: number; readonly isBeforeEvent: boolean };

const dayMs = 86_400_000;
const newestKept = 5;
const daysKept = 14;
const monthsKept = 12;
const fewestKept = 3;
const eventDays = 30;

/**
 * The sequence numbers of backups that may go: beyond the 5 newest, one a day for 14 kept days, one a month for 12 kept
 * months, and 30 days for those made before a dangerous act; never fewer than 3 stay. The order is that of the sequence
 * numbers, so a clock that was set back or forward cannot make a newer backup look older.
 */
export function backupsToRemove(backups: readonly KeptBackup[]): number[] {
  const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence);
  const newest = newestFirst[0]?.at ?? 0;
  const days = new Set<number>();
  const months = new Set<string>();
  const kept = new Set<number>();
  newestFirst.forEach(({ sequence, at, isBeforeEvent }, index) => {
    const day = Math.floor(at / dayMs);
    const month = new Date(at).toISOString().slice(0, 7);
    const isNewDay = !days.has(day) && days.size < daysKept;
    const isNewMonth = !months.has(month) && months.size < monthsKept;
    const isRecentEvent = isBeforeEvent && newest - at <= eventDays * dayMs;
    if (index < Math.max(newestKept, fewestKept) || isNewDay || isNewMonth || isRecentEvent) kept.add(sequence);
    if (isNewDay) days.add(day);
    if (isNewMonth) months.add(month);
  });
  return newestFirst.filter(({ sequence }) => !kept.has(sequence)).map(({ sequence }) => sequence);
}
