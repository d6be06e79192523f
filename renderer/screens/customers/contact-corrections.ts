import { type TFunction } from 'i18next';
import { InteractionKind } from '../../../electron/contract/interactions.ts';
import { type ListItem } from '../../../electron/contract/lists.ts';
import { type Words } from '../../i18n/use-words.ts';

const names = {
  customerId: 'feedback.who',
  kind: 'contacts.kind',
  day: 'feedback.day',
  amountMinor: 'contacts.amount',
  currency: 'contacts.currency',
  channelId: 'contacts.entry_channelId',
  touchpointId: 'contacts.entry_touchpointId',
  staffId: 'contacts.entry_staffId',
  areaId: 'contacts.entry_areaId',
  productId: 'contacts.entry_productId',
  note: 'feedback.whatHappened',
  causeId: 'contacts.cause',
  wasOpened: 'contacts.wasOpened',
  wasUsed: 'contacts.wasUsed',
  costMinor: 'contacts.cost',
  costCurrency: 'contacts.currency',
  place: 'contacts.place',
  tone: 'contacts.tone',
  level: 'contacts.level',
  settledAtOnce: 'contacts.settledAtOnce',
  minutes: 'contacts.minutes',
  wish: 'contacts.wish',
} as const;

function isNamed(field: string): field is keyof typeof names {
  return Object.hasOwn(names, field);
}

/** The name of a corrected field of a contact, as its form says it. */
export function contactFieldName(t: TFunction, field: string): string {
  return isNamed(field) ? t(names[field]) : field;
}

const entries = ['channelId', 'touchpointId', 'staffId', 'areaId', 'productId', 'causeId'];

/** A value of the history of corrections in words: entries of lists by name, amounts as amounts, nothing as a dash. */
export function correctedValue(
  { t, formats }: Words,
  about: { readonly items: readonly ListItem[]; readonly money: (minor: number) => string },
  field: string,
  value: string | null,
): string {
  if (value === null) return '–';
  if (entries.includes(field)) return about.items.find(({ id }) => String(id) === value)?.name ?? '–';
  if (field === 'amountMinor' || field === 'costMinor') return about.money(Number(value));
  if (field === 'day') return formats.day(value);
  const kind = InteractionKind.safeParse(value);
  if (field === 'kind' && kind.success) return t(`contacts.kind_${kind.data}`);
  if (field === 'tone' && (value === 'good' || value === 'mixed' || value === 'bad'))
    return t(`contacts.tone_${value}`);
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'customers.yes' : 'customers.no');
  return value;
}
