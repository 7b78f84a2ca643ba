-- The edition of the rules that an attempt is applied by: those made before this schema are of the first.
ALTER TABLE attempt ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;

-- Nothing read these.
ALTER TABLE attempt DROP COLUMN hits;
ALTER TABLE attempt DROP COLUMN misses;
ALTER TABLE attempt DROP COLUMN false_alarms;
ALTER TABLE round DROP COLUMN begun_at_ms;
ALTER TABLE round DROP COLUMN topic;

-- The projection of an objective: its stage, and all else that later attempts are applied to, as a JSON array (`ObjectiveState`).
-- The upgrade rebuilds every row.
DROP TABLE objective;
CREATE TABLE objective (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    objective TEXT NOT NULL,
    stage INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (player, objective)
) STRICT, WITHOUT ROWID;
