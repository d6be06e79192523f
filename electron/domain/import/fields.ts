import { type ImportTarget } from '../../contract/import-result.ts';

/** How the cells of a column are understood. */
export type FieldKind =
  'text' | 'name' | 'phone' | 'email' | 'code' | 'date' | 'birthday' | 'amount' | 'currency' | 'score' | 'consent';

const customerFields = {
  full_name: 'name',
  given_name: 'name',
  family_name: 'name',
  reading: 'text',
  phone: 'phone',
  more_phones: 'text',
  email: 'email',
  city: 'text',
  code: 'code',
  birthday: 'birthday',
  since: 'date',
  source: 'text',
  referred_by: 'text',
  group: 'text',
  language: 'text',
  channel: 'text',
  consent: 'consent',
  survey_consent: 'consent',
  amount: 'amount',
  currency: 'currency',
  note: 'text',
} as const satisfies Record<string, FieldKind>;

const interactionFields = {
  customer: 'name',
  date: 'date',
  time: 'text',
  amount: 'amount',
  currency: 'currency',
  code: 'code',
  phone: 'phone',
  email: 'email',
  customer_code: 'code',
  kind: 'text',
  touchpoint: 'text',
  staff: 'text',
  channel: 'text',
  product: 'text',
  area: 'text',
  cause: 'text',
  was_opened: 'consent',
  was_used: 'consent',
  cost: 'text',
  cost_currency: 'text',
  place: 'text',
  tone: 'text',
  level: 'text',
  settled_at_once: 'consent',
  minutes: 'text',
  wish: 'text',
  note: 'text',
} as const satisfies Record<string, FieldKind>;

const responseFields = {
  respondent_id: 'code',
  date: 'date',
  time: 'text',
  csat: 'score',
  ces: 'score',
  nps: 'score',
  comment: 'text',
  customer: 'name',
  email: 'email',
  phone: 'phone',
  customer_code: 'code',
  touchpoint: 'text',
  staff: 'text',
  channel: 'text',
  mode: 'text',
  collector: 'text',
  language: 'text',
  r1: 'score',
  r2: 'score',
  r3: 'score',
  r4: 'score',
  r5: 'score',
  r6: 'score',
  r7: 'score',
  r8: 'score',
  r9: 'score',
  r10: 'score',
  r11: 'score',
  r12: 'score',
} as const satisfies Record<string, FieldKind>;

/** Any field a column can be mapped to. */
export type FieldName = keyof typeof customerFields | keyof typeof interactionFields | keyof typeof responseFields;

const fieldsByTarget: Record<ImportTarget, ReadonlyMap<string, FieldKind>> = {
  customers: new Map(Object.entries(customerFields)),
  interactions: new Map(Object.entries(interactionFields)),
  responses: new Map(Object.entries(responseFields)),
};

const everyField: ReadonlySet<string> = new Set(Object.values(fieldsByTarget).flatMap((fields) => [...fields.keys()]));

/** Whether a text names a field of any target. */
export function isFieldName(name: string): name is FieldName {
  return everyField.has(name);
}

/** How the cells of a field are understood when importing into a target; null where the target has no such field. */
export function fieldKind(target: ImportTarget, field: string): FieldKind | null {
  return fieldsByTarget[target].get(field) ?? null;
}

/** The fields of a target, in the order they are shown and exported. */
export function fieldsOf(target: ImportTarget): readonly FieldName[] {
  return [...fieldsByTarget[target].keys()].filter(isFieldName);
}
