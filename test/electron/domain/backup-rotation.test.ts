import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToRemove } from '../../../electron/domain/backup-rotation.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2025, 0, 1, 18);
const daily = (days: number) =>
  Array.from({ length: days }, (_, day) => ({ sequence: day + 1, at: start + day * dayMs, isBeforeEvent: false }));

describe('which backups stay', () => {
  it('keeps a fortnight of days and a year of months of a shop that closes every evening', () => {
    const removed = new Set(backupsToRemove(daily(400)));
    const kept = daily(400).filter(({ sequence }) => !removed.has(sequence));
    expect(kept.slice(-14).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 14 }, (_, index) => 387 + index),
    );
    expect(new Set(kept.map(({ at }) => new Date(at).toISOString().slice(0, 7))).size).toBe(12);
    expect(kept.length).toBeLessThan(14 + 12 + 5);
  });

  it('keeps a copy made before an import for thirty days', () => {
    const busy = [
      ...daily(1),
      { sequence: 2, at: start + 1000, isBeforeEvent: true },
      { sequence: 3, at: start + 2000, isBeforeEvent: false },
    ];
    const later = (days: number) =>
      Array.from({ length: 20 }, (_, index) => ({
        sequence: 10 + index,
        at: start + days * dayMs + index,
        isBeforeEvent: false,
      }));
    expect(backupsToRemove([...busy, ...later(29)])).not.toContain(2);
    expect(backupsToRemove([...busy, ...later(31)])).toContain(2);
  });

  it('never removes the five newest, whatever the clock says, and never leaves fewer than three', () => {
    const backup = fc.record({ at: fc.integer({ min: 0, max: start }), isBeforeEvent: fc.boolean() });
    fc.assert(
      fc.property(fc.array(backup, { maxLength: 60 }), (list) => {
        const numbered = list.map((entry, index) => ({ ...entry, sequence: index + 1 }));
        const removed = backupsToRemove(numbered);
        const newest = numbered.slice(-5).map(({ sequence }) => sequence);
        expect(removed.some((sequence) => newest.includes(sequence))).toBe(false);
        expect(numbered.length - removed.length).toBeGreaterThanOrEqual(Math.min(3, numbered.length));
      }),
    );
  });
});
