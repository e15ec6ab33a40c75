-- Leaves registered here are pauses of an employment like those a source reports; who registered them, and of what kind they are.

ALTER TABLE employment_pause ADD COLUMN kind TEXT CHECK (kind IN ('parental', 'leave', 'other'));
ALTER TABLE employment_pause ADD COLUMN set_by UUID REFERENCES person;
