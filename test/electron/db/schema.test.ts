import { describe, expect, it } from 'vitest';
import { migrations, schemaVersion } from '../../../electron/db/migrations/index.ts';
import { openInMemory } from '../../../electron/db/open.ts';

function schemaText(): string {
  const { raw } = openInMemory().connection;
  const rows = raw
    .prepare('SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name')
    .pluck()
    .all();
  return `${rows.map((row) => `${String(row).replaceAll(/\s+/g, ' ')};`).join('\n')}\n`;
}

describe('the schema', () => {
  it('is the one written down, so that a change to it is a decision and not an accident', async () => {
    await expect(schemaText()).toMatchFileSnapshot('./schema.sql');
  });

  it('counts its version by the migrations', () => {
    expect(schemaVersion).toBe(migrations.length);
  });

  it('keeps every table strict', () => {
    const { raw } = openInMemory().connection;
    const loose = raw
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });
});
