import { type CustomerDetails } from '../../../electron/contract/customers.ts';
import { type Language } from '../../../electron/contract/settings.ts';

type NamedCustomer = { readonly id: number; readonly fullName: string };

/** A customer as a form holds it: texts, one number a line, 0 for no entry of a list. */
export type CustomerFields = {
  readonly fullName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly code: string;
  readonly sinceOn: string | null;
  readonly referredBy: NamedCustomer | null;
  readonly reading: string;
  readonly phones: string;
  readonly email: string;
  readonly city: string;
  readonly birthday: string;
  readonly language: Language | '';
  readonly channelId: number;
  readonly sourceId: number;
  readonly groupIds: readonly number[];
  readonly note: string;
  readonly noMarketing: boolean;
  readonly doNotUse: boolean;
};

/** The empty form of a new customer. */
export const emptyCustomer: CustomerFields = {
  fullName: '',
  givenName: '',
  familyName: '',
  code: '',
  sinceOn: null,
  referredBy: null,
  reading: '',
  phones: '',
  email: '',
  city: '',
  birthday: '',
  language: '',
  channelId: 0,
  sourceId: 0,
  groupIds: [],
  note: '',
  noMarketing: false,
  doNotUse: false,
};

/** A customer put into the form. */
export function fieldsOf(customer: CustomerDetails): CustomerFields {
  return {
    ...customer,
    givenName: customer.givenName ?? '',
    familyName: customer.familyName ?? '',
    code: customer.code ?? '',
    reading: customer.reading ?? '',
    phones: customer.phones.map(({ typed }) => typed).join('\n'),
    email: customer.email ?? '',
    city: customer.city ?? '',
    birthday: customer.birthday ?? '',
    language: customer.language ?? '',
    channelId: customer.channelId ?? 0,
    sourceId: customer.sourceId ?? 0,
    note: customer.note ?? '',
  };
}

/** The form as the contract takes it: what is empty is null. */
export function changesOf({ phones, language, channelId, sourceId, groupIds, ...fields }: CustomerFields) {
  return {
    fullName: fields.fullName,
    givenName: fields.givenName || null,
    familyName: fields.familyName || null,
    code: fields.code || null,
    sinceOn: fields.sinceOn,
    referredById: fields.referredBy?.id ?? null,
    reading: fields.reading || null,
    email: fields.email || null,
    city: fields.city || null,
    birthday: fields.birthday || null,
    note: fields.note || null,
    noMarketing: fields.noMarketing,
    doNotUse: fields.doNotUse,
    phones: phones.split('\n').filter((line) => line.trim() !== ''),
    language: language === '' ? null : language,
    channelId: channelId || null,
    sourceId: sourceId || null,
    groupIds: [...groupIds],
  };
}
