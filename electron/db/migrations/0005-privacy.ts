/** Requests of people about their data with their deadlines, and the ledger of who was erased, kept as keyed hashes only. */
export const privacy = `
CREATE TABLE privacy_requests(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'portability', 'rectification', 'erasure', 'restriction', 'objection', 'consent')),
  customer_id INTEGER REFERENCES customers(id) ON DELETE SET NULL, person TEXT NOT NULL, received_on TEXT NOT NULL,
  identity TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  outcome TEXT CHECK (outcome IN ('done', 'refused')), closed_on TEXT,
  CHECK ((outcome IS NULL) = (closed_on IS NULL))) STRICT;
CREATE INDEX privacy_requests_customer ON privacy_requests(customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX privacy_requests_received ON privacy_requests(received_on);

CREATE TABLE erasures(
  mark TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('deleted', 'anonymised')), erased_on TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
