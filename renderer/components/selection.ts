/** Which rows are selected, and the row that Shift extends from. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly anchor: string | null };

export const noSelection: Selection = { ids: new Set(), anchor: null };

/** Adds or removes one row, as Ctrl click and Space do. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** From the anchor to this row, in the order on screen, as Shift does. */
export function extended({ anchor }: Selection, order: readonly string[], id: string): Selection {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const to = order.indexOf(id);
  if (from < 0) return { ids: new Set([id]), anchor: id };
  return { ids: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor };
}

/** Every row, or none if every row was selected already. */
export function allOrNone({ ids }: Selection, order: readonly string[]): Selection {
  return ids.size === order.length ? noSelection : { ids: new Set(order), anchor: order[0] ?? null };
}
