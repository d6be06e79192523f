import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../../electron/db/open.ts';
import { join, list, sql } from '../../../electron/db/sql.ts';

describe('SQL', () => {
  it('binds what a person typed and never joins it into the text', () => {
    const hostile = "'; DROP TABLE customers; --";
    expect(sql`SELECT ${hostile} AS name WHERE ${true} = ${1}`).toEqual({
      text: 'SELECT ? AS name WHERE ? = ?',
      values: [hostile, 1, 1],
    });
  });

  it('puts parts into parts and keeps the values in order', () => {
    const where = join([sql`a = ${1}`, sql`b = ${null}`], ' AND ');
    expect(sql`SELECT * FROM t WHERE ${where} LIMIT ${5}`).toEqual({
      text: 'SELECT * FROM t WHERE a = ? AND b = ? LIMIT ?',
      values: [1, null, 5],
    });
  });

  it('takes lists of any length as one value', () => {
    const { read } = openInMemory().connection;
    expect(
      read.column(
        sql`SELECT value FROM (SELECT 3 AS value UNION SELECT 4 UNION SELECT 5) WHERE value IN ${list([4, 5, 6])}`,
      ),
    ).toEqual([4, 5]);
  });

  it('refuses to write through the reading view', () => {
    const { read } = openInMemory().connection;
    expect(() => read.all(sql`DELETE FROM settings`)).toThrow('tried to write');
  });
});
