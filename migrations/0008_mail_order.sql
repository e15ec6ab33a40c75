-- E-mail and signature as columns that are never null: their order is read from an index by both databases, from any page.
-- (0004 made indexes over an expression, which SQLite reads from the start.)

DROP INDEX person_email;
DROP INDEX person_signature;
ALTER TABLE person ADD COLUMN sort_email TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN sort_signature TEXT NOT NULL DEFAULT '';
UPDATE person SET sort_email = COALESCE(email, ''), sort_signature = COALESCE(signature, '');
CREATE INDEX person_email ON person (sort_email, person_id);
CREATE INDEX person_signature ON person (sort_signature, person_id);
