import type Sqlite from 'better-sqlite3';
import { inBulk } from './bulk.ts';
import { type Capture, startCapture } from './capture.ts';
import { startTouched } from './touched.ts';
import { type KeptRow, takeBack } from './undo.ts';
import { type Sql, type SqlValue } from './sql.ts';
import { columnStatement, listStatement, statement, walkingStatement } from './statements.ts';

/** Reads from the shop's file; a statement that would write is refused when it runs. */
export type ReadDb = {
  /** The only row; throws when there is none. */
  one<Row>(statement: Sql): Row;
  /** The first row, or undefined. */
  maybe<Row>(statement: Sql): Row | undefined;
  all<Row>(statement: Sql): Row[];
  /** Rows as plain lists of their values, for very many of them. */
  lists<Row extends readonly SqlValue[]>(statement: Sql): Row[];
  /** Rows one by one, for what does not fit in memory; nothing may be written meanwhile. */
  each<Row>(statement: Sql): IterableIterator<Row>;
  /** The first column of every row. */
  column<Value extends SqlValue>(statement: Sql): Value[];
};

declare const writing: unique symbol;

/** Reads and writes, inside the one transaction that the app opened for a command. */
export type WriteDb = ReadDb & {
  readonly [writing]: true;
  /** How many rows the statement changed. */
  run(statement: Sql): number;
  /** The row id of the row just inserted. */
  insert(statement: Sql): number;
  /** A statement made ready once, to be run for thousands of rows with other values. */
  batch(text: Sql): (values: readonly SqlValue[]) => void;
  /** Runs `work`, which adds some `rows` rows to a table, with its indexes away where that is quicker; tells whether they are. */
  inBulk<Value>(table: string, rows: number, work: (isBare: boolean) => Value): Value;
  /** Undoes an action, or redoes one that was undone; what had to stay is listed. */
  takeBack(actionId: number): KeptRow[];
};

/** The raw connection with our two views of it; only db/ and the app touch the raw one. */
export type Connection = {
  readonly raw: Sqlite.Database;
  readonly capture: Capture;
  readonly read: ReadDb;
  readonly write: WriteDb;
};

/** Wraps an open SQLite file in the reading and the writing view. Statements are prepared once and kept by text. */
export function connect(raw: Sqlite.Database): Connection {
  const capture = startCapture(raw);
  startTouched(raw);
  const prepare = ({ text }: Sql) => statement(raw, text);

  function reading(asked: Sql): Sqlite.Statement {
    const made = prepare(asked);
    if (!made.readonly) throw new Error(`A reading method tried to write: ${asked.text}`);
    return made;
  }

  function view(statementFor: (asked: Sql) => Sqlite.Statement): ReadDb {
    return {
      one: <Row>(asked: Sql) => {
        const row = statementFor(asked).get(...asked.values);
        if (row === undefined) throw new Error(`No row for: ${asked.text}`);
        return row as Row;
      },
      maybe: <Row>(asked: Sql) => statementFor(asked).get(...asked.values) as Row | undefined,
      all: <Row>(asked: Sql) => statementFor(asked).all(...asked.values) as Row[],
      lists: <Row extends readonly SqlValue[]>(asked: Sql) =>
        listStatement(raw, asked.text).all(...asked.values) as Row[],
      each: <Row>(asked: Sql) => walkingStatement(raw, asked.text).iterate(...asked.values) as IterableIterator<Row>,
      column: <Value extends SqlValue>(asked: Sql) => columnStatement(raw, asked.text).all(...asked.values) as Value[],
    };
  }

  const write = {
    ...view(prepare),
    run: (asked: Sql) => prepare(asked).run(...asked.values).changes,
    insert: (asked: Sql) => Number(prepare(asked).run(...asked.values).lastInsertRowid),
    batch: (asked: Sql) => {
      const made = prepare(asked);
      return (values: readonly SqlValue[]) => void made.run(...values);
    },
    inBulk: <Value>(table: string, rows: number, work: (isBare: boolean) => Value) => inBulk(raw, table, rows, work),
    takeBack: (actionId: number) => takeBack(raw, capture, actionId),
  } as WriteDb;

  return { raw, capture, read: view(reading), write };
}
