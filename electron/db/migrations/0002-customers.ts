/** What hangs on a customer: rare fields of contacts, consents with their history, saved segments, corrections, pairs told apart. */
export const customersAndContacts = `
CREATE TABLE interaction_details(
  interaction_id INTEGER PRIMARY KEY REFERENCES interactions(id) ON DELETE CASCADE,
  cause_id INTEGER NOT NULL DEFAULT 0, was_opened INTEGER CHECK (was_opened IN (0, 1)), was_used INTEGER CHECK (was_used IN (0, 1)),
  cost_minor INTEGER, cost_currency TEXT, place TEXT, tone TEXT CHECK (tone IN ('good', 'mixed', 'bad')),
  level INTEGER CHECK (level BETWEEN 1 AND 6), settled_at_once INTEGER CHECK (settled_at_once IN (0, 1)),
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 10080), wish TEXT,
  CHECK ((cost_minor IS NULL) = (cost_currency IS NULL))) STRICT;
CREATE INDEX interactions_day ON interactions(day);
CREATE INDEX responses_day ON responses(day);

CREATE TABLE consents(
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('marketing', 'survey', 'testimonial')),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'sms', 'email', 'messenger', 'post', 'inPerson')),
  state TEXT NOT NULL CHECK (state IN ('yes', 'no')), given_on TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('paper', 'spoken', 'online', 'imported', 'merged')),
  wording TEXT, language TEXT CHECK (language IN ('zh', 'bg', 'pl', 'en')), batch_id INTEGER REFERENCES batches(id),
  recorded_at INTEGER NOT NULL) STRICT;
CREATE INDEX consents_customer ON consents(customer_id);

CREATE TABLE segments(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, filter TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE corrections(
  id INTEGER PRIMARY KEY, area TEXT NOT NULL CHECK (area IN ('customer', 'interaction', 'response')), record_id INTEGER NOT NULL,
  field TEXT NOT NULL, before TEXT, after TEXT, at INTEGER NOT NULL, staff_id INTEGER) STRICT;
CREATE INDEX corrections_record ON corrections(area, record_id);

CREATE TABLE told_apart(
  first_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE, second_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
  PRIMARY KEY (first_id, second_id), CHECK (first_id < second_id)) STRICT, WITHOUT ROWID;
CREATE INDEX told_apart_second ON told_apart(second_id);

CREATE INDEX customers_referred_by ON customers(referred_by_id) WHERE referred_by_id IS NOT NULL;
CREATE INDEX customers_merged_into ON customers(merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX customers_deleted ON customers(deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX customer_groups_group ON customer_groups(group_id);
`;
