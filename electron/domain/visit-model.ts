import { type BgnbdParameters, expectedVisits } from './bgnbd.ts';
import { type GatedModel, modelOfShop, repeatHistory } from './bgnbd-policy.ts';
import { halfUp } from './display.ts';
import { bootstrapMean } from './bootstrap.ts';
import { type Sentence } from './sentences.ts';
import { type VisitLog } from './visits.ts';

/** Days ahead that the shop's model looks. */
export const modelDays = 90;
const seed = 11;

/** What the model of the whole shop expects, or why it says nothing. */
export type VisitModel = {
  readonly sentence: Sentence;
  readonly status: GatedModel['status'];
  readonly customers: number;
  readonly parameters: BgnbdParameters | null;
  readonly logLikelihood: number | null;
};

/**
 * Visits of known customers in the next 90 days by BG/NBD, with the range of drawing other customers (metrics 8.6);
 * nothing of a single customer, and nothing unless every gate is passed.
 */
export function visitModel(log: VisitLog, asOf: number): VisitModel {
  const model = modelOfShop(log, asOf);
  const history = repeatHistory(log, asOf);
  const customers = history.customers.length;
  if (model.status !== 'ok') {
    const reason = model.status === 'refuse' ? model.reason : model.status;
    const sentence: Sentence = { key: 'model_refused', params: { reason } };
    return { sentence, status: model.status, customers, parameters: null, logLikelihood: null };
  }
  const { parameters, logLikelihood } = model;
  const expected = Array.from(history.customers, (_, i) =>
    expectedVisits(
      parameters,
      { repeats: history.repeats[i], recencyWeeks: history.recencyDays[i] / 7, ageWeeks: history.ageDays[i] / 7 },
      modelDays / 7,
    ),
  );
  const total = expected.reduce((sum, each) => sum + each, 0);
  const range = bootstrapMean(expected, seed, 0.95, 500);
  const [lo, hi] = [Math.floor(customers * (range?.lo ?? 0)), Math.ceil(customers * (range?.hi ?? 0))];
  return {
    sentence: { key: 'model', params: { x: halfUp(total), lo, hi } },
    status: 'ok',
    customers,
    parameters,
    logLikelihood,
  };
}
