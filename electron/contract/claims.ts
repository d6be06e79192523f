import * as z from 'zod/mini';

const Whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const Share = Whole(0, 100);
const Times = Whole(1, 1000);
const Percent = Whole(0, 1000);

/**
 * Numbers that articles quote about other shops, as the owner keeps them. They are shown as claims beside the shop's own
 * figures and enter none of them. Shares are of 100, profit is whole percent, costs are multiples.
 */
export const claimFields = {
  /** Sales that succeed with known and with new customers. */
  claimKnownFrom: Share,
  claimKnownTo: Share,
  claimNewFrom: Share,
  claimNewTo: Share,
  /** Customers who think of leaving after one poor service. */
  claimLeaving: Share,
  /** How many times as much as keeping a customer winning one costs. */
  claimCostFrom: Times,
  claimCostTo: Times,
  /** So many percent more kept customers bring so much more profit. */
  claimKept: Share,
  claimProfitFrom: Percent,
  claimProfitTo: Percent,
  /** Complaints that should be answered within so many days. */
  claimReplies: Share,
  claimReplyDays: Whole(1, 60),
  /** Customers who would spend more where a good experience is certain. */
  claimSpendMore: Share,
};
