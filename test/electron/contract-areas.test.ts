import { describe, expect, it } from 'vitest';
import { allAreas, isStaleAfter } from '../../electron/contract/areas.ts';
import { contract } from '../../electron/contract/index.ts';
import { type Method } from '../../electron/contract/define.ts';

const areas = Object.entries(contract).map(([area, methods]) => ({ area, methods: Object.values<Method>(methods) }));
const reading = areas.filter(({ methods }) => methods.some(({ kind }) => kind === 'query'));

describe('what a screen shows', () => {
  it.each(reading.map(({ area }) => area))('is read again after some change, wherever it comes from (%s)', (area) => {
    expect(allAreas.filter((name) => isStaleAfter(area, [name]))).not.toEqual([]);
  });

  it('is read again after every step of its own area', () => {
    const forgotten = reading.flatMap(({ area, methods }) =>
      methods
        .filter((method) => method.kind === 'command' && method.history === 'step')
        .filter((method) => method.kind !== 'query' && !isStaleAfter(area, method.touches))
        .map(() => area),
    );
    expect(forgotten).toEqual([]);
  });

  it('is not read again for nothing', () => {
    expect(isStaleAfter('feedback', ['backups'])).toBe(false);
    expect(isStaleAfter('toString', ['backups'])).toBe(false);
    expect(isStaleAfter('feedback', ['interactions'])).toBe(true);
  });
});
