/** Complaints as cases: every contact of kind complaint (5) has one; its steps, its costs; texts that the shop words itself. */
export const complaints = `
-- A case and what was done point at the contact as well as at each other: undoing the contact keeps it while later work hangs on it.
CREATE TABLE complaints(
  id INTEGER PRIMARY KEY, interaction_id INTEGER NOT NULL UNIQUE REFERENCES interactions(id),
  response_id INTEGER REFERENCES responses(id) ON DELETE SET NULL,
  type TEXT NOT NULL DEFAULT 'other' CHECK (type IN ('product', 'service', 'waiting', 'price', 'mistake', 'place', 'other')),
  severity INTEGER NOT NULL DEFAULT 2 CHECK (severity BETWEEN 1 AND 3),
  promised_days INTEGER NOT NULL CHECK (promised_days BETWEEN 1 AND 60), due_day INTEGER NOT NULL,
  keeper_id INTEGER REFERENCES list_items(id), prevention TEXT, opened_at INTEGER NOT NULL) STRICT;
CREATE INDEX complaints_response ON complaints(response_id) WHERE response_id IS NOT NULL;
CREATE TABLE complaint_events(
  id INTEGER PRIMARY KEY, complaint_id INTEGER NOT NULL REFERENCES complaints(id), interaction_id INTEGER NOT NULL REFERENCES interactions(id),
  kind TEXT NOT NULL CHECK (kind IN ('listen', 'apologise', 'solve', 'followUp', 'reopen', 'close', 'move')),
  day INTEGER NOT NULL, at INTEGER NOT NULL, staff_id INTEGER REFERENCES list_items(id), what TEXT NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 10080),
  outcome TEXT CHECK (outcome IN ('happy', 'soso', 'unhappy', 'nobody')), score INTEGER, score_max INTEGER, due_day INTEGER,
  CHECK ((outcome IS NOT NULL) = (kind = 'followUp')), CHECK ((score IS NULL) = (score_max IS NULL))) STRICT;
CREATE INDEX complaint_events_case ON complaint_events(complaint_id);
CREATE TABLE complaint_costs(
  id INTEGER PRIMARY KEY, complaint_id INTEGER NOT NULL REFERENCES complaints(id), interaction_id INTEGER NOT NULL REFERENCES interactions(id),
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'goods', 'goodwill', 'other')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0), currency TEXT NOT NULL, day INTEGER NOT NULL,
  staff_id INTEGER REFERENCES list_items(id), note TEXT) STRICT;
CREATE INDEX complaint_costs_case ON complaint_costs(complaint_id);
CREATE INDEX interactions_complaints ON interactions(day) WHERE kind = 5;
INSERT INTO complaints (interaction_id, promised_days, due_day, opened_at)
  SELECT id, 3, day + 3, happened_at FROM interactions WHERE kind = 5;

CREATE TABLE shop_texts(
  name TEXT NOT NULL, language TEXT NOT NULL CHECK (language IN ('zh', 'bg', 'pl', 'en')), text TEXT NOT NULL,
  PRIMARY KEY (name, language)) STRICT, WITHOUT ROWID;
`;
