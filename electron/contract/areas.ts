/** Areas whose answers a change can make stale; `changed` events carry these names. */
export const allAreas = [
  'settings',
  'lists',
  'customers',
  'interactions',
  'surveys',
  'responses',
  'typing',
  'asking',
  'counter',
  'dashboard',
  'imports',
  'complaints',
  'forms',
  'reports',
  'backups',
  'history',
] as const;

export type Area = (typeof allAreas)[number];

/** Areas that hold nothing of their own: what they show grows stale with the areas that it is read from. */
const readFrom: Readonly<Record<string, readonly Area[]>> = {
  staff: ['settings', 'lists'],
  segments: ['customers'],
  consents: ['customers'],
  duplicates: ['customers'],
  feedback: ['customers', 'interactions', 'responses', 'surveys', 'lists'],
  scores: ['dashboard'],
};

/** Whether what a query of `area` answered may be stale after these areas changed. */
export function isStaleAfter(area: string, changed: readonly Area[]): boolean {
  const sources: readonly string[] = [area, ...(Object.hasOwn(readFrom, area) ? readFrom[area] : [])];
  return changed.some((name) => sources.includes(name));
}
