//! What opening looks at: the tables that screens show, and the attempts of each player's last round.

use std::collections::BTreeMap;

use rusqlite::{Connection, ErrorCode, Transaction};

use crate::answer::Verdict;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::stage::ScenarioState;
use crate::store::attempts::{self, Ordered};
use crate::store::mend::Mended;
use crate::store::open::{Refusal, refuse};
use crate::store::progress;
use crate::store::row::readable;

/// Every table with its columns, as the schema has them. All but the attempts are small, whatever the history.
pub const TABLES: [(&str, &str); 7] = [
    (
        "player",
        "id, avatar, band, language, reads_aloud, sounds, calmer_motion, settings_at_ms, added_at_ms, newest_order_ms, \
         days, kinds, clock",
    ),
    (
        "attempt",
        "player, seed, position, order_ms, at_ms, utc_offset_s, scenario, objective, band, stance, both_stances, \
         verdict, hits, misses, false_alarms, answer",
    ),
    ("round", "player, seed, topic, begun_at_ms, state, talk, talk_before, cards"),
    (
        "objective",
        "player, objective, band, attempts, stage, first_right, second_right, right_risky, right_benign, learned_on, \
         streak, due_day, due_interval_days, missed_last, last_scenario, last_day, last_at_ms, learned_seed, learned_position, scenarios, \
         learned_run",
    ),
    ("award", "player, topic, band, level, day, seed"),
    ("talk", "player, topic, ticked, day, at_ms"),
    ("phone", "id, language, gate, pin, pin_taken_away_day, wipe_due"),
];

/// Looks for damage in what screens show. Attempts are not walked, so that opening does not take longer with history.
pub fn look(conn: &Connection) -> Result<(), Refusal> {
    for (table, columns) in TABLES {
        conn.prepare(&format!("SELECT {columns} FROM {table}")).map_err(|error| refuse(&error))?;
        if table == "attempt" {
            continue;
        }
        let check = format!("PRAGMA quick_check({table})");
        for found in lines(conn, &check).map_err(|error| refuse(&error))? {
            match failed_read(&found) {
                Some(_) => return Err(Refusal::Storage(found)),
                None if found == "ok" || is_of_a_value(&found) => {}
                None => return Err(Refusal::Damaged(found)),
            }
        }
    }
    Ok(())
}

fn lines(conn: &Connection, check: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare(check)?.query_map([], |row| row.get(0))?.collect()
}

/// The check also tells of values of another type than their column's, or against its CHECK: the tree itself is whole.
fn is_of_a_value(found: &str) -> bool {
    found.contains(" value in ") || found.starts_with("CHECK constraint failed in ")
}

/// The check tells in words of a page that the storage did not give: that proves nothing about the file.
fn failed_read(found: &str) -> Option<i32> {
    let (_, code) = found.split_once("unable to get the page. error code=")?;
    let digits: String = code.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|code| ErrorCode::DatabaseCorrupt != rusqlite::ffi::Error::new(*code).code)
}

/// Compares the attempts of the player's last round with what is folded, reads all that is folded, and folds afresh where
/// something differs or cannot be read.
pub fn compare(tx: &Transaction<'_>, player: PlayerId) -> Result<Mended, Error> {
    let last = attempts::of_last_round(tx, player)?;
    let skipped = u32::try_from(last.iter().filter(|attempt| attempt.is_none()).count()).unwrap_or(u32::MAX);
    let last: Vec<Ordered> = last.into_iter().flatten().collect();
    let Some(stored) = readable(progress::Folded::stored(tx, player))? else {
        progress::refold(tx, player)?;
        return Ok(Mended { refolded: 0, unreadable: skipped + 1 });
    };
    // An attempt that cannot be read was folded before it was damaged: that stays.
    let refolded = skipped == 0 && !agrees(&stored, &last) && progress::refold(tx, player)?;
    Ok(Mended { refolded: u32::from(refolded), unreadable: skipped })
}

/// Whether the rows say of these attempts what they say themselves. They come in the order in which they were folded; when
/// others came after them, by an import, all was folded afresh with these.
fn agrees(stored: &progress::Folded, attempts: &[Ordered]) -> bool {
    let Some(newest) = attempts.last() else { return true };
    let played = &stored.played;
    if played.newest_order_ms > Some(newest.order_ms) {
        return true;
    }
    if played.newest_order_ms < Some(newest.order_ms) || !attempts.iter().all(|one| played.counts(&one.attempt)) {
        return false;
    }
    let last: BTreeMap<_, _> = attempts.iter().map(|Ordered { attempt, .. }| (&attempt.objective, attempt)).collect();
    last.into_iter().all(|(objective, attempt)| {
        stored.objectives.get(objective).is_some_and(|(state, scenarios)| {
            state.last_at_ms == Some(attempt.at.unix_ms)
                && state.last_scenario.as_ref() == Some(&attempt.scenario)
                && state.missed_last == (attempt.verdict != Verdict::Right)
                && scenarios.get(&attempt.scenario) == Some(&ScenarioState::new(attempt))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate;

    #[test]
    fn the_list_of_tables_is_the_schema() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate::migrate(&mut conn).unwrap();
        let mut query = conn
            .prepare(
                "SELECT m.name, group_concat(c.name, ', ') FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
                 WHERE m.type = 'table' GROUP BY m.name",
            )
            .unwrap();
        let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let found: BTreeMap<String, String> = found.collect::<Result<_, _>>().unwrap();
        let listed = TABLES.map(|(table, columns)| (table.to_owned(), columns.to_owned()));
        assert_eq!(found, BTreeMap::from(listed));
    }
}
