-- Views of a table that somebody saved under a name: schools, filters, columns and order as they stand in the URL. A new name is a new
-- row of the same view; a dropped one is a row that ended.

CREATE TABLE saved_view (
    row_id      UUID PRIMARY KEY,
    view_id     UUID NOT NULL,
    person_id   UUID NOT NULL REFERENCES person,
    name        TEXT NOT NULL,
    path        TEXT NOT NULL,
    query       TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    replaced_at TEXT
);
CREATE UNIQUE INDEX saved_view_known ON saved_view (view_id) WHERE replaced_at IS NULL;
CREATE INDEX saved_view_person ON saved_view (person_id);
