import { benchScans } from './scans.ts';
import { benchStart } from './start.ts';
import { benchUndo } from './undo.ts';

const benches: Readonly<Record<string, () => Promise<string>>> = { scans: benchScans, start: benchStart, undo: benchUndo };

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

for (const [name, bench] of Object.entries(benches)) {
  if (only && !only.includes(name)) continue;
  console.log(`\n${await bench()}`);
}
