import { expect, test } from 'vitest';
import { damageFaults } from './damage.ts';
import { killFaults } from './kill.ts';
import { loadFaults } from './load.ts';
import { machineFaults } from './machine.ts';

/** Short rounds; `npm run faults` runs the full ones, and the faults that are files of tests of their own. */
test.each([...killFaults, ...damageFaults, ...machineFaults, ...loadFaults])(
  '$id: $what costs the shop nothing that was saved',
  async ({ run }) => {
    const { tried, survived, lost, note } = await run('short');
    expect({ survived, lost, note }).toEqual({ survived: tried, lost: 0, note });
    expect(tried).toBeGreaterThan(0);
  },
  120_000,
);
