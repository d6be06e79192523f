/** Where everything stood on each form that was printed, so that paper stays readable as long as the file lives. */
export const printedForms = `
CREATE TABLE printed_forms(
  id INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE, survey_version_id INTEGER NOT NULL REFERENCES survey_versions(id),
  languages TEXT NOT NULL, paper TEXT NOT NULL CHECK (paper IN ('A4', 'A5', 'Letter')), layout TEXT NOT NULL,
  last_sheet INTEGER NOT NULL DEFAULT 0 CHECK (last_sheet BETWEEN 0 AND 999999), printed_at INTEGER NOT NULL) STRICT;
CREATE INDEX printed_forms_version ON printed_forms(survey_version_id);
`;
