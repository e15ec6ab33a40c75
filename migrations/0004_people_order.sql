-- Orders of the people table besides the name: each is read by its index, page by page, from either end.

ALTER TABLE person ADD COLUMN sort_user TEXT NOT NULL DEFAULT '';
UPDATE person SET sort_user = COALESCE((SELECT a.user_name FROM account a WHERE a.person_id = person.person_id), '');

CREATE INDEX person_user ON person (sort_user, person_id);
CREATE INDEX person_email ON person (COALESCE(email, ''), person_id);
CREATE INDEX person_signature ON person (COALESCE(signature, ''), person_id);
