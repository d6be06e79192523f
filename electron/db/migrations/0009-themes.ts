/** Themes of comments: the shop's own words for what an answer or a contact is about. */
export const themes = `
-- A key of their own: undo of a theme that was made and given at once takes both back.
CREATE TABLE response_themes(
  id INTEGER PRIMARY KEY, response_id INTEGER NOT NULL REFERENCES responses(id) ON DELETE CASCADE,
  theme_id INTEGER NOT NULL REFERENCES list_items(id), UNIQUE (response_id, theme_id)) STRICT;
CREATE INDEX response_themes_theme ON response_themes(theme_id);
CREATE TABLE interaction_themes(
  id INTEGER PRIMARY KEY, interaction_id INTEGER NOT NULL REFERENCES interactions(id) ON DELETE CASCADE,
  theme_id INTEGER NOT NULL REFERENCES list_items(id), UNIQUE (interaction_id, theme_id)) STRICT;
CREATE INDEX interaction_themes_theme ON interaction_themes(theme_id);
`;
