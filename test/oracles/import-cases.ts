import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ImportResult } from '../../electron/contract/import-result.ts';
import { readImport } from '../../electron/files/import-result.ts';
import { compareImport } from './compare-import.ts';
import { type ImportCase, optionsOf } from './import-case.ts';

const folder = process.argv[2] ?? '';
const wanted = process.argv.slice(3);
let passed = 0;
let failed = 0;
let soft = 0;

for (const name of readdirSync(join(folder, 'expected')).sort()) {
  const sample: ImportCase = JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8'));
  if (wanted.length > 0 && !wanted.some((id) => sample.id.startsWith(id))) continue;
  const differences = compareImport(await resultOf(sample), sample.expect);
  if (differences.hard.length === 0) passed += 1;
  else failed += 1;
  soft += differences.soft.length;
  console.log(`${differences.hard.length === 0 ? 'agreed' : 'FAILED'} ${sample.id} (${sample.level})`);
  differences.hard.forEach((difference) => console.log(`  ${difference}`));
  differences.soft.forEach((difference) => console.log(`  (soft) ${difference}`));
}
console.log(`${soft} soft differences`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function resultOf(sample: ImportCase): Promise<ImportResult> {
  const bytes = readFileSync(join(folder, sample.file));
  return readImport(sample.gzip ? gunzipSync(bytes) : bytes, optionsOf(sample));
}
