import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../electron/domain/', import.meta.url));
const forbidden = /Date\.now|new Date\(\)|Math\.random|performance\.now|toLocale/;

it('no figure of the shop looks at a clock, at chance without a seed, or at the language of the machine', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => forbidden.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});
