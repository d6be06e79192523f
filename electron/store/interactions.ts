import { type Interaction, type InteractionKind, interactionKinds } from '../contract/interactions.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { join, sql, type SqlValue } from '../db/sql.ts';

export type InteractionRow = {
  readonly customerId: number | null;
  /** Position + 1 of the kind: 1 purchase, 2 visit and so on. */
  readonly kind: number;
  readonly happenedAt: number;
  readonly day: number;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly touchpointId: number;
  readonly staffId: number;
  readonly channelId: number;
  readonly productId: number;
  readonly areaId?: number;
  readonly batchId: number | null;
  readonly note: string | null;
  /** The rare fields, where there are any. */
  readonly details?: InteractionDetails | null;
};

/** What is noted of few contacts only. */
export type InteractionDetails = Pick<
  Interaction,
  | ('causeId' | 'wasOpened' | 'wasUsed' | 'costMinor' | 'costCurrency')
  | ('place' | 'tone' | 'level' | 'settledAtOnce' | 'minutes' | 'wish')
>;

const rowOfValues = sql`(${null}, ${null}, ${null}, ${null}, ${null}, ${null}, ${null}, ${null}, ${null}, ${null}, ${null}, ${null}, ${null})`;

function prepareInsert(db: WriteDb, rows: number): (values: readonly SqlValue[]) => void {
  const values = Array.from({ length: rows }, () => rowOfValues);
  return db.batch(sql`INSERT INTO interactions
    (customer_id, kind, happened_at, day, amount_minor, currency, touchpoint_id, staff_id, channel_id, product_id, area_id, batch_id, note)
    VALUES ${join(values, ', ')}`);
}

function valuesOf(row: InteractionRow): SqlValue[] {
  const { customerId, kind, happenedAt, day, amountMinor, currency, batchId, note } = row;
  const lists = [row.touchpointId, row.staffId, row.channelId, row.productId, row.areaId ?? 0] as const;
  return [customerId, kind, happenedAt, day, amountMinor, currency, ...lists, batchId, note];
}

/** Adds interactions by the thousand with prepared statements of `rowsAtOnce` rows; `finish` writes those that still wait. */
export function interactionsInserter(
  db: WriteDb,
  rowsAtOnce: number,
): { readonly add: (row: InteractionRow) => void; readonly finish: () => void } {
  const insert = prepareInsert(db, rowsAtOnce);
  const insertOne = rowsAtOnce === 1 ? insert : prepareInsert(db, 1);
  let waiting: InteractionRow[] = [];
  return {
    add(row) {
      if (row.details) {
        // Its details need its id: it is written by itself, after those that came before.
        waiting.splice(0).forEach((before) => insertOne(valuesOf(before)));
        insertOne(valuesOf(row));
        writeDetails(db, db.one<{ id: number }>(sql`SELECT last_insert_rowid() AS id`).id, row.details);
        return;
      }
      waiting.push(row);
      if (waiting.length < rowsAtOnce) return;
      insert(waiting.flatMap(valuesOf));
      waiting = [];
    },
    finish: () => waiting.splice(0).forEach((row) => insertOne(valuesOf(row))),
  };
}

/** Adds interactions by the thousand, each at once. */
export function interactionInserter(db: WriteDb): (row: InteractionRow) => void {
  return interactionsInserter(db, 1).add;
}

/** The number a kind is stored as. */
export function kindNumber(kind: InteractionKind): number {
  return interactionKinds.indexOf(kind) + 1;
}

/** The kind behind a stored number. */
export function kindOf(number: number): InteractionKind {
  const kind = interactionKinds[number - 1];
  if (!kind) throw new Error(`No kind of contact has the number ${number}`);
  return kind;
}

type Flag = 'wasOpened' | 'wasUsed' | 'settledAtOnce';
type Row = Omit<Interaction, 'kind' | Flag> & { readonly kind: number } & Readonly<Record<Flag, number | null>>;

const flag = (value: number | null): boolean | null => (value === null ? null : value === 1);

