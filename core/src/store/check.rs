//! What opening looks at: the tables that screens show, and the attempts that came since the last look.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, ErrorCode, TransactionBehavior};

use crate::answer::{Attempt, Verdict};
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId, ScenarioId};
use crate::moment::Day;
use crate::stage::ScenarioState;
use crate::store::attempts::{self, Ordered};
use crate::store::open::{Refusal, refuse};
use crate::store::progress;

/// Every table with its columns, as the schema has them. All but the attempts are small, whatever the history.
pub const TABLES: [(&str, &str); 11] = [
    (
        "player",
        "id, avatar, band, language, reads_aloud, sounds, calmer_motion, settings_at_ms, added_at_ms, newest_order_ms, \
         days_played, answered",
    ),
    (
        "attempt",
        "seq, player, seed, position, order_ms, at_ms, utc_offset_s, scenario, objective, band, stance, both_stances, \
         verdict, hits, misses, false_alarms, answer",
    ),
    ("round", "player, seed, topic, begun_at_ms, state, talk, talk_before"),
    ("card", "player, position, scenario, shown, learned, feedback_left"),
    (
        "objective",
        "player, objective, band, attempts, stage, first_right, second_right, right_risky, right_benign, learned_on, \
         streak, due_day, due_interval_days, missed_last, last_scenario, last_day, last_at_ms",
    ),
    ("scenario", "player, scenario, last_day, last_at_ms, last_seed, last_position, last_verdict"),
    ("award", "player, topic, band, level, day, seed"),
    ("effort", "player, day, answered"),
    ("kind_met", "player, kind"),
    ("talk", "player, topic, ticked, day, at_ms"),
    ("phone", "id, language, gate, pin, pin_taken_away_day, checked_seq"),
];

/// The mark of what was checked moves when so many attempts came since: most starts then write nothing.
const BETWEEN_MARKS: i64 = 64;

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

/// Compares the attempts since the last look with what is folded, and folds afresh for players where it differs; tells for
/// how many.
pub fn compare(conn: &mut Connection) -> Result<u32, Error> {
    let checked: i64 = conn.query_row("SELECT checked_seq FROM phone", [], |row| row.get(0))?;
    let newest = attempts::newest_seq(conn)?;
    let mut by_player: BTreeMap<PlayerId, Vec<Ordered>> = BTreeMap::new();
    for (player, ordered) in attempts::since(conn, checked)? {
        by_player.entry(player).or_default().push(ordered);
    }
    let mut differing = Vec::new();
    for (player, new) in &by_player {
        match agrees(conn, *player, new) {
            Ok(true) => {}
            Ok(false) | Err(Error::Stored { .. }) => differing.push(*player),
            Err(error) => return Err(error),
        }
    }
    if differing.is_empty() && newest - checked < BETWEEN_MARKS {
        return Ok(0);
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut mended = 0;
    for player in differing {
        mended += u32::from(progress::refold(&tx, player)?);
    }
    mark(&tx)?;
    tx.commit()?;
    // Rare, and never while a child waits for an answer; SQLite itself bounds what it reads.
    conn.execute_batch("PRAGMA optimize")?;
    Ok(mended)
}

/// All attempts in the file are folded: the next look begins after them.
pub fn mark(conn: &Connection) -> Result<(), Error> {
    conn.execute("UPDATE phone SET checked_seq = ?1", [attempts::newest_seq(conn)?])?;
    Ok(())
}

/// Whether the rows say of the newest attempts what these say themselves.
fn agrees(conn: &Connection, player: PlayerId, new: &[Ordered]) -> Result<bool, Error> {
    let mut last: BTreeMap<&ObjectiveId, &Attempt> = BTreeMap::new();
    let mut scenarios: BTreeMap<&ScenarioId, &Attempt> = BTreeMap::new();
    let mut days: BTreeSet<Day> = BTreeSet::new();
    for Ordered { attempt, .. } in new {
        last.insert(&attempt.objective, attempt);
        scenarios.insert(&attempt.scenario, attempt);
        days.insert(attempt.at.day());
    }
    let (objectives, seen) = (progress::objectives(conn, player)?, progress::scenarios(conn, player)?);
    let newest_order_ms =
        conn.query_row("SELECT newest_order_ms FROM player WHERE id = ?1", [player.0.cast_signed()], |row| {
            row.get::<_, Option<i64>>(0)
        })?;
    let mut effort = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM effort WHERE player = ?1 AND day = ?2)")?;
    for day in days {
        if !effort.query_row([player.0.cast_signed(), i64::from(day.0)], |row| row.get::<_, bool>(0))? {
            return Ok(false);
        }
    }
    Ok(newest_order_ms == new.last().map(|ordered| ordered.order_ms)
        && scenarios.iter().all(|(id, attempt)| seen.get(*id) == Some(&ScenarioState::new(attempt)))
        && last.iter().all(|(id, attempt)| {
            objectives.get(*id).is_some_and(|state| {
                state.last_at_ms == Some(attempt.at.unix_ms)
                    && state.last_scenario.as_ref() == Some(&attempt.scenario)
                    && state.missed_last == (attempt.verdict != Verdict::Right)
            })
        }))
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
