-- Schools whose archiving in Skola24 is switched off: whom the source removes there stays active until the school year turns (SK24-64).
-- Off is a row; on again is its ending.

CREATE TABLE archiving_off (
    row_id      UUID PRIMARY KEY,
    unit_id     UUID NOT NULL REFERENCES unit,
    set_by      UUID REFERENCES person,
    recorded_at TEXT NOT NULL,
    replaced_at TEXT
);
CREATE UNIQUE INDEX archiving_off_at_unit ON archiving_off (unit_id) WHERE replaced_at IS NULL;
