import { type Interaction, type InteractionKind } from '../../../electron/contract/interactions.ts';
import { nothingNoted } from '../../../electron/domain/nothing-noted.ts';

/** A contact as its form holds it; a day of null is today. */
export type ContactFields = Omit<Interaction, 'id' | 'customerName' | 'day'> & { readonly day: string | null };

/** The empty form of a contact with somebody. */
export function newContact(customerId: number | null): ContactFields {
  return { ...nothingNoted, customerId, kind: 'purchase', day: null };
}

/** A contact put into the form. */
export function contactFieldsOf({ id: _id, customerName: _name, ...fields }: Interaction): ContactFields {
  return fields;
}

/** Kinds in which money changed hands. */
export function hasAmount(kind: InteractionKind): boolean {
  return kind === 'purchase' || kind === 'return';
}

/** The fields without those that its kind does not have and the form does not show. */
export function ofItsKind(fields: ContactFields): ContactFields {
  const { kind } = fields;
  return {
    ...fields,
    ...(hasAmount(kind) && fields.amountMinor !== null ? {} : { amountMinor: null, currency: null }),
    ...(kind === 'return' ? {} : { causeId: 0, wasOpened: null, wasUsed: null, costMinor: null, costCurrency: null }),
    ...(kind === 'review' ? {} : { place: null, tone: null }),
  };
}
