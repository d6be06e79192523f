/**
 * Indexes over what points at contacts and answers. SQLite looks there for every row that is deleted: without them the undo of
 * an import reads all answers once for each of its rows.
 */
export const references = `
CREATE INDEX responses_interaction ON responses(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX invitations_interaction ON invitations(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX tasks_interaction ON tasks(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX tasks_response ON tasks(response_id) WHERE response_id IS NOT NULL;
CREATE INDEX complaint_events_interaction ON complaint_events(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX complaint_costs_interaction ON complaint_costs(interaction_id) WHERE interaction_id IS NOT NULL;
`;
