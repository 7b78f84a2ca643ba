-- The edition of the rules that an attempt is applied by: those made before this schema are of the first.
ALTER TABLE attempt ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;

-- Nothing read these.
ALTER TABLE attempt DROP COLUMN hits;
ALTER TABLE attempt DROP COLUMN misses;
ALTER TABLE attempt DROP COLUMN false_alarms;
ALTER TABLE round DROP COLUMN begun_at_ms;
