/** Complaints as cases: every contact of kind complaint (5) has one; its steps, its costs; the shop's own texts; alerts and what they lead to; regulars won back. */
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

CREATE TABLE alert_rules(
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('score', 'words', 'product', 'repeat')),
  at_most INTEGER, words TEXT, product_id INTEGER REFERENCES list_items(id), within_days INTEGER, is_on INTEGER NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1))) STRICT;
CREATE TABLE tasks(
  id INTEGER PRIMARY KEY, rule_id INTEGER REFERENCES alert_rules(id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('score', 'words', 'product', 'repeat')), detail TEXT NOT NULL,
  customer_id INTEGER REFERENCES customers(id), response_id INTEGER REFERENCES responses(id) ON DELETE SET NULL,
  interaction_id INTEGER REFERENCES interactions(id) ON DELETE SET NULL,
  opened_day INTEGER NOT NULL, due_day INTEGER NOT NULL, done_day INTEGER, what TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX tasks_customer ON tasks(customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX tasks_open ON tasks(due_day) WHERE done_day IS NULL;
CREATE TABLE todo_marks(key TEXT PRIMARY KEY, until_day INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE save_actions(
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id), day INTEGER NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('call', 'message', 'offer')), what TEXT NOT NULL, offer_minor INTEGER, offer_currency TEXT,
  staff_id INTEGER REFERENCES list_items(id), outcome TEXT CHECK (outcome IN ('promised', 'declined', 'unreachable', 'lost')),
  reason_id INTEGER REFERENCES list_items(id), CHECK ((offer_minor IS NULL) = (offer_currency IS NULL))) STRICT;
CREATE INDEX save_actions_customer ON save_actions(customer_id, day);
`;
