-- Many assignments changed at once: which rows a batch replaced with which, so that one press takes it back where nobody changed them since.

CREATE TABLE assignment_batch (
    batch_id      UUID NOT NULL,
    assignment_id UUID NOT NULL,
    before_row    UUID NOT NULL REFERENCES assignment,
    after_row     UUID NOT NULL REFERENCES assignment,
    PRIMARY KEY (batch_id, assignment_id)
);
