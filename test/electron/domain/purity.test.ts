import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../electron/', import.meta.url));
const clockOrChance = /Date\.now|new Date\(\)|Math\.random|performance\.now/;
const zoneOrLanguage =
  /toLocale|localeCompare\(\w+(\.\w+)*\)|\.get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|new Date\([^()]*,/;

it('no figure of the shop looks at a clock, at chance without a seed, or at the zone and language of the machine', () => {
  const files = ['domain', 'columns'].flatMap((layer) =>
    readdirSync(join(folder, layer), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(layer, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  const isImpure = (text: string) => clockOrChance.test(text) || zoneOrLanguage.test(text);
  expect(files.filter((file) => isImpure(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});
