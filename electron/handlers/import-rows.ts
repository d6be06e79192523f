import { type Answer, type Answers } from '../contract/answers.ts';
import { type Question } from '../contract/surveys.ts';
import { type ImportTarget } from '../contract/import-result.ts';
import { modes } from '../contract/responses.ts';
import { type WriteDb } from '../db/database.ts';
import { parseDay } from '../domain/calendar.ts';
import { foldName } from '../domain/name-folding.ts';
import { insertCustomer } from '../store/customers.ts';
import { knownRespondents, loadCustomerIndex } from '../store/imports.ts';
import { interactionInserter } from '../store/interactions.ts';
import { insertListItem, listItems } from '../store/lists.ts';
import { insertResponse } from '../store/responses.ts';
import { questionsOf } from '../store/surveys.ts';

type Fields = Readonly<Record<string, string | number | null>>;

export type ImportScope = {
  readonly target: ImportTarget;
  readonly batchId: number;
  readonly surveyVersionId: number | null;
  readonly at: number;
  readonly today: string;
  readonly currency: string;
};

const text = (value: string | number | null | undefined) =>
  value === null || value === undefined ? null : String(value);
const score = (value: string | number | null | undefined) => (typeof value === 'number' ? value : null);

/** Day number and milliseconds of a day or a wall time as it was written. */
function momentOf(written: string): { readonly day: number; readonly at: number } {
  const day = parseDay(written.slice(0, 10)) ?? 0;
  const [hours = 12, minutes = 0, seconds = 0] = written.slice(11).split(':').filter(Boolean).map(Number);
  return { day, at: day * 86_400_000 + ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

function minorOf(amount: string | number | null | undefined): number | null {
  return amount === null || amount === undefined ? null : Math.round(Number(amount) * 100);
}

/** Entries of the shop's lists by name; unknown names are added. */
function listEntries(
  db: WriteDb,
  list: 'touchpoint' | 'staff' | 'channel' | 'product',
): (name: string | null) => number {
  const known = new Map(listItems(db, list).map((item) => [foldName(item.name), item.id]));
  return (name) => {
    if (!name) return 0;
    const key = foldName(name);
    const id = known.get(key) ?? insertListItem(db, { list, name });
    known.set(key, id);
    return id;
  };
}

function customerFinder(db: WriteDb, { batchId, at }: ImportScope): (fields: Fields) => number | null {
  const index = loadCustomerIndex(db);
  return (fields) => {
    const fullName = text(fields.customer);
    const by = {
      code: text(fields.customer_code),
      phone: text(fields.phone),
      email: text(fields.email),
      folded: fullName ? foldName(fullName) : null,
    };
    const known = index.find(by);
    if (known !== undefined) return known;
    const shown = fullName ?? by.code ?? by.phone ?? by.email;
    if (!shown) return null;
    const folded = by.folded ?? foldName(shown);
    const phones = by.phone ? [{ e164: by.phone, typed: by.phone }] : [];
    const id = insertCustomer(db, {
      fullName: shown,
      folded,
      phones,
      code: by.code,
      email: by.email,
      batchId,
      createdAt: at,
    });
    index.add(id, { ...by, folded });
    return id;
  };
}

function customerWriter(db: WriteDb, { batchId, at }: ImportScope): (fields: Fields) => boolean {
  const index = loadCustomerIndex(db);
  return (fields) => {
    const by = { code: text(fields.code), phone: text(fields.phone), email: text(fields.email) };
    if (index.find(by) !== undefined) return false;
    const fullName = text(fields.full_name) ?? by.code ?? by.phone ?? by.email ?? '';
    const folded = foldName(fullName);
    const id = insertCustomer(db, {
      fullName,
      folded,
      phones: by.phone ? [{ e164: by.phone, typed: by.phone }] : [],
      code: by.code,
      email: by.email,
      city: text(fields.city),
      birthday: text(fields.birthday),
      sinceOn: text(fields.since)?.slice(0, 10) ?? null,
      note: text(fields.note),
      batchId,
      createdAt: at,
    });
    index.add(id, { ...by, folded });
    return true;
  };
}

function interactionWriter(db: WriteDb, scope: ImportScope): (fields: Fields) => boolean {
  const customerOf = customerFinder(db, scope);
  const [touchpoint, staff, channel, product] = (['touchpoint', 'staff', 'channel', 'product'] as const).map((list) =>
    listEntries(db, list),
  );
  const insert = interactionInserter(db);
  return (fields) => {
    const { day, at } = momentOf(text(fields.date) ?? scope.today);
    const amountMinor = minorOf(fields.amount);
    insert({
      customerId: customerOf(fields),
      kind: amountMinor === null ? 2 : 1,
      happenedAt: at,
      day,
      amountMinor,
      currency: amountMinor === null ? null : (text(fields.currency) ?? scope.currency),
      touchpointId: touchpoint?.(text(fields.touchpoint)) ?? 0,
      staffId: staff?.(text(fields.staff)) ?? 0,
      channelId: channel?.(text(fields.channel)) ?? 0,
      productId: product?.(text(fields.product)) ?? 0,
      batchId: scope.batchId,
      note: text(fields.note),
    });
    return true;
  };
}

/** The fields of a row as answers to the survey's questions: scores by their slot, the comment to the first open question. */
function answersOf(questions: readonly Question[], fields: Fields): Answers {
  const answers: Record<string, Answer> = {};
  for (const { code, slot } of questions) {
    const mark = slot === null ? undefined : score(fields[slot]);
    if (mark !== undefined && mark !== null) answers[code] = mark;
  }
  const comment = text(fields.comment);
  const open = questions.find(({ type }) => type === 'text');
  if (comment && open) answers[open.code] = comment;
  return answers;
}

function responseWriter(db: WriteDb, scope: ImportScope, surveyVersionId: number): (fields: Fields) => boolean {
  const customerOf = customerFinder(db, scope);
  const touchpoint = listEntries(db, 'touchpoint');
  const known = knownRespondents(db, surveyVersionId);
  const questions = questionsOf(db, surveyVersionId);
  return (fields) => {
    const foreignCode = text(fields.respondent_id);
    if (foreignCode !== null && known.has(foreignCode)) return false;
    const { day, at } = momentOf(text(fields.date) ?? scope.today);
    const row = {
      customerId: customerOf(fields),
      surveyVersionId,
      answeredAt: at,
      day,
      mode: modes.find((mode) => mode === fields.mode) ?? ('imported' as const),
      touchpointId: touchpoint(text(fields.touchpoint)),
      batchId: scope.batchId,
      foreignCode,
    };
    insertResponse(db, row, questions, answersOf(questions, fields));
    return true;
  };
}

/** Writes the accepted rows of a file one by one; false means that the row was here before. */
export function rowWriter(db: WriteDb, scope: ImportScope): (fields: Fields) => boolean {
  if (scope.target === 'customers') return customerWriter(db, scope);
  if (scope.target === 'responses' && scope.surveyVersionId !== null)
    return responseWriter(db, scope, scope.surveyVersionId);
  return interactionWriter(db, scope);
}
