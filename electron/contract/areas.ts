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
  'feedback',
  'complaints',
  'todo',
  'loyalty',
  'goodwill',
  'scores',
  'templates',
  'forms',
  'reports',
  'backups',
  'history',
] as const;

export type Area = (typeof allAreas)[number];

/** Areas that only derive from what others keep: whatever changes those makes them stale too. */
const derived = ['feedback', 'complaints', 'todo', 'loyalty', 'goodwill', 'scores'] as const;
const kept: readonly Area[] = ['settings', 'lists', 'customers', 'interactions', 'surveys', 'responses', 'imports'];

/** The areas that a method makes stale: those it names, and those that derive from them. */
export function staleAreas(touched: readonly Area[]): Area[] {
  const isKept = touched.some((area) => kept.includes(area));
  return [...new Set([...touched, ...(isKept ? derived : [])])];
}
