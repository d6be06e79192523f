/** What an import did in numbers, because counting its rows anew would read whole tables; how files of a kind are read. */
export const importCounts = `
ALTER TABLE batches ADD COLUMN imported INTEGER;
ALTER TABLE batches ADD COLUMN known INTEGER;
ALTER TABLE batches ADD COLUMN skipped INTEGER;

CREATE TABLE import_mappings(fingerprint TEXT PRIMARY KEY, choices TEXT NOT NULL, used_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
