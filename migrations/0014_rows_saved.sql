-- Rows of a table saved together: a batch may now hold an assignment that it made, which has no row before.

CREATE TABLE assignment_batch_next (
    batch_id      UUID NOT NULL,
    assignment_id UUID NOT NULL,
    before_row    UUID REFERENCES assignment,
    after_row     UUID NOT NULL REFERENCES assignment,
    PRIMARY KEY (batch_id, assignment_id)
);
INSERT INTO assignment_batch_next (batch_id, assignment_id, before_row, after_row)
SELECT batch_id, assignment_id, before_row, after_row FROM assignment_batch;
DROP TABLE assignment_batch;
ALTER TABLE assignment_batch_next RENAME TO assignment_batch;
