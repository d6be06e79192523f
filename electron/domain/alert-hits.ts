/** An answer or a contact that is older than so many days raises no alert when it comes in with a pile or a file. */
export const daysOfAlerts = 30;

/** So many entries of one pile, file or choice raise an alert each; more raise one for all of them. */
export const mostAlone = 5;

/** Whether something of a day is recent enough on another for somebody to act upon it. */
export function isRecent(day: number, today: number): boolean {
  return day >= today - daysOfAlerts;
}
