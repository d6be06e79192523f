import { isRecord } from './json.ts';

/**
 * Where a result differs from what a case expects: one line for each place, empty if it agrees. Only expected names are
 * looked at.
 */
export function differences(expected: unknown, actual: unknown, tolerance: number, place = ''): string[] {
  if (expected === null) return actual === null || actual === undefined ? [] : [differs(place, expected, actual)];
  if (typeof expected === 'number') {
    const isClose = typeof actual === 'number' && Math.abs(actual - expected) <= tolerance;
    return isClose ? [] : [differs(place, expected, actual)];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [differs(place, expected, actual)];
    return expected.flatMap((each, i) => differences(each, actual[i], tolerance, `${place}[${i}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [differs(place, expected, actual)];
    return Object.entries(expected).flatMap(([name, each]) =>
      differences(each, actual[name], tolerance, place ? `${place}.${name}` : name),
    );
  }
  return expected === actual ? [] : [differs(place, expected, actual)];
}

function differs(place: string, expected: unknown, actual: unknown): string {
  return `${place}: expected ${JSON.stringify(expected)}, actual ${JSON.stringify(actual) ?? 'nothing'}`;
}
