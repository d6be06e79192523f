import { type Definitions } from '../../../electron/contract/definitions.ts';

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
};

/** Definitions while they are typed: a field may be empty that must not stay so. */
export type DefinitionsDraft = Omit<Definitions, NumberName> & Readonly<Record<NumberName, number | null>>;

/** Whether a typed value cannot be kept. */
export function isOutOfRange(name: NumberName, value: number | null): boolean {
  const { min, max, isOptional } = limits[name];
  return value === null ? !isOptional : !Number.isInteger(value) || value < min || value > max;
}

const numberNames = Object.keys(limits).filter((name): name is NumberName => Object.hasOwn(limits, name));

/** What the draft changes; null while a field holds what cannot be kept. */
export function changesOf(
  draft: DefinitionsDraft,
  { lapseDays, returnDays, replyDays, goalReplies, discountPercent }: Definitions,
): Partial<Definitions> | null {
  if (numberNames.some((name) => isOutOfRange(name, draft[name]))) return null;
  return {
    ...draft,
    lapseDays: draft.lapseDays ?? lapseDays,
    returnDays: draft.returnDays ?? returnDays,
    replyDays: draft.replyDays ?? replyDays,
    goalReplies: draft.goalReplies ?? goalReplies,
    discountPercent: draft.discountPercent ?? discountPercent,
  };
}
