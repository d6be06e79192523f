/** Answers that a group must have before anything of it is shown, in anonymous surveys (metrics rule 0.11). */
export const smallestShownGroup = 5;

/** A part of the answers, such as one branch or one week. */
export type CountedGroup = { readonly n: number };

/**
 * Which groups of an anonymous survey may be shown beside their total. Groups under `smallest` are hidden, and so many
 * more, the smallest first, that what is hidden cannot be found by taking the shown from the total: at least two groups
 * with at least `smallest` answers together. Empty groups hide nobody and stay. A total under `smallest` shows nothing.
 */
export function shownGroups<Group extends CountedGroup>(
  groups: readonly Group[],
  smallest = smallestShownGroup,
): { readonly shown: readonly Group[]; readonly hidden: readonly Group[] } {
  const hidden = new Set(groups.filter(({ n }) => n > 0 && n < smallest));
  const rest = groups.filter((group) => group.n > 0 && !hidden.has(group)).sort((a, b) => a.n - b.n);
  const answersHidden = () => [...hidden].reduce((sum, { n }) => sum + n, 0);
  while (hidden.size > 0 && (hidden.size < 2 || answersHidden() < smallest)) {
    const next = rest.shift();
    if (!next) break;
    hidden.add(next);
  }
  return {
    shown: groups.filter((group) => !hidden.has(group)),
    hidden: groups.filter((group) => hidden.has(group)),
  };
}
