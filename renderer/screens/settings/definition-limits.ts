import { Definitions } from '../../../electron/contract/definitions.ts';
import { backwardsClaim } from '../../../electron/domain/claims.ts';

/** The definitions that are typed as whole numbers. */
export type NumberName = Exclude<
  keyof Definitions,
  'satisfiedFrom5' | 'satisfiedFrom7' | 'satisfiedFrom10' | 'wageMinor' | 'showsStaffCheck'
>;

/** Lowest and highest value of each, and whether it may stay empty. */
export const limits: Readonly<
  Record<NumberName, { readonly min: number; readonly max: number; readonly isOptional: boolean }>
> = {
  lapseDays: { min: 7, max: 1095, isOptional: false },
  returnDays: { min: 1, max: 730, isOptional: false },
  goalCsat: { min: 0, max: 100, isOptional: true },
  goalNps: { min: -100, max: 100, isOptional: true },
  goalCes: { min: 0, max: 100, isOptional: true },
  goalReturn: { min: 0, max: 100, isOptional: true },
  replyDays: { min: 1, max: 60, isOptional: false },
  goalReplies: { min: 0, max: 100, isOptional: false },
  marginPercent: { min: 0, max: 100, isOptional: true },
  discountPercent: { min: 0, max: 100, isOptional: false },
  claimKnownFrom: { min: 0, max: 100, isOptional: false },
  claimKnownTo: { min: 0, max: 100, isOptional: false },
  claimNewFrom: { min: 0, max: 100, isOptional: false },
  claimNewTo: { min: 0, max: 100, isOptional: false },
  claimLeaving: { min: 0, max: 100, isOptional: false },
  claimCostFrom: { min: 1, max: 1000, isOptional: false },
  claimCostTo: { min: 1, max: 1000, isOptional: false },
  claimKept: { min: 0, max: 100, isOptional: false },
  claimProfitFrom: { min: 0, max: 1000, isOptional: false },
  claimProfitTo: { min: 0, max: 1000, isOptional: false },
  claimReplies: { min: 0, max: 100, isOptional: false },
  claimReplyDays: { min: 1, max: 60, isOptional: false },
  claimSpendMore: { min: 0, max: 100, isOptional: false },
};

/** Definitions while they are typed: a field may be empty that must not stay so. */
export type DefinitionsDraft = Omit<Definitions, NumberName> & Readonly<Record<NumberName, number | null>>;

/** Whether a typed value cannot be kept. */
export function isOutOfRange(name: NumberName, value: number | null): boolean {
  const { min, max, isOptional } = limits[name];
  return value === null ? !isOptional : !Number.isInteger(value) || value < min || value > max;
}

const numberNames = Object.keys(limits).filter((name): name is NumberName => Object.hasOwn(limits, name));

/** The draft as definitions; null while a field holds what cannot be kept. */
export function definitionsIn(draft: DefinitionsDraft): Definitions | null {
  if (backwardsClaim(draft) !== null || numberNames.some((name) => isOutOfRange(name, draft[name]))) return null;
  const parsed = Definitions.safeParse(draft);
  return parsed.success ? parsed.data : null;
}
