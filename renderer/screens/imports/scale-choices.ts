import { type TFunction } from 'i18next';
import { type ScoreScale } from '../../../electron/contract/import-result.ts';
import { type Choice } from '../../components/select.tsx';

const usualScales: readonly ScoreScale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 0, max: 10 },
  { min: 1, max: 10 },
  { min: 1, max: 4 },
  { min: 1, max: 6 },
  { min: 1, max: 3 },
];

const keyOf = ({ min, max, isReversed }: ScoreScale) => (isReversed ? `${max}-${min}` : `${min}-${max}`);

/** The scale that a choice stands for: `5-1` is read the other way round, 1 being the best mark. */
export function scaleOfKey(key: string): ScoreScale {
  const [first = 1, last = 5] = key.split('-').map(Number);
  return first > last ? { min: last, max: first, isReversed: true } : { min: first, max: last, isReversed: false };
}

/** The scales to choose from, each in both directions, and the one that holds now. */
export function scaleChoices(
  t: TFunction,
  current: ScoreScale | null,
): { readonly choices: readonly Choice<string>[]; readonly value: string | null } {
  const value = current && keyOf(current);
  const keys = usualScales.flatMap((scale) => [keyOf(scale), keyOf({ ...scale, isReversed: true })]);
  const offered = value === null || keys.includes(value) ? keys : [value, ...keys];
  const choices = offered.map((key) => {
    const { min, max, isReversed } = scaleOfKey(key);
    return {
      value: key,
      label: isReversed ? t('imports.scaleBestFirst', { min, max }) : t('imports.scaleOf', { min, max }),
    };
  });
  return { choices, value };
}
