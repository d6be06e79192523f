const slots = ['csat', 'nps', 'ces', ...Array.from({ length: 12 }, (_, index) => `r${index + 1}`)]
  .map((slot) => `${slot} INTEGER CHECK (${slot} BETWEEN -2 AND 10)`)
  .join(', ');

/** Surveys with purpose, period and waves; anonymous answers apart; paper batches while they are typed; who was asked. */
export const surveys = `
ALTER TABLE surveys ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
ALTER TABLE surveys ADD COLUMN audience TEXT NOT NULL DEFAULT '';
ALTER TABLE surveys ADD COLUMN opens_on TEXT;
ALTER TABLE surveys ADD COLUMN closes_on TEXT;
ALTER TABLE surveys ADD COLUMN modes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE surveys ADD COLUMN wave_months INTEGER;
ALTER TABLE surveys ADD COLUMN is_open_invitation INTEGER NOT NULL DEFAULT 0 CHECK (is_open_invitation IN (0, 1));
ALTER TABLE answer_texts ADD COLUMN unread INTEGER CHECK (unread IN (-2, -1));

CREATE TABLE survey_waves(
  id INTEGER PRIMARY KEY, survey_id INTEGER NOT NULL REFERENCES surveys(id) ON DELETE CASCADE, number INTEGER NOT NULL,
  opened_on TEXT NOT NULL, UNIQUE (survey_id, number)) STRICT;

CREATE TABLE invitations(
  id INTEGER PRIMARY KEY, survey_id INTEGER NOT NULL REFERENCES surveys(id), customer_id INTEGER REFERENCES customers(id),
  interaction_id INTEGER REFERENCES interactions(id), day INTEGER NOT NULL, mode INTEGER NOT NULL CHECK (mode BETWEEN 1 AND 7),
  outcome TEXT NOT NULL CHECK (outcome IN ('asked', 'refused', 'undeliverable')), people INTEGER NOT NULL CHECK (people > 0)) STRICT;
CREATE INDEX invitations_survey ON invitations(survey_id, day);
CREATE INDEX invitations_customer ON invitations(customer_id, day) WHERE customer_id IS NOT NULL;

-- Ids are drawn by chance and rows carry no person, no day and no reference to anything that does: nothing tells who or when.
CREATE TABLE anonymous_responses(
  id INTEGER PRIMARY KEY, survey_version_id INTEGER NOT NULL REFERENCES survey_versions(id), month INTEGER NOT NULL,
  mode INTEGER NOT NULL CHECK (mode BETWEEN 1 AND 7), language_id INTEGER NOT NULL DEFAULT 0, ${slots}) STRICT;
CREATE INDEX anonymous_responses_version ON anonymous_responses(survey_version_id, month);
CREATE TABLE anonymous_texts(
  response_id INTEGER NOT NULL REFERENCES anonymous_responses(id) ON DELETE CASCADE, question_id INTEGER NOT NULL REFERENCES questions(id),
  text TEXT NOT NULL, unread INTEGER CHECK (unread IN (-2, -1)), PRIMARY KEY (response_id, question_id)) STRICT, WITHOUT ROWID;
CREATE TABLE used_slips(
  survey_id INTEGER NOT NULL REFERENCES surveys(id) ON DELETE CASCADE, slip TEXT NOT NULL, PRIMARY KEY (survey_id, slip)) STRICT, WITHOUT ROWID;

CREATE TABLE typing_batches(
  batch_id INTEGER PRIMARY KEY REFERENCES batches(id) ON DELETE CASCADE, language TEXT NOT NULL CHECK (language IN ('zh', 'bg', 'pl', 'en')),
  answered_on TEXT NOT NULL, expected_sheets INTEGER, paused_at INTEGER, discarded_at INTEGER,
  retyped_sheets INTEGER NOT NULL DEFAULT 0, retyped_cells INTEGER NOT NULL DEFAULT 0, retyped_differing INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE typed_sheets(
  batch_id INTEGER NOT NULL REFERENCES batches(id) ON DELETE CASCADE, number INTEGER NOT NULL, slip TEXT, customer_id INTEGER,
  answers TEXT NOT NULL, is_blank INTEGER NOT NULL DEFAULT 0 CHECK (is_blank IN (0, 1)), retyped_cells INTEGER, retyped_differing INTEGER,
  PRIMARY KEY (batch_id, number)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX typed_sheets_slip ON typed_sheets(batch_id, slip) WHERE slip IS NOT NULL;
`;
