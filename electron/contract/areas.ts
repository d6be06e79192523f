/** Areas whose answers a change can make stale; `changed` events carry these names. */
export const allAreas = [
  'settings',
  'definitions',
  'lists',
  'customers',
  'interactions',
  'surveys',
  'responses',
  'typing',
  'asking',
  'counter',
  'dashboard',
  'scores',
  'imports',
  'complaints',
  'forms',
  'reports',
  'backups',
  'history',
] as const;

/** Areas that hold what figures are made of. */
const counted: readonly string[] = [
  'settings',
  'definitions',
  'lists',
  'customers',
  'interactions',
  'surveys',
  'responses',
  'asking',
  'imports',
  'complaints',
];

/** The areas that a change made stale: with what is counted, also the figures counted from it. */
export function staleAreas(touched: readonly Area[]): Area[] {
  return touched.some((area) => counted.includes(area))
    ? [...new Set<Area>([...touched, 'dashboard', 'scores', 'reports'])]
    : [...touched];
}

export type Area = (typeof allAreas)[number];
