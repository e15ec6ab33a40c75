-- The house: one SQL text for SQLite and PostgreSQL (`src/db/mod.rs` states the portable subset).
--
-- Facts about rights are rows that are never overwritten: `from_day`..`to_day` says what is true (inclusive local days, ISO text;
-- 0001-01-01 and 9999-12-31 are open ends), `recorded_at`..`replaced_at` says when Rollbok knew it (UTC moments, ISO text).
-- A fact is known to its source by (source, external_id); at most one row of it is unreplaced. `gone_at`: the source no longer
-- says it, and `to_day` is the day before; the row stays, so that what comes back is known.

CREATE TABLE unit (
    unit_id       UUID PRIMARY KEY,
    number        BIGINT NOT NULL UNIQUE,
    mark          TEXT NOT NULL, -- ',NUMBER,': a reach is a text of marks, and joins by LIKE on both databases
    kind          TEXT NOT NULL CHECK (kind IN ('organisation', 'area', 'school')),
    parent_id     UUID REFERENCES unit,
    code          TEXT,
    name          TEXT NOT NULL,
    sort_nordic   TEXT NOT NULL,
    sort_latin    TEXT NOT NULL,
    municipality  TEXT,
    said_parent   TEXT, -- the parent as the source names it; none: it hangs under the root
    source        TEXT NOT NULL,
    external_id   TEXT NOT NULL,
    recorded_at   TEXT NOT NULL,
    closed_at     TEXT,
    UNIQUE (source, external_id)
);
CREATE UNIQUE INDEX unit_root ON unit (kind) WHERE parent_id IS NULL AND kind = 'organisation';
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_nordic ON unit (sort_nordic, unit_id);
CREATE INDEX unit_latin ON unit (sort_latin, unit_id);

-- The tree, closed: a unit is below itself.
CREATE TABLE unit_below (
    above_id UUID NOT NULL REFERENCES unit,
    unit_id  UUID NOT NULL REFERENCES unit,
    PRIMARY KEY (above_id, unit_id)
);
CREATE INDEX unit_below_unit ON unit_below (unit_id);

CREATE TABLE study_group (
    group_id     UUID PRIMARY KEY,
    number       BIGINT NOT NULL UNIQUE,
    mark         TEXT NOT NULL,
    unit_id      UUID NOT NULL REFERENCES unit,
    kind         TEXT NOT NULL,
    name         TEXT NOT NULL,
    from_day     TEXT NOT NULL,
    to_day       TEXT NOT NULL,
    source       TEXT NOT NULL,
    external_id  TEXT NOT NULL,
    recorded_at  TEXT NOT NULL,
    gone_at      TEXT,
    UNIQUE (source, external_id)
);
CREATE INDEX study_group_unit ON study_group (unit_id);

CREATE TABLE person (
    person_id    UUID PRIMARY KEY,
    given_name   TEXT NOT NULL,
    family_name  TEXT NOT NULL,
    sort_nordic  TEXT NOT NULL,
    sort_latin   TEXT NOT NULL,
    born_on      TEXT,
    civic_number TEXT,
    email        TEXT,
    signature    TEXT,
    source       TEXT NOT NULL,
    external_id  TEXT NOT NULL,
    recorded_at  TEXT NOT NULL,
    gone_at      TEXT,
    UNIQUE (source, external_id)
);
CREATE INDEX person_nordic ON person (sort_nordic, person_id);
CREATE INDEX person_latin ON person (sort_latin, person_id);

-- Folded words of names, codes and user names, as hex so that every collation agrees on prefixes.
CREATE TABLE person_word (
    word      TEXT NOT NULL,
    person_id UUID NOT NULL REFERENCES person,
    PRIMARY KEY (word, person_id)
);
CREATE INDEX person_word_person ON person_word (person_id);
CREATE TABLE unit_word (
    word    TEXT NOT NULL,
    unit_id UUID NOT NULL REFERENCES unit,
    PRIMARY KEY (word, unit_id)
);

