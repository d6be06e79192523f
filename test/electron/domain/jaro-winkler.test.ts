import { expect, test } from 'vitest';
import { jaroWinkler } from '../../../electron/domain/jaro-winkler.ts';

test.each([
  ['martha', 'marhta', 0.9611],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.8133],
  ['same', 'same', 1],
  ['abc', 'xyz', 0],
  ['', 'x', 0],
  ['a', 'a', 1],
])('%s and %s are alike to %d, as in Winkler’s table', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 4);
  expect(jaroWinkler(b, a)).toBeCloseTo(likeness, 4);
});
