-- Mails of coming of age: notices about somebody, also to people without an account; and jobs that run once a day.

CREATE TABLE notice_next (
    notice_id    UUID PRIMARY KEY,
    person_id    UUID NOT NULL REFERENCES person,
    account_id   UUID REFERENCES account,
    kind         TEXT NOT NULL CHECK (kind IN ('reset', 'activation', 'age-office', 'age-pupil', 'age-guardian')),
    about_id     UUID REFERENCES person, -- the pupil whose coming of age it is
    about_day    TEXT, -- the day on which the job wrote it
    language     TEXT NOT NULL CHECK (language IN ('sv', 'de', 'fi', 'en')),
    state        TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up')),
    attempts     BIGINT NOT NULL,
    next_at      TEXT NOT NULL,
    lease        UUID,
    leased_until TEXT,
    fault        TEXT,
    recorded_at  TEXT NOT NULL,
    sent_at      TEXT,
    CHECK (kind NOT IN ('reset', 'activation') OR account_id IS NOT NULL)
);
INSERT INTO notice_next (notice_id, person_id, account_id, kind, language, state, attempts, next_at, lease, leased_until, fault, recorded_at, sent_at)
SELECT notice_id, person_id, account_id, kind, language, state, attempts, next_at, lease, leased_until, fault, recorded_at, sent_at FROM notice;
DROP TABLE notice;
ALTER TABLE notice_next RENAME TO notice;
CREATE INDEX notice_due ON notice (state, next_at);
CREATE INDEX notice_account ON notice (account_id, recorded_at);
-- Nobody is told the same twice, whatever a job does.
CREATE UNIQUE INDEX notice_once ON notice (kind, person_id, about_day, about_id) WHERE about_id IS NOT NULL;
CREATE UNIQUE INDEX notice_once_office ON notice (person_id, about_day) WHERE kind = 'age-office';

-- A job that runs once a day: whoever writes the row first does it, in the same transaction.
CREATE TABLE daily_run (
    job    TEXT NOT NULL,
    day    TEXT NOT NULL,
    ran_at TEXT NOT NULL,
    PRIMARY KEY (job, day)
);
