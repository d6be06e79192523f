import { type CustomerDetails } from '../contract/customers.ts';
import { type ChoosableField, choosableFields } from '../contract/duplicates.ts';

/** The fields on which both records say something and not the same. */
export function conflictingFields(keep: CustomerDetails, gone: CustomerDetails): ChoosableField[] {
  return choosableFields.filter((field) => keep[field] !== null && gone[field] !== null && keep[field] !== gone[field]);
}

/** The notes of both, one below the other, unless one already holds the other. */
function bothNotes(keep: string | null, gone: string | null): string | null {
  if (keep === null || gone === null) return keep ?? gone;
  if (keep.includes(gone)) return keep;
  return gone.includes(keep) ? gone : `${keep}\n${gone}`;
}

/**
 * The record that two become: the kept one's values, gaps filled from the other, and the other's where a person chose so. Notes stay
 * both; of two flags the stricter wins; nobody is their own referrer.
 */
export function mergedCustomer(
  keep: CustomerDetails,
  gone: CustomerDetails,
  takeFromGone: readonly ChoosableField[],
): CustomerDetails {
  const chosen = (field: ChoosableField) => (takeFromGone.includes(field) ? gone : keep)[field];
  const filled = Object.fromEntries(
    choosableFields.map((field) => [field, chosen(field) ?? keep[field] ?? gone[field]]),
  );
  const referrers = [keep.referredBy, gone.referredBy].filter(
    (referrer) => referrer !== null && referrer.id !== keep.id && referrer.id !== gone.id,
  );
  const numbers = new Set(keep.phones.map(({ e164, typed }) => e164 ?? typed));
  const phones = [...keep.phones, ...gone.phones.filter(({ e164, typed }) => !numbers.has(e164 ?? typed))];
  return {
    ...keep,
    ...filled,
    note: bothNotes(keep.note, gone.note),
    doNotUse: keep.doNotUse || gone.doNotUse,
    noMarketing: keep.noMarketing || gone.noMarketing,
    referredBy: referrers[0] ?? null,
    phones,
    phone: phones[0]?.typed ?? null,
    groupIds: [...new Set([...keep.groupIds, ...gone.groupIds])].sort((a, b) => a - b),
    lastSeenOn:
      [keep.lastSeenOn, gone.lastSeenOn]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    createdAt: Math.min(keep.createdAt, gone.createdAt),
  };
}
