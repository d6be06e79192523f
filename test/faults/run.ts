import { damageFaults } from './damage.ts';
import { killFaults } from './kill.ts';
import { loadFaults } from './load.ts';
import { machineFaults } from './machine.ts';
import { specFaults } from './specs.ts';

/** `npm run faults [-- FI-01 FI-06 …]`: every fault with its full number of rounds, one line each. */
const asked = process.argv.slice(2).filter((word) => word !== '--short');
const length = process.argv.includes('--short') ? 'short' : 'full';
const all = [...killFaults, ...damageFaults, ...machineFaults, ...loadFaults, ...specFaults].toSorted((a, b) =>
  a.id.localeCompare(b.id),
);
const chosen = asked.length === 0 ? all : all.filter(({ id }) => asked.includes(id));

let isBad = false;
for (const { id, what, run } of chosen) {
  const start = performance.now();
  const { tried, survived, lost, note = '' } = await run(length);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  isBad ||= survived < tried || lost > 0;
  const counts = `tried ${String(tried).padStart(4)}  survived ${String(survived).padStart(4)}  lost ${lost}`;
  console.log(`${id}  ${what.padEnd(54)} ${counts}  ${seconds.padStart(6)} s  ${note}`.trimEnd());
}
process.exitCode = isBad ? 1 : 0;
