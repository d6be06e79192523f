/** What SQLite can store in a cell. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** A statement or part of one: its text with a `?` for each value. Only the `sql` tag makes one. */
export type Sql = { readonly text: string; readonly values: readonly SqlValue[] };

type Part = SqlValue | boolean | undefined | Sql;

function isSql(part: Part): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part;
}

/** Writes SQL with every value bound: parts that are SQL themselves are put in, all others become parameters. */
export function sql(strings: TemplateStringsArray, ...parts: readonly Part[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(typeof part === 'boolean' ? Number(part) : (part ?? null));
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** Joins parts with a separator, for lists of conditions or columns whose length is known only when running. */
export function join(parts: readonly Sql[], separator: ', ' | ' AND ' | ' OR ' | ' '): Sql {
  return { text: parts.map((part) => part.text).join(separator), values: parts.flatMap((part) => part.values) };
}

/** A list for `IN ${list(ids)}` that is one parameter whatever its length, so that the statement stays prepared. */
export function list(values: readonly (string | number)[]): Sql {
  return { text: '(SELECT value FROM json_each(?))', values: [JSON.stringify(values)] };
}

/** A table or column name from our own catalogue, quoted. Never for words a person typed. */
export function name(identifier: string): Sql {
  return { text: `"${identifier.replaceAll('"', '""')}"`, values: [] };
}
