/**
 * Scanned paper forms: pages of a batch that waits for its end, the pictures a person needs for that, and what stays beside
 * an answer: its handwriting, the whole sheet where the shop keeps scans, and with which reader it was read.
 */
export const scans = `
CREATE TABLE scan_batches(
  batch_id INTEGER PRIMARY KEY REFERENCES batches(id) ON DELETE CASCADE, discarded_at INTEGER,
  retyped_sheets INTEGER NOT NULL DEFAULT 0, retyped_cells INTEGER NOT NULL DEFAULT 0,
  retyped_differing INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE scanned_pages(
  batch_id INTEGER NOT NULL REFERENCES batches(id) ON DELETE CASCADE, position INTEGER NOT NULL, file_id TEXT NOT NULL,
  reading TEXT NOT NULL, decided TEXT NOT NULL DEFAULT '{}', is_left_out INTEGER CHECK (is_left_out IN (0, 1)),
  retyped_cells INTEGER, retyped_differing INTEGER, PRIMARY KEY (batch_id, position)) STRICT, WITHOUT ROWID;
CREATE TABLE scan_crops(
  batch_id INTEGER NOT NULL REFERENCES batches(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('question', 'text', 'page')), q TEXT NOT NULL, jpeg TEXT NOT NULL,
  PRIMARY KEY (batch_id, position, kind, q)) STRICT, WITHOUT ROWID;
CREATE TABLE answer_pictures(
  response_id INTEGER NOT NULL REFERENCES responses(id) ON DELETE CASCADE, position INTEGER NOT NULL, q TEXT NOT NULL,
  jpeg TEXT NOT NULL, PRIMARY KEY (response_id, position, q)) STRICT, WITHOUT ROWID;
CREATE TABLE answer_origins(
  response_id INTEGER PRIMARY KEY REFERENCES responses(id) ON DELETE CASCADE, form TEXT NOT NULL, copy TEXT,
  reader TEXT NOT NULL) STRICT;
`;
