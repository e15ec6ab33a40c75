-- Switches on people that the tables show as ticks (SK24-25 to SK24-27, SK24-35). On is a row; off is its ending. A pupil's is hers
-- wherever she goes and has no unit; a teacher's counts at one school. A batch is what one press saved, and another takes back.

CREATE TABLE person_mark (
    row_id      UUID PRIMARY KEY,
    person_id   UUID NOT NULL REFERENCES person,
    unit_id     UUID REFERENCES unit,
    mark        TEXT NOT NULL CHECK (mark IN ('phone_off', 'pupil_off', 'timetable_hidden')),
    reason      TEXT,
    set_by      UUID REFERENCES person,
    set_in      UUID NOT NULL,
    recorded_at TEXT NOT NULL,
    ended_by    UUID REFERENCES person,
    ended_in    UUID,
    replaced_at TEXT,
    CHECK (unit_id IS NULL OR mark = 'timetable_hidden')
);
CREATE UNIQUE INDEX person_mark_of_person ON person_mark (person_id, mark) WHERE replaced_at IS NULL AND unit_id IS NULL;
CREATE UNIQUE INDEX person_mark_at_unit ON person_mark (person_id, unit_id, mark) WHERE replaced_at IS NULL AND unit_id IS NOT NULL;
CREATE INDEX person_mark_set_in ON person_mark (set_in);
CREATE INDEX person_mark_ended_in ON person_mark (ended_in);

-- The id by which the timetable viewer knows a pupil: the source's, renewed when the base school's timetable is published (SK24-28).
ALTER TABLE person ADD COLUMN timetable_id TEXT;
