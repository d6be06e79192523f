import { type Definitions } from '../contract/definitions.ts';
import { articleClaims, isClaimNumber } from './claims.ts';

/** Edition of the rules of counting themselves: one higher whenever a formula or a level changes. */
const edition = 1;

/** What a new shop counts by. */
export const usualDefinitions: Definitions = {
  satisfiedFrom5: null,
  satisfiedFrom7: null,
  satisfiedFrom10: null,
  lapseDays: 180,
  returnDays: 30,
  goalCsat: null,
  goalNps: null,
  goalCes: null,
  goalReturn: null,
  replyDays: 3,
  goalReplies: 85,
  wageMinor: null,
  marginPercent: null,
  discountPercent: 10,
  showsStaffCheck: false,
  ...articleClaims,
};

/** The names of everything the owner can decide. */
export const definitionNames = Object.keys(usualDefinitions).filter(isDefinitionName);

function isDefinitionName(name: string): name is keyof Definitions {
  return Object.hasOwn(usualDefinitions, name);
}

/** Whether a definition decides a number; what may be looked at and what articles claim do not. */
function counts(name: keyof Definitions): boolean {
  return name !== 'showsStaffCheck' && !isClaimNumber(name);
}

/**
 * The version that stands on reports: the edition, and for a shop with rules of its own four letters that follow from
 * them (FNV-1a, 32 bits). The same rules give the same version again, also after undo.
 */
export function versionOf(definitions: Definitions): string {
  const own = definitionNames.filter((name) => counts(name) && definitions[name] !== usualDefinitions[name]);
  if (own.length === 0) return String(edition);
  let hash = 0x811c9dc5;
  for (const letter of own.map((name) => `${name}=${definitions[name]}`).join(';')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${edition}-${hash.toString(36).slice(-4).padStart(4, '0')}`;
}

/** A question that gives marks. */
type Marked = { readonly type: string; readonly min: number; readonly max: number; readonly favourableFrom: number };

/** The lowest mark that counts as satisfied: the owner's for a scale of this length, else the question's own (metrics 2.1). */
export function cutOf(definitions: Definitions, { type, min, max, favourableFrom }: Marked): number {
  if (type !== 'rating' || min !== 1) return favourableFrom;
  const own = new Map([
    [5, definitions.satisfiedFrom5],
    [7, definitions.satisfiedFrom7],
    [10, definitions.satisfiedFrom10],
  ]);
  return own.get(max) ?? favourableFrom;
}
