import type Sqlite from 'better-sqlite3';

type Kept = Readonly<Record<'rows' | 'columns' | 'lists' | 'walks', Map<string, Sqlite.Statement>>>;

const kept = new WeakMap<Sqlite.Database, Kept>();

function keptOf(raw: Sqlite.Database): Kept {
  const known = kept.get(raw);
  if (known) return known;
  const made = { rows: new Map(), columns: new Map(), lists: new Map(), walks: new Map() };
  kept.set(raw, made);
  return made;
}

/**
 * A statement of this text, prepared once per connection. What SQLite holds for a statement is invisible to the garbage
 * collector: prepared anew for every call, statements would pile up by hundreds of megabytes within minutes of work.
 */
export function statement(raw: Sqlite.Database, text: string): Sqlite.Statement {
  const { rows } = keptOf(raw);
  const known = rows.get(text);
  if (known) return known;
  const made = raw.prepare(text);
  rows.set(text, made);
  return made;
}

/** The same, giving the first column of each row instead of the row. */
export function columnStatement(raw: Sqlite.Database, text: string): Sqlite.Statement {
  const { columns } = keptOf(raw);
  const known = columns.get(text);
  if (known) return known;
  const made = raw.prepare(text).pluck();
  columns.set(text, made);
  return made;
}

/** The same, giving each row as a plain list of its values. */
export function listStatement(raw: Sqlite.Database, text: string): Sqlite.Statement {
  const { lists } = keptOf(raw);
  const known = lists.get(text);
  if (known) return known;
  const made = raw.prepare(text).raw();
  lists.set(text, made);
  return made;
}

/** The same for rows one by one; another one while a walk over this text is still under way. */
export function walkingStatement(raw: Sqlite.Database, text: string): Sqlite.Statement {
  const { walks } = keptOf(raw);
  const known = walks.get(text);
  if (known && !known.busy) return known;
  const made = raw.prepare(text);
  walks.set(text, made);
  return made;
}
