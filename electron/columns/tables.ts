import { type ShopPart } from '../domain/shop-part.ts';
import { type Numbers, type Packed, type Width } from './packed.ts';

/** A mark that was not given. */
export const noMark = -128;

/** The questions whose marks are kept in columns of their own. */
export const markSlots = ['csat', 'nps', 'ces', ...Array.from({ length: 12 }, (_, index) => `r${index + 1}`)];

type Marks = ReadonlyMap<string, Numbers>;

function marksOf(columns: readonly Numbers[]): Marks {
  return new Map(markSlots.map((slot, index) => [slot, columns[index]]));
}

/** How each table is packed: the widths its columns start with, and the two columns that order it. */
export const layouts = {
  answers: { widths: [32, 32, 32, 16, 8, 8, 8, 16, 8, 32, ...markSlots.map(() => 8 as const)], order: [1, 0] },
  anonymous: { widths: [16, 16, ...markSlots.map(() => 8 as const)], order: [0, 0] },
  contacts: { widths: [32, 32, 8, 8, 16, 32, 8, 8, 16, 8, 16], order: [0, 1] },
  customers: { widths: [32, 8, 8], order: [0, 0] },
  invitations: { widths: [32, 32, 8, 8, 16, 32], order: [1, 0] },
} satisfies Record<string, { readonly widths: readonly Width[]; readonly order: readonly [number, number] }>;

/** Whole answers of named surveys in the order of days; a customer of 0 is nobody named. */
export type AnswerTable = {
  readonly size: number;
  readonly id: Numbers;
  readonly day: Numbers;
  readonly customer: Numbers;
  readonly version: Numbers;
  readonly mode: Numbers;
  readonly channel: Numbers;
  readonly touchpoint: Numbers;
  readonly staff: Numbers;
  readonly language: Numbers;
  readonly contact: Numbers;
  readonly marks: Marks;
};

export function answerTable({ size, columns }: Packed): AnswerTable {
  const [id, day, customer, version, mode, channel, touchpoint, staff, language, contact, ...marks] = columns;
  const noted = { mode, channel, touchpoint, staff, language, contact };
  return { size, id, day, customer, version, ...noted, marks: marksOf(marks) };
}

/** Answers of surveys that do not know names, in the order of months counted from January 1970. */
export type AnonymousTable = {
  readonly size: number;
  readonly month: Numbers;
  readonly version: Numbers;
  readonly marks: Marks;
};

export function anonymousTable({ size, columns }: Packed): AnonymousTable {
  const [month, version, ...marks] = columns;
  return { size, month, version, marks: marksOf(marks) };
}

/** Purchases, visits and returns of customers by customer and day; currency as `currencyNumber` gives it, 0 without an amount. */
export type ContactTable = {
  readonly size: number;
  readonly customer: Numbers;
  readonly day: Numbers;
  readonly kind: Numbers;
  readonly isPriced: Numbers;
  readonly amount: Numbers;
  readonly currency: Numbers;
  readonly channel: Numbers;
  readonly touchpoint: Numbers;
  readonly staff: Numbers;
  readonly area: Numbers;
  readonly product: Numbers;
};

export function contactTable({ size, columns }: Packed): ContactTable {
  const [customer, day, kind, isPriced, amount, currency, channel, touchpoint, staff, area, product] = columns;
  const noted = { channel, touchpoint, staff, area, product };
  return { size, customer, day, kind, isPriced, amount, currency, ...noted };
}

/** Every customer by id; `state` adds 1 for "do not use", 2 for the bin, 4 for merged into another. */
export type CustomerTable = {
  readonly size: number;
  readonly id: Numbers;
  readonly channel: Numbers;
  readonly state: Numbers;
};

export const customerStates = { doNotUse: 1, inBin: 2, merged: 4 } as const;

export function customerTable({ size, columns }: Packed): CustomerTable {
  const [id, channel, state] = columns;
  return { size, id, channel, state };
}

/** Who was asked, in the order of days; outcome 0 asked, 1 refused, 2 could not be reached. */
export type InvitationTable = {
  readonly size: number;
  readonly day: Numbers;
  readonly survey: Numbers;
  readonly outcome: Numbers;
  readonly people: Numbers;
  readonly customer: Numbers;
};

export function invitationTable({ size, columns }: Packed): InvitationTable {
  const [, day, survey, outcome, people, customer] = columns;
  return { size, day, survey, outcome, people, customer };
}

type RowTest = (row: number) => boolean;

function all(tests: readonly RowTest[]): RowTest | null {
  if (tests.length === 0) return null;
  const [one, two] = tests;
  if (tests.length === 1) return one;
  return tests.length === 2 ? (row) => one(row) && two(row) : (row) => tests.every((test) => test(row));
}

/** Whether a row of the answers belongs to a part of the shop; null where all do. */
export function answerTest(table: AnswerTable, part: ShopPart): RowTest | null {
  return all(
    part.map((condition): RowTest => {
      if (condition.kind === 'members') return (row) => condition.customers.has(table.customer[row]);
      if (condition.kind === 'about') return (row) => condition.contacts.has(table.contact[row]);
      const { id } = condition;
      const column = table[condition.what];
      return (row) => column[row] === id;
    }),
  );
}

/** The same of the contacts. */
export function contactTest(table: ContactTable, part: ShopPart): RowTest | null {
  return all(
    part.flatMap((condition): RowTest[] => {
      if (condition.kind === 'answer') return [];
      if (condition.kind === 'members') return [(row) => condition.customers.has(table.customer[row])];
      const { id } = condition;
      const column = table[condition.what];
      return [(row) => column[row] === id];
    }),
  );
}

/** A currency as one number: its three letters, seven bits each. */
export function currencyNumber(code: string): number {
  return [...code].reduce((number, letter) => number * 128 + (letter.codePointAt(0) ?? 0), 0);
}
