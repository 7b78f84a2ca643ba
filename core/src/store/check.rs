//! What opening looks at: the tables that screens show, and the attempts of each player's last round.

use std::collections::BTreeMap;

use rusqlite::{Connection, ErrorCode, TransactionBehavior};

use crate::answer::{Attempt, Verdict};
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId};
use crate::stage::ScenarioState;
use crate::store::attempts::{self, Ordered};
use crate::store::open::{Refusal, refuse};
use crate::store::{players, progress};

/// Every table with its columns, as the schema has them. All but the attempts are small, whatever the history.
pub const TABLES: [(&str, &str); 7] = [
    (
        "player",
        "id, avatar, band, language, reads_aloud, sounds, calmer_motion, settings_at_ms, added_at_ms, newest_order_ms, \
         days, kinds",
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
         streak, due_day, due_interval_days, missed_last, last_scenario, last_day, last_at_ms, learned_seed, learned_position, scenarios",
    ),
    ("award", "player, topic, band, level, day, seed"),
    ("talk", "player, topic, ticked, day, at_ms"),
    ("phone", "id, language, gate, pin, pin_taken_away_day"),
];

/// Looks for damage in what screens show. Attempts are not walked, so that opening does not take longer with history.
pub fn look(conn: &Connection) -> Result<(), Refusal> {
    for (table, columns) in TABLES {
        conn.prepare(&format!("SELECT {columns} FROM {table}")).map_err(|error| refuse(&error))?;
        if table == "attempt" {
            continue;
        }
        let check = format!("PRAGMA quick_check({table})");
        let found: String = conn.query_row(&check, [], |row| row.get(0)).map_err(|error| refuse(&error))?;
        match failed_read(&found) {
            Some(_) => return Err(Refusal::Storage(found)),
            None if found != "ok" => return Err(Refusal::Damaged(found)),
            None => {}
        }
    }
    let phones: i64 =
        conn.query_row("SELECT COUNT(*) FROM phone", [], |row| row.get(0)).map_err(|error| refuse(&error))?;
    if phones == 1 { Ok(()) } else { Err(Refusal::Damaged(format!("phone has {phones} rows; it has one"))) }
}

/// The check tells in words of a page that the storage did not give: that proves nothing about the file.
fn failed_read(found: &str) -> Option<i32> {
    let (_, code) = found.split_once("unable to get the page. error code=")?;
    let digits: String = code.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|code| ErrorCode::DatabaseCorrupt != rusqlite::ffi::Error::new(*code).code)
}

/// Compares the attempts of each player's last round with what is folded, and folds afresh for players where it differs;
/// tells for how many.
pub fn compare(conn: &mut Connection) -> Result<u32, Error> {
    let mut differing = Vec::new();
    for player in players::ids(conn)? {
        match agrees(conn, player, &attempts::of_last_round(conn, player)?) {
            Ok(true) => {}
            Ok(false) | Err(Error::Stored { .. }) => differing.push(player),
            Err(error) => return Err(error),
        }
    }
    if differing.is_empty() {
        return Ok(0);
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut mended = 0;
    for player in differing {
        mended += u32::from(progress::refold(&tx, player)?);
    }
    tx.commit()?;
    Ok(mended)
}

/// Whether the rows say of these attempts what they say themselves. They come in the order in which they were folded; when
/// others came after them, by an import, all was folded afresh with these.
fn agrees(conn: &Connection, player: PlayerId, attempts: &[Ordered]) -> Result<bool, Error> {
    let Some(newest) = attempts.last() else { return Ok(true) };
    let played = progress::Played::read(conn, player)?;
    if played.newest_order_ms > Some(newest.order_ms) {
        return Ok(true);
    }
    let mut last: BTreeMap<&ObjectiveId, &Attempt> = BTreeMap::new();
    for Ordered { attempt, .. } in attempts {
        if played.newest_order_ms < Some(newest.order_ms) || !played.counts(attempt) {
            return Ok(false);
        }
        last.insert(&attempt.objective, attempt);
    }
    for (objective, attempt) in last {
        let Some((state, scenarios)) = progress::objective(conn, player, objective)? else { return Ok(false) };
        let agrees = state.last_at_ms == Some(attempt.at.unix_ms)
            && state.last_scenario.as_ref() == Some(&attempt.scenario)
            && state.missed_last == (attempt.verdict != Verdict::Right)
            && scenarios.get(&attempt.scenario) == Some(&ScenarioState::new(attempt));
        if !agrees {
            return Ok(false);
        }
    }
    Ok(true)
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
