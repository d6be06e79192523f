import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisFor } from '../../../../renderer/components/charts/axis.ts';

describe('the axis of a chart', () => {
  test('closes in on what happened, in steps a person counts in', () => {
    expect(axisFor('share', [0.71, 0.84, 0.64, 0.9])).toEqual({ min: 0.6, max: 0.9, stepSize: 0.1 });
    expect(axisFor('nps', [-13, 41, 74])).toEqual({ min: -20, max: 80, stepSize: 20 });
    expect(axisFor('mean', [5.3, 5.9], { min: 1, max: 7 })).toEqual({ min: 5, max: 6.5, stepSize: 0.5 });
  });

  test('never hides the goal and never passes the ends of the scale', () => {
    expect(axisFor('share', [0.42, 0.5, 1])).toEqual({ min: 0.4, max: 1, stepSize: 0.2 });
    expect(axisFor('share', [0.97, 1])).toEqual({ min: 0.7, max: 1, stepSize: 0.1 });
  });

  test('shows the whole scale while there is nothing to show', () => {
    expect(axisFor('nps', [])).toEqual({ min: -100, max: 100, stepSize: 50 });
  });

  test('holds whatever it is given, with at least three labelled distances', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (shares) => {
        const { min, max, stepSize } = axisFor('share', shares);
        const steps = Math.round((max - min) / stepSize);
        return min <= Math.min(...shares) && max >= Math.max(...shares) && min >= 0 && max <= 1 && steps >= 3;
      }),
    );
  });
});
