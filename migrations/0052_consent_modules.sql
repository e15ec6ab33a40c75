-- A consent may be for some modules only (rights.md 4.6): words `system/module`, in order, with a blank between; none for every module.

-- What a guardianship is confined to: the engine's truth.
ALTER TABLE guardianship ADD COLUMN only_modules TEXT;
-- What the row before was confined to, so that a change can be undone.
ALTER TABLE guardian_access ADD COLUMN before_modules TEXT;
-- What the pupil said.
ALTER TABLE consent ADD COLUMN only_modules TEXT;
