/** Alerts on a theme, and one alert for many answers of a pile or a file. */
export const alerts = `
CREATE TEMP TABLE kept_tasks AS SELECT * FROM tasks;
CREATE TEMP TABLE kept_rules AS SELECT * FROM alert_rules;
DROP TABLE tasks;
DROP TABLE alert_rules;
CREATE TABLE alert_rules(
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('score', 'words', 'product', 'repeat', 'theme')),
  at_most INTEGER, words TEXT, product_id INTEGER REFERENCES list_items(id), within_days INTEGER, is_on INTEGER NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1)),
  theme_id INTEGER REFERENCES list_items(id)) STRICT;
INSERT INTO alert_rules (id, kind, at_most, words, product_id, within_days, is_on)
  SELECT id, kind, at_most, words, product_id, within_days, is_on FROM kept_rules;
-- found: how many entries one alert stands for; NULL where it is about a single one.
CREATE TABLE tasks(
  id INTEGER PRIMARY KEY, rule_id INTEGER REFERENCES alert_rules(id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('score', 'words', 'product', 'repeat', 'theme')), detail TEXT NOT NULL,
  customer_id INTEGER REFERENCES customers(id), response_id INTEGER REFERENCES responses(id) ON DELETE SET NULL,
  interaction_id INTEGER REFERENCES interactions(id) ON DELETE SET NULL,
  opened_day INTEGER NOT NULL, due_day INTEGER NOT NULL, done_day INTEGER, what TEXT NOT NULL DEFAULT '',
  found INTEGER CHECK (found > 1)) STRICT;
INSERT INTO tasks (id, rule_id, kind, detail, customer_id, response_id, interaction_id, opened_day, due_day, done_day, what)
  SELECT id, rule_id, kind, detail, customer_id, response_id, interaction_id, opened_day, due_day, done_day, what FROM kept_tasks;
CREATE INDEX tasks_customer ON tasks(customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX tasks_open ON tasks(due_day) WHERE done_day IS NULL;
DROP TABLE temp.kept_tasks;
DROP TABLE temp.kept_rules;
`;
