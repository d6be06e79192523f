import { type ImportTarget } from '../../contract/import-result.ts';
import { type FieldName } from './fields.ts';
import { type ImportPlan } from './plan.ts';

/** Of these groups of fields a file needs one of each to be of a target. */
const needed: Readonly<Record<ImportTarget, readonly (readonly FieldName[])[]>> = {
  customers: [['full_name', 'given_name', 'family_name', 'phone', 'email', 'code']],
  interactions: [['date'], ['amount', 'customer', 'touchpoint', 'product', 'staff', 'kind', 'channel', 'note']],
  responses: [['csat', 'nps', 'ces']],
};

/** Fields that speak for a target by themselves. */
const telling: Readonly<Record<ImportTarget, readonly FieldName[]>> = {
  customers: ['birthday', 'since', 'consent', 'group', 'city', 'given_name', 'family_name'],
  interactions: ['amount', 'product', 'kind', 'customer_code'],
  responses: ['csat', 'nps', 'ces', 'respondent_id'],
};

/** What a column weighs whose heading or values do not quite speak for its field. */
const doubtfulWeight = 0.3;

/**
 * What the rows of a file are, judged by its headings read for every target: a tool that is known decides, else the target
 * that understands most columns. Customers where nothing speaks for anything.
 */
export function likelyTarget(plans: readonly Pick<ImportPlan, 'target' | 'columns' | 'shape'>[]): ImportTarget {
  const known = plans.find(({ shape }) => shape !== null);
  if (known) return known.target;
  const weighed = plans.map((plan) => ({ target: plan.target, weight: weightOf(plan) }));
  const [best] = weighed.toSorted((a, b) => b.weight - a.weight);
  return best && best.weight > 0 ? best.target : 'customers';
}

function weightOf({ target, columns }: Pick<ImportPlan, 'target' | 'columns'>): number {
  const meant = columns.filter(({ field }) => field !== null && field !== 'answer');
  const clear = meant.filter(({ confidence }) => confidence !== 'unsure');
  const named = (names: readonly FieldName[]) =>
    names.filter((name) => meant.some(({ field }) => field === name)).length;
  if (needed[target].some((group) => named(group) === 0)) return 0;
  // Beside columns that are named, one that only looks like what every row must have speaks against the target.
  const isNamed = (group: readonly FieldName[]) => clear.some(({ field }) => group.some((name) => name === field));
  const guessed = clear.length === 0 ? 0 : needed[target].filter((group) => !isNamed(group)).length;
  return clear.length + (meant.length - clear.length) * doubtfulWeight + named(telling[target]) - guessed;
}
