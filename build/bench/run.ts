import { benchBook } from './book.ts';
import { benchCustomers } from './customers.ts';
import { benchMemory } from './memory.ts';
import { benchReport } from './report.ts';
import { benchDashboards } from './dashboards.ts';
import { benchImport } from './import.ts';
import { benchScans } from './scans.ts';
import { benchStart } from './start.ts';
import { benchUndo } from './undo.ts';

const benches: Readonly<Record<string, () => Promise<string>>> = {
  start: benchStart,
  memory: benchMemory,
  undo: benchUndo,
  dashboards: benchDashboards,
  book: benchBook,
  customers: benchCustomers,
  report: benchReport,
  import: benchImport,
  scans: benchScans,
};

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

for (const [name, bench] of Object.entries(benches)) {
  if (only && !only.includes(name)) continue;
  console.log(`\n${await bench()}`);
}
