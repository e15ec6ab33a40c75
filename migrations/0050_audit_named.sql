-- Whom an entry of the log tells of beside its subject: the guardian of a link, everybody whom a list showed. An entry is told to
-- nobody who may not know one of them, and a search for a person finds it by any of them. The chain's own fields stay as they were:
-- what is here is also in the entry, by the ids of its record or text.
CREATE TABLE audit_named (
    number    BIGINT NOT NULL REFERENCES audit_entry,
    person_id UUID NOT NULL REFERENCES person,
    PRIMARY KEY (number, person_id)
);
CREATE INDEX audit_named_person ON audit_named (person_id, number);

-- A page of the log begins beyond an entry that is named by its hash: numbers would tell how many are not shown between two.
CREATE INDEX audit_entry_hash ON audit_entry (hash);
CREATE INDEX audit_entry_role ON audit_entry (role_id, number);
