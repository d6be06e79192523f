import { describe, expect, it } from 'vitest';
import { bgnbdLogLikelihood, type BgnbdParameters } from '../../../electron/domain/bgnbd.ts';
import { fitBgnbd, logLikelihoodOf, type RepeatHistory } from '../../../electron/domain/bgnbd-fit.ts';
import { ok } from '../../support/ok.ts';
import { aRepeatHistory } from '../../support/shop.ts';

const history = aRepeatHistory(600);

/** The likelihood as in the paper, customer by customer. */
function plain({ repeats, recencyDays, ageDays }: RepeatHistory, parameters: BgnbdParameters): number {
  return repeats.reduce((sum, x, i) => {
    const customer = { repeats: x, recencyWeeks: recencyDays[i] / 7, ageWeeks: ageDays[i] / 7 };
    return sum + bgnbdLogLikelihood(parameters, customer);
  }, 0);
}

describe('the model of visits', () => {
  it('has from tables the likelihood that it has customer by customer', () => {
    const shops = [
      { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
      { r: 3, alpha: 40, a: 0.05, b: 0.4 },
      { r: 0.02, alpha: 0.3, a: 9, b: 30 },
    ];
    for (const shop of shops) {
      expect(logLikelihoodOf(history, shop) / plain(history, shop)).toBeCloseTo(1, 12);
    }
  });

  it('ends where no step to any side is likelier', () => {
    const { parameters, logLikelihood } = ok(fitBgnbd(history));
    expect(plain(history, parameters)).toBeCloseTo(logLikelihood, 6);
    const names = ['r', 'alpha', 'a', 'b'] as const;
    for (const name of names) {
      for (const factor of [0.99, 1.01]) {
        expect(plain(history, { ...parameters, [name]: factor * parameters[name] })).toBeLessThan(logLikelihood);
      }
    }
  });

  it('is the same for a large shop, where the starts run on a part of the customers only', () => {
    const whole = ok(fitBgnbd(history));
    const sampled = ok(fitBgnbd(history, 250));
    expect(sampled.logLikelihood).toBeCloseTo(whole.logLikelihood, 6);
    expect(sampled.parameters.r).toBeCloseTo(whole.parameters.r, 4);
  });

  it('is not fitted to nobody, or to customers who cannot be', () => {
    const none = new Int32Array(0);
    expect(fitBgnbd({ repeats: none, recencyDays: none, ageDays: none })).toEqual({ status: 'no_data' });
    const wrong = { repeats: Int32Array.of(2), recencyDays: Int32Array.of(9), ageDays: Int32Array.of(5) };
    expect(fitBgnbd(wrong)).toEqual({ status: 'invalid' });
  });

  it('refuses a shop in which nobody ever stays away', () => {
    const daily = {
      repeats: new Int32Array(300).fill(100),
      recencyDays: new Int32Array(300).fill(100),
      ageDays: new Int32Array(300).fill(100),
    };
    expect(fitBgnbd(daily)).toEqual({ status: 'refuse', reason: 'parameter_out_of_range' });
  });
});
