-- Newer versions of a profile (N-10): files that were handed in, what was taken over from one line by line, what is ignored.
-- What a newer version takes out keeps its row, for old levels and the log speak of it.
ALTER TABLE module ADD COLUMN gone_at TEXT;
ALTER TABLE item ADD COLUMN gone_at TEXT;
-- While lines of a newer version wait: the file as it was before the first of them was taken over.
ALTER TABLE profile_file ADD COLUMN since TEXT;

CREATE TABLE profile_offer (
    offer_id    UUID PRIMARY KEY,
    system_key  TEXT NOT NULL REFERENCES target_system,
    version     BIGINT NOT NULL,
    file        TEXT NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX profile_offer_known ON profile_offer (system_key) WHERE replaced_at IS NULL;

-- One press of saving: the system as it stood before, the lines that were taken over, and the files before and after.
CREATE TABLE profile_taken (
    taken_id    UUID PRIMARY KEY,
    system_key  TEXT NOT NULL REFERENCES target_system,
    version     BIGINT NOT NULL,
    before_text TEXT NOT NULL,
    before_file TEXT NOT NULL,
    before_since TEXT,
    after_file  UUID NOT NULL REFERENCES profile_file,
    lines       TEXT NOT NULL,
    taken_by    UUID REFERENCES person,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);

-- A line that is ignored, with what the newer version said there: where a later one says something else, it is asked again.
CREATE TABLE profile_ignored (
    ignored_id  UUID PRIMARY KEY,
    taken_id    UUID NOT NULL REFERENCES profile_taken,
    system_key  TEXT NOT NULL REFERENCES target_system,
    spot        TEXT NOT NULL,
    said        TEXT NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX profile_ignored_known ON profile_ignored (system_key, spot) WHERE replaced_at IS NULL;

-- A rule of the profile that nobody holds certain roles together is switched on: a row; switching it off ends the row (N-16).
CREATE TABLE conflict_on (
    on_id        UUID PRIMARY KEY,
    system_key   TEXT NOT NULL REFERENCES target_system,
    conflict_key TEXT NOT NULL,
    reason       TEXT,
    recorded_at  TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX conflict_on_known ON conflict_on (system_key, conflict_key) WHERE replaced_at IS NULL;
