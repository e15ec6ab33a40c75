-- The role concept of a system: who answers for the correctness of which data, and what was agreed on in writing (SaxSVS-02, -03).

CREATE TABLE responsible (
    responsible_id UUID PRIMARY KEY,
    system_key     TEXT NOT NULL,
    item_key       TEXT NOT NULL,
    named          TEXT NOT NULL,
    recorded_at    TEXT NOT NULL, replaced_at TEXT,
    FOREIGN KEY (system_key, item_key) REFERENCES item
);
CREATE UNIQUE INDEX responsible_known ON responsible (system_key, item_key) WHERE replaced_at IS NULL;

-- Agreed on are the roles as they are at `recorded_at`; a withdrawn agreement keeps its number.
CREATE TABLE agreement (
    agreement_id UUID PRIMARY KEY,
    system_key   TEXT NOT NULL REFERENCES target_system,
    number       BIGINT NOT NULL,
    agreed_on    TEXT NOT NULL,
    agreed_with  TEXT NOT NULL,
    reference    TEXT NOT NULL,
    recorded_at  TEXT NOT NULL, replaced_at TEXT,
    UNIQUE (system_key, number)
);