/** One contact with its rare fields, or undefined. */
export function interactionById(db: ReadDb, id: number): Interaction | undefined {
  const row = db.maybe<Row>(sql`SELECT i.id, i.customer_id AS customerId, c.full_name AS customerName, i.kind,
      date(i.day * 86400, 'unixepoch') AS day, i.amount_minor AS amountMinor, i.currency, i.channel_id AS channelId,
      i.touchpoint_id AS touchpointId, i.staff_id AS staffId, i.area_id AS areaId, i.product_id AS productId, i.note,
      coalesce(d.cause_id, 0) AS causeId, d.was_opened AS wasOpened, d.was_used AS wasUsed, d.cost_minor AS costMinor,
      d.cost_currency AS costCurrency, d.place, d.tone, d.level, d.settled_at_once AS settledAtOnce, d.minutes, d.wish
    FROM interactions i LEFT JOIN interaction_details d ON d.interaction_id = i.id LEFT JOIN customers c ON c.id = i.customer_id
    WHERE i.id = ${id}`);
  return (
    row && {
      ...row,
      kind: kindOf(row.kind),
      wasOpened: flag(row.wasOpened),
      wasUsed: flag(row.wasUsed),
      settledAtOnce: flag(row.settledAtOnce),
    }
  );
}

export type InteractionValues = Omit<Interaction, 'id' | 'customerName' | 'day'> & {
  /** Days since 1970-01-01 in the shop's calendar. */
  readonly day: number;
};

/** Adds one contact; rare fields go to their own table only where there are any. */
export function insertInteraction(db: WriteDb, values: InteractionValues, happenedAt: number): number {
  const id = db.insert(sql`INSERT INTO interactions
    (customer_id, kind, happened_at, day, amount_minor, currency, channel_id, touchpoint_id, staff_id, area_id, product_id, note)
    VALUES (${values.customerId}, ${kindNumber(values.kind)}, ${happenedAt}, ${values.day}, ${values.amountMinor}, ${values.currency},
      ${values.channelId}, ${values.touchpointId}, ${values.staffId}, ${values.areaId}, ${values.productId}, ${values.note})`);
  writeDetails(db, id, values);
  return id;
}

/** Writes a contact anew. */
export function updateInteraction(db: WriteDb, id: number, values: InteractionValues): void {
  db.run(sql`UPDATE interactions SET customer_id = ${values.customerId}, kind = ${kindNumber(values.kind)}, day = ${values.day},
      amount_minor = ${values.amountMinor}, currency = ${values.currency}, channel_id = ${values.channelId},
      touchpoint_id = ${values.touchpointId}, staff_id = ${values.staffId}, area_id = ${values.areaId},
      product_id = ${values.productId}, note = ${values.note} WHERE id = ${id}`);
  writeDetails(db, id, values);
}

function writeDetails(db: WriteDb, id: number, values: InteractionDetails): void {
  db.run(sql`DELETE FROM interaction_details WHERE interaction_id = ${id}`);
  const { causeId, wasOpened, wasUsed, costMinor, costCurrency, place, tone, level, settledAtOnce, minutes, wish } =
    values;
  const rare = [wasOpened, wasUsed, costMinor, place, tone, level, settledAtOnce, minutes, wish];
  if (causeId === 0 && rare.every((value) => value === null)) return;
  db.run(sql`INSERT INTO interaction_details
    (interaction_id, cause_id, was_opened, was_used, cost_minor, cost_currency, place, tone, level, settled_at_once, minutes, wish)
    VALUES (${id}, ${causeId}, ${wasOpened}, ${wasUsed}, ${costMinor}, ${costCurrency}, ${place}, ${tone}, ${level}, ${settledAtOnce},
      ${minutes}, ${wish})`);
}

/** Deletes a contact; answers that were given about it stay without the link. */
export function deleteInteraction(db: WriteDb, id: number): void {
  db.run(sql`UPDATE responses SET interaction_id = NULL WHERE interaction_id = ${id}`);
  db.run(sql`DELETE FROM interactions WHERE id = ${id}`);
}
