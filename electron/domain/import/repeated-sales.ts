import { type AcceptedOutcome } from './row-outcome.ts';

/** Notices sales that stand in a file twice: they are told, never dropped. */
export interface RepeatedSales {
  readonly note: (outcome: AcceptedOutcome) => void;
  readonly hasFound: () => boolean;
}

/** Watches one pass over a file; rows count as the same when customer, moment, amount and receipt are. */
export function repeatedSales(): RepeatedSales {
  const seen = new Set<string>();
  let found = false;
  return {
    note: ({ fields }) => {
      if (found || fields.amount === null || fields.amount === undefined) return;
      const key = [fields.customer, fields.phone, fields.date, fields.amount, fields.code].join('\u001f');
      found = seen.has(key);
      seen.add(key);
    },
    hasFound: () => found,
  };
}
