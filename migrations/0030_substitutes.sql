-- Substitutes: a teacher's own list, and passes. A pass is one duty of the kind `substitute` for each group, or one for all of them.

-- Whom a teacher lets stand in for her. A row is on the list; whoever is taken off it ends the row.
CREATE TABLE substitute_list (
    entry_id      UUID PRIMARY KEY,
    teacher_id    UUID NOT NULL REFERENCES person,
    substitute_id UUID NOT NULL REFERENCES person,
    recorded_at   TEXT NOT NULL,
    replaced_at   TEXT,
    CHECK (teacher_id <> substitute_id)
);
CREATE UNIQUE INDEX substitute_list_known ON substitute_list (teacher_id, substitute_id) WHERE replaced_at IS NULL;

-- What was given, never changed: whether it counts today is told by its duties.
CREATE TABLE substitute_pass (
    pass_id       UUID PRIMARY KEY,
    teacher_id    UUID NOT NULL REFERENCES person,
    substitute_id UUID NOT NULL REFERENCES person,
    from_day      TEXT NOT NULL, to_day TEXT NOT NULL,
    reason        TEXT,
    given_by      UUID NOT NULL REFERENCES person,
    recorded_at   TEXT NOT NULL,
    CHECK (teacher_id <> substitute_id)
);
CREATE INDEX substitute_pass_teacher ON substitute_pass (teacher_id);
CREATE INDEX substitute_pass_substitute ON substitute_pass (substitute_id);

ALTER TABLE duty ADD COLUMN pass_id UUID REFERENCES substitute_pass;
CREATE INDEX duty_pass ON duty (pass_id);
