/** Areas whose answers a change can make stale; `changed` events carry these names. */
export const allAreas = [
  'settings',
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
  'complaints',
  'forms',
  'reports',
  'backups',
  'history',
] as const;

export type Area = (typeof allAreas)[number];
