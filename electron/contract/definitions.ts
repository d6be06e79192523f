import * as z from 'zod/mini';
import { claimFields } from './claims.ts';
import { command, query } from './define.ts';

const Whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const Share = Whole(0, 100);

/** What the owner decides about counting. Days are calendar days, shares whole percent, money minor units of the shop's currency. */
export const Definitions = z.strictObject({
  /** Lowest mark that counts as satisfied on scales of 5, 7 and 10 points; null: as the question itself says. */
  satisfiedFrom5: z.nullable(Whole(2, 5)),
  satisfiedFrom7: z.nullable(Whole(2, 7)),
  satisfiedFrom10: z.nullable(Whole(2, 10)),
  /** A customer silent for more days than this counts as lapsed. */
  lapseDays: Whole(7, 1095),
  /** A second visit within so many days of the first counts as coming back. */
  returnDays: Whole(1, 730),
  goalCsat: z.nullable(Share),
  goalNps: z.nullable(Whole(-100, 100)),
  goalCes: z.nullable(Share),
  goalReturn: z.nullable(Share),
  /** Complaints should be answered within so many days, and so many percent of them are. */
  replyDays: Whole(1, 60),
  goalReplies: Share,
  /** What an hour of work costs. */
  wageMinor: z.nullable(Whole(0, 100_000_000)),
  /** What is left of each sale after the goods are paid. */
  marginPercent: z.nullable(Share),
  /** How much less money is worth a year from now. */
  discountPercent: Share,
  showsStaffCheck: z.boolean(),
  ...claimFields,
});
export type Definitions = z.infer<typeof Definitions>;

/** The definitions in force, those of a new shop, and what the shop's own visits suggest. */
export const DefinitionsAnswer = z.strictObject({
  definitions: Definitions,
  usual: Definitions,
  /** Printed under every figure that leaves the shop; the same only for the same rules. */
  version: z.string(),
  /** Days by which 95 percent of all returns have happened; null while the visits are too few to tell. */
  suggestedLapseDays: z.nullable(z.int()),
});
export type DefinitionsAnswer = z.infer<typeof DefinitionsAnswer>;

export const definitions = {
  get: query({ input: z.strictObject({}), output: DefinitionsAnswer }),
  /** Every figure, past ones too, is counted by the new definitions from now on. */
  change: command({
    input: z.partial(Definitions),
    output: Definitions,
    touches: ['definitions', 'dashboard', 'complaints', 'reports'],
    needs: 'owner',
  }),
};
