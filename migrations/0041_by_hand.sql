-- Fields of a person that were typed by hand because no source says them (SK24-16, SK24-17, SK24-41). The person's own columns hold the
-- value that counts; a row here says that it is not the source's, who set it, and when. What a source says later replaces it.

CREATE TABLE person_hand (
    row_id      UUID PRIMARY KEY,
    person_id   UUID NOT NULL REFERENCES person,
    field       TEXT NOT NULL CHECK (field IN ('email', 'signature')),
    value       TEXT NOT NULL,
    set_by      UUID REFERENCES person,
    recorded_at TEXT NOT NULL,
    ended_by    UUID REFERENCES person,
    replaced_at TEXT
);
CREATE UNIQUE INDEX person_hand_known ON person_hand (person_id, field) WHERE replaced_at IS NULL;
