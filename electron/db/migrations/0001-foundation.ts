/** Everything the first thread needs: settings, lists, customers, contacts, surveys, responses, batches and the history of actions. */
export const foundation = `
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE actions(
  id INTEGER PRIMARY KEY, method TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL, staff_id INTEGER,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'record'))) STRICT;
CREATE TABLE action_rows(
  action_id INTEGER NOT NULL REFERENCES actions(id) ON DELETE CASCADE, seq INTEGER NOT NULL, table_name TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')), key ANY, last_id INTEGER, image TEXT,
  PRIMARY KEY (action_id, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX action_rows_key ON action_rows(table_name, key) WHERE op <> 'insert';

CREATE TABLE list_items(
  id INTEGER PRIMARY KEY, list TEXT NOT NULL CHECK (list IN ('touchpoint', 'area', 'product', 'staff', 'channel', 'source', 'group', 'cause', 'theme')),
  code TEXT, name TEXT NOT NULL, position INTEGER NOT NULL DEFAULT 0, retired_on TEXT) STRICT;
CREATE UNIQUE INDEX list_items_name ON list_items(list, name);

CREATE TABLE customers(
  id INTEGER PRIMARY KEY, full_name TEXT NOT NULL, given_name TEXT, family_name TEXT, reading TEXT, folded TEXT NOT NULL,
  code TEXT, email TEXT, city TEXT, language TEXT CHECK (language IN ('zh', 'bg', 'pl', 'en')),
  channel_id INTEGER REFERENCES list_items(id), source_id INTEGER REFERENCES list_items(id),
  referred_by_id INTEGER REFERENCES customers(id), birthday TEXT, since_on TEXT, note TEXT,
  do_not_use INTEGER NOT NULL DEFAULT 0 CHECK (do_not_use IN (0, 1)),
  no_marketing INTEGER NOT NULL DEFAULT 0 CHECK (no_marketing IN (0, 1)),
  batch_id INTEGER REFERENCES batches(id), created_at INTEGER NOT NULL, deleted_at INTEGER,
  merged_into_id INTEGER REFERENCES customers(id)) STRICT;
CREATE INDEX customers_email ON customers(email) WHERE email IS NOT NULL;
CREATE INDEX customers_code ON customers(code) WHERE code IS NOT NULL;
CREATE TABLE customer_phones(
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
  e164 TEXT, typed TEXT NOT NULL) STRICT;
CREATE INDEX customer_phones_customer ON customer_phones(customer_id);
CREATE INDEX customer_phones_e164 ON customer_phones(e164) WHERE e164 IS NOT NULL;
CREATE TABLE customer_groups(
  customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE, group_id INTEGER NOT NULL REFERENCES list_items(id),
  PRIMARY KEY (customer_id, group_id)) STRICT, WITHOUT ROWID;

CREATE TABLE batches(
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('import', 'paper', 'scan', 'counter')), name TEXT NOT NULL,
  mode TEXT, collector_id INTEGER REFERENCES list_items(id), survey_version_id INTEGER REFERENCES survey_versions(id),
  source_name TEXT, source_hash TEXT, fingerprint TEXT, started_at INTEGER NOT NULL, finished_at INTEGER) STRICT;
CREATE INDEX batches_hash ON batches(source_hash) WHERE source_hash IS NOT NULL;
CREATE TABLE rejected_rows(
  batch_id INTEGER NOT NULL REFERENCES batches(id) ON DELETE CASCADE, row INTEGER NOT NULL, reason TEXT NOT NULL, "column" TEXT, cells TEXT NOT NULL,
  PRIMARY KEY (batch_id, row)) STRICT, WITHOUT ROWID;

CREATE TABLE interactions(
  id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(id), kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 10),
  happened_at INTEGER NOT NULL, day INTEGER NOT NULL, amount_minor INTEGER, currency TEXT,
  channel_id INTEGER NOT NULL DEFAULT 0, touchpoint_id INTEGER NOT NULL DEFAULT 0, staff_id INTEGER NOT NULL DEFAULT 0,
  area_id INTEGER NOT NULL DEFAULT 0, product_id INTEGER NOT NULL DEFAULT 0, batch_id INTEGER REFERENCES batches(id), note TEXT,
  CHECK ((amount_minor IS NULL) = (currency IS NULL))) STRICT;
CREATE INDEX interactions_customer ON interactions(customer_id, day);

CREATE TABLE surveys(
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('transactional', 'relationship', 'staff', 'interview')),
  anonymity TEXT NOT NULL CHECK (anonymity IN ('anonymous', 'optIn', 'named')), state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
  created_at INTEGER NOT NULL, deleted_at INTEGER) STRICT;
CREATE TABLE survey_versions(
  id INTEGER PRIMARY KEY, survey_id INTEGER NOT NULL REFERENCES surveys(id) ON DELETE CASCADE, number INTEGER NOT NULL, created_at INTEGER NOT NULL,
  UNIQUE (survey_id, number)) STRICT;
CREATE TABLE questions(
  id INTEGER PRIMARY KEY, survey_version_id INTEGER NOT NULL REFERENCES survey_versions(id) ON DELETE CASCADE, code TEXT NOT NULL, position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('rating', 'recommend', 'ease', 'effort', 'compared', 'single', 'several', 'yesNo', 'text', 'number')),
  scale_min INTEGER, scale_max INTEGER, favourable_from INTEGER, slot TEXT, pair_code TEXT, library_code TEXT,
  required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)), UNIQUE (survey_version_id, code)) STRICT;
CREATE UNIQUE INDEX questions_slot ON questions(survey_version_id, slot) WHERE slot IS NOT NULL;
CREATE TABLE question_texts(
  question_id INTEGER NOT NULL REFERENCES questions(id) ON DELETE CASCADE, language TEXT NOT NULL CHECK (language IN ('zh', 'bg', 'pl', 'en')),
  text TEXT NOT NULL, PRIMARY KEY (question_id, language)) STRICT, WITHOUT ROWID;
CREATE TABLE options(
  id INTEGER PRIMARY KEY, question_id INTEGER NOT NULL REFERENCES questions(id) ON DELETE CASCADE, code TEXT NOT NULL, position INTEGER NOT NULL,
  UNIQUE (question_id, code)) STRICT;
CREATE TABLE option_texts(
  option_id INTEGER NOT NULL REFERENCES options(id) ON DELETE CASCADE, language TEXT NOT NULL CHECK (language IN ('zh', 'bg', 'pl', 'en')),
  text TEXT NOT NULL, PRIMARY KEY (option_id, language)) STRICT, WITHOUT ROWID;

CREATE TABLE responses(
  id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(id), survey_version_id INTEGER NOT NULL REFERENCES survey_versions(id),
  interaction_id INTEGER REFERENCES interactions(id), answered_at INTEGER NOT NULL, day INTEGER NOT NULL,
  mode INTEGER NOT NULL CHECK (mode BETWEEN 1 AND 7), collector_id INTEGER NOT NULL DEFAULT 0, batch_id INTEGER REFERENCES batches(id), foreign_code TEXT,
  channel_id INTEGER NOT NULL DEFAULT 0, touchpoint_id INTEGER NOT NULL DEFAULT 0, staff_id INTEGER NOT NULL DEFAULT 0, language_id INTEGER NOT NULL DEFAULT 0,
  csat INTEGER CHECK (csat BETWEEN -2 AND 10), nps INTEGER CHECK (nps BETWEEN -2 AND 10), ces INTEGER CHECK (ces BETWEEN -2 AND 10),
  ${Array.from({ length: 12 }, (_, index) => `r${index + 1} INTEGER CHECK (r${index + 1} BETWEEN -2 AND 10)`).join(', ')}) STRICT;
CREATE INDEX responses_customer ON responses(customer_id, day) WHERE customer_id IS NOT NULL;
CREATE INDEX responses_foreign ON responses(survey_version_id, foreign_code) WHERE foreign_code IS NOT NULL;
CREATE INDEX responses_batch ON responses(batch_id) WHERE batch_id IS NOT NULL;
CREATE TABLE answer_texts(
  response_id INTEGER NOT NULL REFERENCES responses(id) ON DELETE CASCADE, question_id INTEGER NOT NULL REFERENCES questions(id), text TEXT NOT NULL,
  PRIMARY KEY (response_id, question_id)) STRICT, WITHOUT ROWID;
`;
