import { checkFile } from './check.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run oracle -- FILE...');
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const file of files) {
  for (const { id, fn, problems } of checkFile(file)) {
    if (problems.length === 0) passed += 1;
    else {
      failed += 1;
      console.log(`${file} ${id} (${fn}) ${problems.join('; ')}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
