-- Guardians' access set by hand, consents of pupils who are of age, and how a protection is lifted.

-- What was set for a guardianship (by its source and external id, so that it outlives a new row from an import), on what ground.
-- The engine's truth is guardianship.access; this says who set it, why, and what it undoes.
CREATE TABLE guardian_access (
    access_id     UUID PRIMARY KEY,
    source        TEXT NOT NULL,
    external_id   TEXT NOT NULL,
    row_id        UUID NOT NULL REFERENCES guardianship,
    before_access TEXT NOT NULL CHECK (before_access IN ('automatic', 'enabled', 'disabled')),
    access        TEXT NOT NULL CHECK (access IN ('automatic', 'enabled', 'disabled')),
    basis         TEXT NOT NULL CHECK (basis IN ('law', 'consent', 'decision')),
    reference     TEXT,
    undoes        UUID REFERENCES guardian_access,
    set_by        UUID REFERENCES person,
    recorded_at   TEXT NOT NULL,
    replaced_at   TEXT
);
CREATE UNIQUE INDEX guardian_access_known ON guardian_access (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX guardian_access_row ON guardian_access (row_id);

-- What a pupil says about one guardian. A new state is a new row; the newest is the one that stands.
CREATE TABLE consent (
    consent_id  UUID PRIMARY KEY,
    pupil_id    UUID NOT NULL REFERENCES person,
    guardian_id UUID NOT NULL REFERENCES person,
    state       TEXT NOT NULL CHECK (state IN ('asked', 'given', 'refused', 'withdrawn')),
    way         TEXT NOT NULL CHECK (way IN ('sign-in', 'form')),
    reference   TEXT,
    said_on     TEXT NOT NULL,
    set_with    UUID REFERENCES guardian_access,
    recorded_by UUID REFERENCES person,
    recorded_at TEXT NOT NULL,
    replaced_at TEXT
);
CREATE UNIQUE INDEX consent_known ON consent (pupil_id, guardian_id) WHERE replaced_at IS NULL;
CREATE INDEX consent_guardian ON consent (guardian_id);

-- Lifting a protection takes two people: the one who asks, and another who confirms.
CREATE TABLE protection_lift (
    lift_id       UUID PRIMARY KEY,
    person_id     UUID NOT NULL REFERENCES person,
    reason        TEXT NOT NULL,
    asked_by      UUID NOT NULL REFERENCES person,
    decided_by    UUID REFERENCES person,
    state         TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'dropped')),
    recorded_at   TEXT NOT NULL,
    replaced_at   TEXT,
    CHECK (decided_by IS NULL OR state = 'dropped' OR decided_by <> asked_by)
);
CREATE UNIQUE INDEX protection_lift_known ON protection_lift (person_id) WHERE replaced_at IS NULL;

-- Why somebody may know a protected person.
ALTER TABLE protection_exception ADD COLUMN reason TEXT;
