-- Who plays. `id` is the random 64-bit id, as a signed number of the same bits. The last three are folded from attempts:
-- `days` are the answers of each of the newest 30 dates, and `kinds` the kinds of response that were answered, as JSON.
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
    days TEXT NOT NULL DEFAULT '{}',
    kinds TEXT NOT NULL DEFAULT '[]'
) STRICT;

-- Append-only. `(order_ms, seed, position)` is the order in which everything below is folded, the same on every phone. A
-- round's attempts stand together.
CREATE TABLE attempt (
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
    PRIMARY KEY (player, seed, position)
) STRICT, WITHOUT ROWID;

-- The open round of a player, or the last one: beginning another takes its place. `cards` is JSON, in the drawn order.
CREATE TABLE round (
    player INTEGER PRIMARY KEY REFERENCES player ON DELETE CASCADE,
    seed INTEGER NOT NULL,
    topic TEXT,
    begun_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'closed')),
    talk TEXT,
    talk_before TEXT,
    cards TEXT NOT NULL
) STRICT;

-- `learned_seed` and `learned_position` are the key of the attempt that made it learned. `scenarios` is JSON: the last
-- answer of each of its scenarios.
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
    learned_seed INTEGER,
    learned_position INTEGER,
    scenarios TEXT NOT NULL,
    PRIMARY KEY (player, objective)
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

-- "I talked about it". A tick that was taken back stays as a row, so that a merge does not bring it back.
CREATE TABLE talk (
    player INTEGER NOT NULL REFERENCES player ON DELETE CASCADE,
    topic TEXT NOT NULL,
    ticked INTEGER NOT NULL,
    day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
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
