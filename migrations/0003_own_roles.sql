-- Own roles: the standard role one was made from, the number in its name (SaxSVS-13), and every version that was saved.
-- A role that was deleted keeps its row, for the log speaks of it; it has lost its number and its key and is archived too.
ALTER TABLE role ADD COLUMN base_id UUID REFERENCES role;
ALTER TABLE role ADD COLUMN number BIGINT;
ALTER TABLE role ADD COLUMN may_be_base BOOLEAN NOT NULL DEFAULT TRUE; -- of standard roles: SaxSVS-14
ALTER TABLE role ADD COLUMN deleted_at TEXT;
CREATE UNIQUE INDEX role_number ON role (system_key, number) WHERE number IS NOT NULL;

CREATE TABLE role_version (
    role_id     UUID NOT NULL REFERENCES role,
    version     BIGINT NOT NULL,
    saved_by    UUID REFERENCES person,
    reason      TEXT,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (role_id, version)
);
