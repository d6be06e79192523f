/** What the articles themselves say (requirements S0.10, S0.11, S0.22, S1.25 and the article in Polish). */
export const articleClaims = {
  claimKnownFrom: 60,
  claimKnownTo: 70,
  claimNewFrom: 5,
  claimNewTo: 20,
  claimLeaving: 33,
  claimCostFrom: 5,
  claimCostTo: 25,
  claimKept: 5,
  claimProfitFrom: 25,
  claimProfitTo: 95,
  claimReplies: 85,
  claimReplyDays: 3,
  claimSpendMore: 55,
} as const;

export type ClaimNumber = keyof typeof articleClaims;

/** The numbers of each claim, in the order in which its sentence says them. */
export const claims = {
  selling: ['claimKnownFrom', 'claimKnownTo', 'claimNewFrom', 'claimNewTo'],
  leaving: ['claimLeaving'],
  keeping: ['claimCostFrom', 'claimCostTo', 'claimKept', 'claimProfitFrom', 'claimProfitTo'],
  replying: ['claimReplies', 'claimReplyDays'],
  spending: ['claimSpendMore'],
} as const satisfies Readonly<Record<string, readonly ClaimNumber[]>>;

export type ClaimName = keyof typeof claims;

export const claimNames = ['selling', 'leaving', 'keeping', 'replying', 'spending'] as const satisfies ClaimName[];

/** Whether a definition is a number of an article. */
export function isClaimNumber(name: string): name is ClaimNumber {
  return Object.hasOwn(articleClaims, name);
}

/** The numbers as they are kept, or typed and for a moment empty. */
export type ClaimValues = Readonly<Record<ClaimNumber, number | null>>;

const ranges = [
  ['claimKnownFrom', 'claimKnownTo'],
  ['claimNewFrom', 'claimNewTo'],
  ['claimCostFrom', 'claimCostTo'],
  ['claimProfitFrom', 'claimProfitTo'],
] as const;

/** The upper number of the first range that ends below its start, or null. */
export function backwardsClaim(values: ClaimValues): ClaimNumber | null {
  const found = ranges.find(([from, to]) => (values[from] ?? 0) > (values[to] ?? Infinity));
  return found ? found[1] : null;
}

/** The numbers of a claim that the shop keeps otherwise than its article says. */
export function changedIn(claim: ClaimName, values: ClaimValues): ClaimNumber[] {
  return claims[claim].filter((name) => values[name] !== articleClaims[name]);
}
