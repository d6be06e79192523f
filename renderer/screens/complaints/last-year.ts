/** The twelve months up to and with a day, as a half-open period. */
export function yearUpTo(day: string): { readonly from: string; readonly to: string } {
  const [year, month, date] = day.split('-').map(Number);
  const written = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  const end = Date.UTC(year, month - 1, date + 1);
  return { from: written(Date.UTC(year - 1, month - 1, date + 1)), to: written(end) };
}
