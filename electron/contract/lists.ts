import * as z from 'zod/mini';
import { command, query } from './define.ts';

export const ListName = z.enum([
  'touchpoint',
  'area',
  'product',
  'staff',
  'channel',
  'source',
  'group',
  'cause',
  'theme',
]);
export type ListName = z.infer<typeof ListName>;

/** An entry of one of the shop's own lists; `code` names the entries that Regulars brought along. */
export const ListItem = z.strictObject({
  id: z.int(),
  list: ListName,
  code: z.nullable(z.string()),
  name: z.string(),
  isRetired: z.boolean(),
});
export type ListItem = z.infer<typeof ListItem>;

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const touches = ['lists', 'customers', 'interactions', 'responses', 'dashboard'] as const;

export const lists = {
  list: query({ input: z.strictObject({ list: z.optional(ListName) }), output: z.array(ListItem) }),
  create: command({ input: z.strictObject({ list: ListName, name: Name }), output: ListItem, touches }),
  rename: command({ needs: 'owner', input: z.strictObject({ id: z.int(), name: Name }), output: ListItem, touches }),
  /** The order in which entries are offered; every entry of the list once. */
  reorder: command({
    input: z.strictObject({ list: ListName, ids: z.array(z.int()).check(z.maxLength(10_000)) }),
    output: z.array(ListItem),
    touches,
  }),
  /** Takes an entry off: deleted if nothing uses it, else retired, so that what was noted keeps its words. */
  remove: command({
    needs: 'owner',
    input: z.strictObject({ id: z.int() }),
    output: z.strictObject({ outcome: z.enum(['deleted', 'retired']) }),
    touches,
  }),
  /** Offers a retired entry again. */
  restore: command({ input: z.strictObject({ id: z.int() }), output: ListItem, touches }),
};
