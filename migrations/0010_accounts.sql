-- Accounts of others: where they sign in, former user names, one-time passwords that end.

-- Where an account signs in: in Rollbok itself, through the other system of the municipality, both, or nowhere. No row: in Rollbok.
CREATE TABLE account_portal (
    portal_id   UUID PRIMARY KEY,
    account_id  UUID NOT NULL REFERENCES account,
    is_own      BOOLEAN NOT NULL,
    is_other    BOOLEAN NOT NULL,
    set_by      UUID REFERENCES person,
    recorded_at TEXT NOT NULL,
    replaced_at TEXT
);
CREATE UNIQUE INDEX account_portal_known ON account_portal (account_id) WHERE replaced_at IS NULL;

-- User names that an account had before. The one it has stands in `account`.
CREATE TABLE account_name (
    name_id     UUID PRIMARY KEY,
    account_id  UUID NOT NULL REFERENCES account,
    user_name   TEXT NOT NULL,
    replaced_by UUID REFERENCES person,
    replaced_at TEXT NOT NULL
);
CREATE INDEX account_name_account ON account_name (account_id);

-- A one-time password is worth nothing after this moment; null: it does not end.
ALTER TABLE password ADD COLUMN expires_at TEXT;

-- Links and codes that let somebody choose a password once; only the hash is known.
CREATE TABLE account_ticket (
    ticket_id   UUID PRIMARY KEY,
    account_id  UUID NOT NULL REFERENCES account,
    kind        TEXT NOT NULL CHECK (kind IN ('reset', 'activation')),
    secret_hash TEXT NOT NULL UNIQUE,
    recorded_at TEXT NOT NULL,
    expires_at  TEXT NOT NULL,
    used_at     TEXT
);
CREATE INDEX account_ticket_account ON account_ticket (account_id);

-- The outbox: who is told what, and how far that is. No address, no secret, no text.
CREATE TABLE notice (
    notice_id    UUID PRIMARY KEY,
    person_id    UUID NOT NULL REFERENCES person,
    account_id   UUID NOT NULL REFERENCES account,
    kind         TEXT NOT NULL CHECK (kind IN ('reset', 'activation')),
    language     TEXT NOT NULL CHECK (language IN ('sv', 'de', 'fi', 'en')),
    state        TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up')),
    attempts     BIGINT NOT NULL,
    next_at      TEXT NOT NULL,
    lease        UUID,
    leased_until TEXT,
    fault        TEXT,
    recorded_at  TEXT NOT NULL,
    sent_at      TEXT
);
CREATE INDEX notice_due ON notice (state, next_at);
CREATE INDEX notice_account ON notice (account_id, recorded_at);
