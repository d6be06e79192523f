import * as z from 'zod/mini';
import { command, query } from './define.ts';

/** The languages that screens, forms and reports speak. */
export const languages = ['zh', 'bg', 'pl', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** ISO 3166 code of the shop's country: it decides phone region, date habits, separators of exports. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));

/** ISO 4217 code. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));

/** A calendar day in the shop's own calendar, YYYY-MM-DD. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
export type Day = z.infer<typeof Day>;

export const ShopKind = z.enum(['cafe', 'food', 'retail', 'hair', 'repair', 'other']);
export type ShopKind = z.infer<typeof ShopKind>;

/** Who the shop is. `siteId` names this file among others, so that two shops can be merged one day. */
export const Shop = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  kind: ShopKind,
  country: Country,
  currency: Currency,
  language: Language,
});
export type Shop = z.infer<typeof Shop>;

export const SettingsAnswer = z.strictObject({
  shop: z.nullable(Shop),
  siteId: z.nullable(z.string()),
  /** True in the made-up shop that a person looks around in. */
  isSample: z.boolean(),
  schemaVersion: z.int(),
});

export const settings = {
  get: query({ input: z.strictObject({}), output: SettingsAnswer }),
  setUp: command({
    input: Shop,
    output: Shop,
    touches: ['settings', 'surveys', 'lists', 'dashboard'],
    history: 'record',
  }),
  update: command({ needs: 'owner', input: z.partial(Shop), output: Shop, touches: ['settings', 'dashboard'] }),
};
