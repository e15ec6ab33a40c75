-- The profile a system was made from, as its file stood: what no table holds (one-line descriptions, the document's spelling,
-- walls and conflicts), and the older side when a new version of the profile comes.
CREATE TABLE profile_file (
    file_id     UUID PRIMARY KEY,
    system_key  TEXT NOT NULL REFERENCES target_system,
    version     BIGINT NOT NULL,
    file        TEXT NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX profile_file_known ON profile_file (system_key) WHERE replaced_at IS NULL;
