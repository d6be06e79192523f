/** Areas whose answers a change can make stale; `changed` events carry these names. */
export const allAreas = [
  'settings',
  'logo',
  'definitions',
  'lists',
  'customers',
  'interactions',
  'surveys',
  'responses',
  'typing',
  'scans',
  'asking',
  'counter',
  'dashboard',
  'imports',
  'feedback',
  'complaints',
  'todo',
  'loyalty',
  'goodwill',
  'templates',
  'themes',
  'forms',
  'reports',
  'backups',
  'privacy',
  'roles',
  'lock',
  'history',
] as const;

export type Area = (typeof allAreas)[number];

const kept: readonly Area[] = [
  'settings',
  'definitions',
  'lists',
  'customers',
  'interactions',
  'surveys',
  'responses',
  'asking',
  'imports',
];

/** Areas that show what others keep: they grow stale with the areas that they are read from. */
const readFrom: Readonly<Record<string, readonly Area[]>> = {
  staff: ['settings', 'lists'],
  segments: ['customers'],
  consents: ['customers'],
  duplicates: ['customers'],
  feedback: [...kept, 'themes'],
  themes: kept,
  complaints: kept,
  todo: [...kept, 'complaints'],
  loyalty: [...kept, 'complaints'],
  goodwill: [...kept, 'complaints'],
  definitions: kept,
  dashboard: [...kept, 'complaints'],
  scores: [...kept, 'complaints'],
  reports: [...kept, 'complaints'],
  recovery: ['backups'],
  firstSteps: [...kept, 'forms', 'backups'],
};

/** Whether what a query of `area` answered may be stale after these areas changed. */
export function isStaleAfter(area: string, changed: readonly string[]): boolean {
  const sources: readonly string[] = [area, ...(Object.hasOwn(readFrom, area) ? readFrom[area] : [])];
  return changed.some((name) => sources.includes(name));
}
