-- What the player's attempts tell of the clock, as JSON numbers; folded like `days`.
ALTER TABLE player ADD COLUMN clock TEXT NOT NULL DEFAULT '{"newest":null,"behind":null}';

-- The run of the clock in which `learned_on` lies.
ALTER TABLE objective ADD COLUMN learned_run INTEGER;

-- A player was deleted, and the bytes are still to be wiped.
ALTER TABLE phone ADD COLUMN wipe_due INTEGER NOT NULL DEFAULT 0;
