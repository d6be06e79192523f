const dayMs = 86_400_000;
const reminderDays = 14;

/**
 * Whether it is time for a copy off this disk: none for 14 days, counted from the first backup where there never was one.
 * A clock that was set back makes nothing due: a copy "from the future" counts as made now.
 */
export function isCopyDue(now: number, lastAwayAt: number | null, firstBackupAt: number | null): boolean {
  const since = lastAwayAt ?? firstBackupAt;
  return since !== null && now - since > reminderDays * dayMs;
}
