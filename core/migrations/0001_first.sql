-- Who plays. `id` is the random 64-bit id, as a signed number of the same bits. The last three are folded from attempts.
CREATE TABLE player (
    id INTEGER PRIMARY KEY,
    avatar TEXT NOT NULL UNIQUE,
    band INTEGER NOT NULL,
    language TEXT NOT NULL,
    reads_aloud INTEGER NOT NULL,
    sounds INTEGER NOT NULL,
    calmer_motion INTEGER NOT NULL,
    settings_at_ms INTEGER NOT NULL,
    added_at_ms INTEGER NOT NULL,
    newest_order_ms INTEGER,
    days_played INTEGER NOT NULL DEFAULT 0,
    answered INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Append-only. `seq` counts arrivals in this file; `(order_ms, seed, position)` is the order in which everything below is
-- folded, the same on every phone.
CREATE TABLE attempt (
    seq INTEGER PRIMARY KEY,
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    seed INTEGER NOT NULL,
    position INTEGER NOT NULL,
    order_ms INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    utc_offset_s INTEGER NOT NULL,
    scenario TEXT NOT NULL,
    objective TEXT NOT NULL,
    band INTEGER NOT NULL,
    stance INTEGER NOT NULL,
    both_stances INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    misses INTEGER NOT NULL,
    false_alarms INTEGER NOT NULL,
    answer TEXT NOT NULL,
    UNIQUE (player, seed, position)
) STRICT;

-- The open round of a player, or the last one: beginning another takes its place.
CREATE TABLE round (
    player INTEGER PRIMARY KEY REFERENCES player ON DELETE CASCADE,
    seed INTEGER NOT NULL,
    topic TEXT,
    begun_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'closed')),
    talk TEXT,
    talk_before TEXT
) STRICT;

CREATE TABLE card (
    player INTEGER NOT NULL REFERENCES round ON DELETE CASCADE,
    position INTEGER NOT NULL,
    scenario TEXT NOT NULL,
    shown TEXT NOT NULL,
    learned TEXT,
    feedback_left INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (player, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE objective (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    objective TEXT NOT NULL,
    band INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    first_right TEXT,
    second_right TEXT,
    right_risky INTEGER NOT NULL,
    right_benign INTEGER NOT NULL,
    learned_on INTEGER,
    streak INTEGER NOT NULL,
    due_day INTEGER,
    due_interval_days INTEGER,
    missed_last INTEGER NOT NULL,
    last_scenario TEXT,
    last_day INTEGER,
    last_at_ms INTEGER,
    PRIMARY KEY (player, objective)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    scenario TEXT NOT NULL,
    last_day INTEGER NOT NULL,
    last_at_ms INTEGER NOT NULL,
    last_seed INTEGER NOT NULL,
    last_position INTEGER NOT NULL,
    last_verdict INTEGER NOT NULL,
    PRIMARY KEY (player, scenario)
) STRICT, WITHOUT ROWID;

-- Append-only; the highest level of a topic and band is what the badge book shows. `seed` is the round that reached it;
-- null when two phones' histories together did.
CREATE TABLE award (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    topic TEXT NOT NULL,
    band INTEGER NOT NULL,
    level INTEGER NOT NULL,
    day INTEGER NOT NULL,
    seed INTEGER,
    PRIMARY KEY (player, topic, band, level)
) STRICT, WITHOUT ROWID;

CREATE TABLE effort (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    day INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (player, day)
) STRICT, WITHOUT ROWID;

-- Kinds of response that a player has answered: the next card of such a kind needs no "how to answer".
CREATE TABLE kind_met (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    kind TEXT NOT NULL,
    PRIMARY KEY (player, kind)
) STRICT, WITHOUT ROWID;

-- "I talked about it". A tick that was taken back stays as a row, so that a merge does not bring it back.
CREATE TABLE talk (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    topic TEXT NOT NULL,
    ticked INTEGER NOT NULL,
    day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (player, topic)
) STRICT, WITHOUT ROWID;

-- One row: what belongs to the phone and to no player. Attempts up to `checked_seq` were compared with what is folded.
CREATE TABLE phone (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    language TEXT,
    gate TEXT,
    pin BLOB,
    pin_taken_away_day INTEGER,
    checked_seq INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO phone (id) VALUES (1);
