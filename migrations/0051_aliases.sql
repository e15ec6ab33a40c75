-- What a protected person is called in a target system, where that is not her name. A new name is a new row; a removed one ends its row.
-- Seen and set only with shields.*; the log tells the system, never the name.
CREATE TABLE protection_alias (
    alias_id    UUID PRIMARY KEY,
    person_id   UUID NOT NULL REFERENCES person,
    system_key  TEXT NOT NULL REFERENCES target_system,
    name        TEXT NOT NULL,
    user_name   TEXT,
    from_day    TEXT NOT NULL,
    source      TEXT NOT NULL,
    recorded_by UUID REFERENCES person,
    recorded_at TEXT NOT NULL,
    replaced_by UUID REFERENCES person,
    replaced_at TEXT
);
CREATE UNIQUE INDEX protection_alias_known ON protection_alias (person_id, system_key) WHERE replaced_at IS NULL;
