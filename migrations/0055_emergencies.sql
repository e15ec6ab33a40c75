-- Emergency access: asked for by one, opened by another for the rest of the day, looked at afterwards by a third. A row is never deleted.
CREATE TABLE emergency (
    emergency_id  UUID PRIMARY KEY,
    person_id     UUID NOT NULL REFERENCES person,
    role_id       UUID NOT NULL REFERENCES role,
    unit_id       UUID NOT NULL REFERENCES unit,
    reason        TEXT NOT NULL,
    asked_on      TEXT NOT NULL,
    recorded_at   TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('asked', 'dropped', 'refused', 'open', 'reviewed')),
    decided_by    UUID REFERENCES person,
    decided_at    TEXT,
    assignment_id UUID,
    reviewed_by   UUID REFERENCES person,
    reviewed_on   TEXT,
    verdict       TEXT CHECK (verdict IN ('right', 'wrong')),
    remark        TEXT
);
CREATE INDEX emergency_state ON emergency (state, asked_on);
CREATE INDEX emergency_person ON emergency (person_id);