CREATE TABLE unit_head (
    head_id     UUID PRIMARY KEY,
    unit_id     UUID NOT NULL REFERENCES unit,
    person_id   UUID NOT NULL REFERENCES person,
    from_day    TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source      TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX unit_head_known ON unit_head (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX unit_head_person ON unit_head (person_id);
CREATE INDEX unit_head_unit ON unit_head (unit_id);

CREATE TABLE enrolment (
    enrolment_id UUID PRIMARY KEY,
    person_id    UUID NOT NULL REFERENCES person,
    unit_id      UUID NOT NULL REFERENCES unit,
    from_day     TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at  TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source       TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX enrolment_known ON enrolment (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX enrolment_person ON enrolment (person_id);
CREATE INDEX enrolment_unit ON enrolment (unit_id);

CREATE TABLE membership (
    membership_id UUID PRIMARY KEY,
    person_id     UUID NOT NULL REFERENCES person,
    group_id      UUID NOT NULL REFERENCES study_group,
    from_day      TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at   TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source        TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX membership_known ON membership (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX membership_person ON membership (person_id);
CREATE INDEX membership_group ON membership (group_id);

CREATE TABLE employment (
    employment_id UUID PRIMARY KEY,
    person_id     UUID NOT NULL REFERENCES person,
    unit_id       UUID NOT NULL REFERENCES unit,
    position      TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('home', 'secondment')),
    from_day      TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at   TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source        TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX employment_known ON employment (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX employment_person ON employment (person_id);
CREATE INDEX employment_unit ON employment (unit_id);

CREATE TABLE employment_pause (
    pause_id      UUID PRIMARY KEY,
    person_id     UUID NOT NULL REFERENCES person,
    employment    TEXT NOT NULL,
    from_day      TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at   TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source        TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX employment_pause_known ON employment_pause (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX employment_pause_person ON employment_pause (person_id);

CREATE TABLE duty (
    duty_id     UUID PRIMARY KEY,
    person_id   UUID NOT NULL REFERENCES person,
    kind        TEXT NOT NULL,
    for_id      UUID REFERENCES person,
    group_id    UUID REFERENCES study_group,
    from_day    TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source      TEXT NOT NULL, external_id TEXT NOT NULL,
    CHECK ((kind = 'substitute') = (for_id IS NOT NULL)),
    CHECK (kind = 'substitute' OR group_id IS NOT NULL)
);
CREATE UNIQUE INDEX duty_known ON duty (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX duty_person ON duty (person_id);
CREATE INDEX duty_group ON duty (group_id);
CREATE INDEX duty_for ON duty (for_id);

CREATE TABLE guardianship (
    guardianship_id UUID PRIMARY KEY,
    guardian_id     UUID NOT NULL REFERENCES person,
    pupil_id        UUID NOT NULL REFERENCES person,
    access          TEXT NOT NULL CHECK (access IN ('automatic', 'enabled', 'disabled')),
    informed        BOOLEAN NOT NULL,
    custodial       BOOLEAN NOT NULL,
    basis           TEXT,
    from_day        TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at     TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source          TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX guardianship_known ON guardianship (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX guardianship_guardian ON guardianship (guardian_id);
CREATE INDEX guardianship_pupil ON guardianship (pupil_id);

CREATE TABLE protection (
    protection_id UUID PRIMARY KEY,
    person_id     UUID NOT NULL REFERENCES person,
    marking       TEXT NOT NULL,
    from_day      TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at   TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source        TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX protection_known ON protection (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX protection_person ON protection (person_id);

CREATE TABLE certificate (
    certificate_id UUID PRIMARY KEY,
    person_id      UUID NOT NULL REFERENCES person,
    course         TEXT NOT NULL,
    from_day       TEXT NOT NULL, to_day TEXT NOT NULL,
    recorded_at    TEXT NOT NULL, replaced_at TEXT, gone_at TEXT,
    source         TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX certificate_known ON certificate (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX certificate_person ON certificate (person_id);

CREATE TABLE protection_exception (
    exception_id UUID PRIMARY KEY,
    viewer_id    UUID NOT NULL REFERENCES person,
    subject_id   UUID NOT NULL REFERENCES person,
    from_day     TEXT NOT NULL, to_day TEXT NOT NULL, revoked_on TEXT,
    recorded_at  TEXT NOT NULL, replaced_at TEXT,
    source       TEXT NOT NULL, external_id TEXT NOT NULL
);
CREATE UNIQUE INDEX protection_exception_known ON protection_exception (source, external_id) WHERE replaced_at IS NULL;
CREATE INDEX protection_exception_viewer ON protection_exception (viewer_id);

-- Where a person is, by enrolment, by employment, and a guardian by the pupils she is linked to.
CREATE VIEW person_place AS
    SELECT person_id, unit_id, from_day, to_day, '0001-01-01' AS link_from, '9999-12-31' AS link_to
      FROM enrolment WHERE replaced_at IS NULL
    UNION ALL
    SELECT person_id, unit_id, from_day, to_day, '0001-01-01', '9999-12-31'
      FROM employment WHERE replaced_at IS NULL
    UNION ALL
    SELECT g.guardian_id, e.unit_id, e.from_day, e.to_day, g.from_day, g.to_day
      FROM guardianship g JOIN enrolment e ON e.person_id = g.pupil_id
     WHERE g.replaced_at IS NULL AND e.replaced_at IS NULL;

-- Target systems as data (`src/systems/profile.rs`); Rollbok's own rights are the system `rollbok`.
CREATE TABLE target_system (
    system_key TEXT PRIMARY KEY,
    name_sv TEXT NOT NULL, name_de TEXT NOT NULL, name_fi TEXT NOT NULL, name_en TEXT NOT NULL,
    own_role_limit BIGINT,
    recorded_at TEXT NOT NULL
);
CREATE TABLE module (
    system_key TEXT NOT NULL REFERENCES target_system,
    module_key TEXT NOT NULL,
    name_sv TEXT NOT NULL, name_de TEXT NOT NULL, name_fi TEXT NOT NULL, name_en TEXT NOT NULL,
    PRIMARY KEY (system_key, module_key)
);
-- A module in use is a row; switching it off ends the row.
CREATE TABLE module_use (
    use_id      UUID PRIMARY KEY,
    system_key  TEXT NOT NULL, module_key TEXT NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT,
    FOREIGN KEY (system_key, module_key) REFERENCES module
);
CREATE UNIQUE INDEX module_use_known ON module_use (system_key, module_key) WHERE replaced_at IS NULL;
CREATE TABLE item (
    system_key TEXT NOT NULL,
    item_key   TEXT NOT NULL,
    place      BIGINT NOT NULL,
    module_key TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('register', 'action', 'report')),
    about      TEXT NOT NULL CHECK (about IN ('pupil', 'staff', 'guardian', 'unit', 'organisation')),
    in_office  BOOLEAN NOT NULL,
    in_portal  BOOLEAN NOT NULL,
    own_duties TEXT NOT NULL,
    substitutable BOOLEAN NOT NULL,
    needs_release BOOLEAN NOT NULL,
    wall       TEXT,
    name_sv TEXT NOT NULL, name_de TEXT NOT NULL, name_fi TEXT NOT NULL, name_en TEXT NOT NULL,
    PRIMARY KEY (system_key, item_key),
    FOREIGN KEY (system_key, module_key) REFERENCES module
);
CREATE TABLE role (
    role_id    UUID PRIMARY KEY,
    system_key TEXT NOT NULL REFERENCES target_system,
    role_key   TEXT NOT NULL,
    place      BIGINT NOT NULL,
    standard   BOOLEAN NOT NULL,
    client     TEXT NOT NULL CHECK (client IN ('office', 'portal')),
    bound_to_employment BOOLEAN NOT NULL,
    training   TEXT,
    opens      TEXT NOT NULL,
    all_items  TEXT NOT NULL CHECK (all_items IN ('none', 'read_own', 'read_all', 'edit_own', 'read_all_edit_own', 'edit_all')),
    name_sv TEXT NOT NULL, name_de TEXT NOT NULL, name_fi TEXT NOT NULL, name_en TEXT NOT NULL,
    archived_at TEXT,
    version    BIGINT NOT NULL,
    UNIQUE (system_key, role_key)
);
CREATE TABLE role_level (
    level_id    UUID PRIMARY KEY,
    role_id     UUID NOT NULL REFERENCES role,
    system_key  TEXT NOT NULL,
    item_key    TEXT NOT NULL,
    level       TEXT NOT NULL CHECK (level IN ('none', 'read_own', 'read_all', 'edit_own', 'read_all_edit_own', 'edit_all', 'execute')),
    need        TEXT,
    recorded_at TEXT NOT NULL, replaced_at TEXT,
    FOREIGN KEY (system_key, item_key) REFERENCES item
);
CREATE UNIQUE INDEX role_level_known ON role_level (role_id, item_key) WHERE replaced_at IS NULL;
CREATE TABLE rule (
    rule_id    UUID PRIMARY KEY,
    system_key TEXT NOT NULL REFERENCES target_system,
    rule_key   TEXT NOT NULL,
    role_id    UUID NOT NULL REFERENCES role,
    on_kind    TEXT NOT NULL CHECK (on_kind IN ('position', 'duty', 'head')),
    on_word    TEXT,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX rule_known ON rule (system_key, rule_key) WHERE replaced_at IS NULL;

-- A role given to a person, somewhere, for a time. Nobody's role is deleted: it ends or is revoked.
CREATE TABLE assignment (
    row_id        UUID PRIMARY KEY,
    assignment_id UUID NOT NULL,
    person_id     UUID NOT NULL REFERENCES person,
    role_id       UUID NOT NULL REFERENCES role,
    unit_id       UUID REFERENCES unit,
    group_id      UUID REFERENCES study_group,
    from_day      TEXT NOT NULL, to_day TEXT NOT NULL, revoked_on TEXT,
    origin        TEXT NOT NULL,
    reason        TEXT,
    given_by      UUID REFERENCES person,
    recorded_at   TEXT NOT NULL, replaced_at TEXT,
    CHECK (unit_id IS NULL OR group_id IS NULL)
);
CREATE UNIQUE INDEX assignment_known ON assignment (assignment_id) WHERE replaced_at IS NULL;
CREATE INDEX assignment_person ON assignment (person_id);
CREATE INDEX assignment_role ON assignment (role_id);

-- Groups for pupils and guardians: a role on unit, class or card (WIL-15..18).
CREATE TABLE audience (
    row_id      UUID PRIMARY KEY,
    system_key  TEXT NOT NULL REFERENCES target_system,
    hat         TEXT NOT NULL CHECK (hat IN ('pupil', 'guardian')),
    role_id     UUID NOT NULL REFERENCES role,
    unit_id     UUID REFERENCES unit,
    group_id    UUID REFERENCES study_group,
    pupil_id    UUID REFERENCES person,
    from_day    TEXT NOT NULL, to_day TEXT NOT NULL, revoked_on TEXT,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE INDEX audience_system ON audience (system_key);

-- Personal give and take (WIL-03).
CREATE TABLE adjustment (
    row_id        UUID PRIMARY KEY,
    adjustment_id UUID NOT NULL,
    system_key    TEXT NOT NULL,
    item_key      TEXT NOT NULL,
    person_id     UUID NOT NULL REFERENCES person,
    give          TEXT CHECK (give IN ('none', 'read_own', 'read_all', 'edit_own', 'read_all_edit_own', 'edit_all', 'execute')),
    take          TEXT CHECK (take IN ('edit', 'all')),
    client        TEXT CHECK (client IN ('office', 'portal')),
    opens         TEXT NOT NULL,
    unit_id       UUID REFERENCES unit,
    group_id      UUID REFERENCES study_group,
    from_day      TEXT NOT NULL, to_day TEXT NOT NULL, revoked_on TEXT,
    reason        TEXT,
    recorded_at   TEXT NOT NULL, replaced_at TEXT,
    CHECK ((give IS NULL) <> (take IS NULL)),
    FOREIGN KEY (system_key, item_key) REFERENCES item
);
CREATE UNIQUE INDEX adjustment_known ON adjustment (adjustment_id) WHERE replaced_at IS NULL;
CREATE INDEX adjustment_person ON adjustment (person_id);

-- What a class has released to pupils or guardians (ESC-08), and whether its pupils may sign in at all (ESC-04).
CREATE TABLE module_release (
    release_id  UUID PRIMARY KEY,
    group_id    UUID NOT NULL REFERENCES study_group,
    system_key  TEXT NOT NULL, module_key TEXT NOT NULL,
    audience    TEXT NOT NULL CHECK (audience IN ('pupil', 'guardian')),
    recorded_at TEXT NOT NULL, replaced_at TEXT,
    FOREIGN KEY (system_key, module_key) REFERENCES module
);
CREATE UNIQUE INDEX module_release_known ON module_release (group_id, system_key, module_key, audience) WHERE replaced_at IS NULL;
CREATE TABLE pupil_access (
    access_id   UUID PRIMARY KEY,
    group_id    UUID NOT NULL REFERENCES study_group,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX pupil_access_known ON pupil_access (group_id) WHERE replaced_at IS NULL;

-- Accounts. The user name is stored folded; `shown_name` as it was typed.
CREATE TABLE account (
    account_id   UUID PRIMARY KEY,
    person_id    UUID NOT NULL UNIQUE REFERENCES person,
    user_name    TEXT NOT NULL UNIQUE,
    language     TEXT CHECK (language IN ('sv', 'de', 'fi', 'en')),
    theme        TEXT CHECK (theme IN ('light', 'dark')),
    density      TEXT CHECK (density IN ('compact', 'comfortable')),
    failures     BIGINT NOT NULL,
    last_seen_at TEXT,
    recorded_at  TEXT NOT NULL
);
CREATE TABLE password (
    password_id UUID PRIMARY KEY,
    account_id  UUID NOT NULL REFERENCES account,
    hash        TEXT,
    must_change BOOLEAN NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX password_known ON password (account_id) WHERE replaced_at IS NULL;
-- A locked account is a row; opening it ends the row.
CREATE TABLE account_lock (
    lock_id     UUID PRIMARY KEY,
    account_id  UUID NOT NULL REFERENCES account,
    reason      TEXT,
    locked_by   UUID REFERENCES person,
    recorded_at TEXT NOT NULL,
    opened_by   UUID REFERENCES person,
    replaced_at TEXT
);
CREATE UNIQUE INDEX account_lock_known ON account_lock (account_id) WHERE replaced_at IS NULL;
-- The one-time link that makes the first administrator.
CREATE TABLE setup_link (
    token_hash  TEXT PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    used_at     TEXT
);
-- Ids are hashed at rest; `content` is the session's own record.
CREATE TABLE session (
    session_hash TEXT PRIMARY KEY,
    account_id   UUID REFERENCES account,
    content      TEXT NOT NULL,
    browser      TEXT,
    started_at   TEXT NOT NULL,
    seen_at      TEXT NOT NULL,
    expires_at   TEXT NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

-- The audit chain. `number` is also the version of the data: every change of it writes one entry.
CREATE TABLE audit_entry (
    number      BIGINT PRIMARY KEY,
    at          TEXT NOT NULL,
    actor_id    UUID REFERENCES person,
    capacity    TEXT NOT NULL,
    act         TEXT NOT NULL,
    subject_id  UUID REFERENCES person,
    unit_id     UUID REFERENCES unit,
    role_id     UUID REFERENCES role,
    record_id   UUID,
    before_text TEXT,
    after_text  TEXT,
    reason      TEXT,
    origin      TEXT,
    previous    TEXT NOT NULL,
    hash        TEXT NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, number);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, number);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE TABLE audit_head (
    head   BIGINT PRIMARY KEY CHECK (head = 1),
    number BIGINT NOT NULL,
    hash   TEXT NOT NULL
);
INSERT INTO audit_head (head, number, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- An import: parsed, planned (dry run), applied or dropped.
CREATE TABLE import_run (
    import_id   UUID PRIMARY KEY,
    format      TEXT NOT NULL CHECK (format IN ('units_csv', 'ss12000', 'demo')),
    source      TEXT NOT NULL,
    files       TEXT NOT NULL,
    digest      TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('planned', 'applied', 'dropped')),
    bundle      TEXT NOT NULL,
    plan        TEXT NOT NULL,
    faults      TEXT NOT NULL,
    data_version BIGINT NOT NULL,
    asked_by    UUID REFERENCES person,
    recorded_at TEXT NOT NULL,
    applied_by  UUID REFERENCES person,
    applied_at  TEXT
);

-- The municipality's own settings.
CREATE TABLE setting (
    setting_key TEXT NOT NULL,
    value       TEXT NOT NULL,
    recorded_at TEXT NOT NULL, replaced_at TEXT
);
CREATE UNIQUE INDEX setting_known ON setting (setting_key) WHERE replaced_at IS NULL;

-- Who holds which role and how it came to be: given, or by a rule from an employment, a duty or the headship of a unit.
CREATE VIEW held_role AS
    SELECT person_id, role_id, unit_id, group_id, from_day, to_day, revoked_on FROM assignment WHERE replaced_at IS NULL
    UNION ALL
    SELECT e.person_id, r.role_id, e.unit_id, NULL, e.from_day, e.to_day, NULL
      FROM rule r JOIN employment e ON e.position = r.on_word
     WHERE r.on_kind = 'position' AND r.replaced_at IS NULL AND e.replaced_at IS NULL
    UNION ALL
    SELECT d.person_id, r.role_id, NULL, d.group_id, d.from_day, d.to_day, NULL
      FROM rule r JOIN duty d ON d.kind = r.on_word
     WHERE r.on_kind = 'duty' AND r.replaced_at IS NULL AND d.replaced_at IS NULL
    UNION ALL
    SELECT h.person_id, r.role_id, h.unit_id, NULL, h.from_day, h.to_day, NULL
      FROM rule r JOIN unit_head h ON r.on_kind = 'head'
     WHERE r.replaced_at IS NULL AND h.replaced_at IS NULL;
