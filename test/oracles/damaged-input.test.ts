import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { seededRandom } from '../../electron/domain/random.ts';
import { readCases, surroundingsOf } from './cases.ts';
import { functions } from './functions.ts';
import { isRecord } from './json.ts';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const cases = readdirSync(folder).flatMap((file) => readCases(join(folder, file)));
const numbers = [0, 1, -1, 0.5, 2, 5, 10, 100, -3.7, 1e-9, 1e5];
const untouched = ['conf', 'params', 'scale_min', 'scale_max'];

/** Where in a result a number is none. */
function strangeNumbers(value: unknown, place = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => strangeNumbers(inner, `${place}.${name}`));
}

/** The same input with a few figures, marks or rows changed, missing or all alike. */
function damaged(value: unknown, random: () => number): unknown {
  const chance = random();
  if (typeof value === 'number') return chance < 0.3 ? numbers[Math.floor(random() * numbers.length)] : value;
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    if (chance < 0.05) return [];
    if (chance < 0.15) return list.slice(0, Math.ceil(list.length * random()));
    if (chance < 0.25) return list.map(() => list[0]);
    return list.map((each) => (random() < 0.3 ? damaged(each, random) : each));
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, untouched.includes(name) ? inner : damaged(inner, random)]),
  );
}

it.each(Object.keys(functions).filter((fn) => cases.some((each) => each.fn === fn)))(
  'damaged input of %s gives numbers or none, never something between',
  (fn) => {
    const random = seededRandom(fn.length);
    for (const each of cases.filter((one) => one.fn === fn)) {
      for (let round = 0; round < 25; round++) {
        const changed = damaged(each.input, random);
        const input = isRecord(changed) ? changed : {};
        const result = functions[fn](input, surroundingsOf({ ...each, input }));
        expect(strangeNumbers(result), JSON.stringify(input)).toEqual([]);
      }
    }
  },
);
