-- Who plays. `id` is the random 64-bit id, as a signed number of the same bits.
CREATE TABLE player (
    id INTEGER PRIMARY KEY,
    avatar TEXT NOT NULL UNIQUE,
    band TEXT NOT NULL,
    language TEXT NOT NULL,
    reads_aloud INTEGER NOT NULL,
    sounds INTEGER NOT NULL,
    calmer_motion INTEGER NOT NULL,
    settings_at_ms INTEGER NOT NULL,
    added_at_ms INTEGER NOT NULL,
    days_played INTEGER NOT NULL DEFAULT 0,
    answered INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Append-only; `seq` is the order of arrival, in which everything below is folded.
CREATE TABLE attempt (
    seq INTEGER PRIMARY KEY,
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    seed INTEGER NOT NULL,
    position INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    utc_offset_s INTEGER NOT NULL,
    uptime_ms INTEGER NOT NULL,
    scenario TEXT NOT NULL,
    objective TEXT NOT NULL,
    band INTEGER NOT NULL,
    stance INTEGER NOT NULL,
    both_stances INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    misses INTEGER NOT NULL,
    false_alarms INTEGER NOT NULL,
    answer TEXT NOT NULL
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
    attempt INTEGER,
    learned TEXT,
    feedback_left INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (player, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE objective (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    objective TEXT NOT NULL,
    band TEXT NOT NULL,
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

-- Append-only; the highest level of a topic and band is what the badge book shows.
CREATE TABLE award (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    topic TEXT NOT NULL,
    band TEXT NOT NULL,
    level INTEGER NOT NULL,
    day INTEGER NOT NULL,
    seed INTEGER NOT NULL,
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

CREATE TABLE talk (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    topic TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (player, topic)
) STRICT, WITHOUT ROWID;

-- One row: what belongs to the phone and to no player.
CREATE TABLE phone (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    language TEXT,
    gate TEXT,
    pin BLOB,
    pin_taken_away_day INTEGER
) STRICT;
INSERT INTO phone (id) VALUES (1);
