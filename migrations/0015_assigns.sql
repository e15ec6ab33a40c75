-- Which role's holders may assign which role (ESC-40, SK24-61): a role without a row is assigned by everybody who may give roles there.

CREATE TABLE role_assigns (
    assigns_id  UUID PRIMARY KEY,
    role_id     UUID NOT NULL REFERENCES role,
    giver_id    UUID NOT NULL REFERENCES role,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX role_assigns_known ON role_assigns (role_id, giver_id) WHERE replaced_at IS NULL;
