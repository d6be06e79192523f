import { type OracleFunction } from './cases.ts';
import { changeFunctions } from './change-functions.ts';
import { insightFunctions } from './insight-functions.ts';
import { loyaltyFunctions } from './loyalty-functions.ts';
import { moneyFunctions } from './money-functions.ts';
import { scoreFunctions } from './score-functions.ts';
import { survivalFunctions } from './survival-functions.ts';

/** Every function that oracle cases may name. */
export const functions: Readonly<Record<string, OracleFunction>> = {
  ...scoreFunctions,
  ...changeFunctions,
  ...loyaltyFunctions,
  ...survivalFunctions,
  ...moneyFunctions,
  ...insightFunctions,
};
