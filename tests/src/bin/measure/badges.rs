//! P4: what screens show does not cost more with history.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mehfooz_core::{Moment, ObjectiveState, Store};
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use rusqlite::Connection;

use crate::child::{Child, PLAYER};
use crate::{Done, goal, median, timed, times};

/// Files of the same child with few and with many attempts.
pub struct Histories {
    /// 10 000 attempts.
    pub short: PathBuf,
    /// 1 000 000 attempts.
    pub long: PathBuf,
}

const PLAYED: usize = 500;

/// Makes both files: 500 answers played, and these attempts copied until there are enough.
pub fn histories(folder: &Path) -> Done<Histories> {
    let make = |name: &str, attempts: usize| -> Done<PathBuf> {
        let path = folder.join(name);
        let mut child = Child::open(&path, 0)?;
        for _ in 0..times(PLAYED) {
            let card = child.next_card()?;
            child.answer(&card)?;
        }
        drop(child);
        let conn = Connection::open(&path)?;
        conn.pragma_update(None, "synchronous", "OFF")?;
        let columns =
            "player, position, order_ms, at_ms, utc_offset_s, scenario, objective, band, stance, both_stances,
                       verdict, edition, answer";
        let again = format!(
            "WITH RECURSIVE times (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < ?1)
             INSERT INTO attempt (seed, {columns}) SELECT seed + n * 1000, {columns} FROM times CROSS JOIN attempt"
        );
        conn.execute(&again, [i64::try_from(times(attempts) / times(PLAYED))? - 1])?;
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(path)
    };
    Ok(Histories { short: make("short.db", 10_000)?, long: make("long.db", 1_000_000)? })
}

/// Measures the goal.
pub fn measure(histories: &Histories) -> Done {
    let now = Moment { unix_ms: 1_795_520_000_000, utc_offset_s: 18_000, uptime_ms: 60_000 };
    let (short, _) = Store::open(&histories.short, now)?;
    let (long, _) = Store::open(&histories.long, now)?;
    let bare = Connection::open(&histories.short)?;
    let mut order = ChaCha8Rng::seed_from_u64(4);
    let (mut of_short, mut of_long, mut of_bare, mut of_scan) = (vec![], vec![], vec![], vec![]);
    let mut kinds = [0, 1, 2, 3];
    for _ in 0..times(300) {
        kinds.shuffle(&mut order);
        for kind in kinds {
            match kind {
                0 => of_short.push(timed(|| summary(&short))?.0),
                1 => of_long.push(timed(|| summary(&long))?.0),
                2 => of_bare.push(timed(|| bare_read(&bare))?.0),
                _ => of_scan.push(timed(|| scan(&bare))?.0),
            }
        }
    }
    let summary = median(&of_short);
    println!(
        "(medians: summary {summary:.0} us, bare read {:.0} us, scan {:.0} us)",
        median(&of_bare),
        median(&of_scan)
    );
    goal("P4", median(&of_long) / summary, 1.1, "badges and stages, of 1,000,000 attempts over 10,000");
    goal(
        "P4",
        summary / median(&of_bare),
        1.2,
        "the same over a bare read of the projection's rows, their JSON parsed",
    );
    goal("P4", summary / median(&of_scan), 0.125, "the same over a scan of 10,000 attempts");
    Ok(())
}

fn summary(store: &Store) -> Done<usize> {
    Ok(store.badges(PLAYER)?.len() + store.objective_states(PLAYER)?.len())
}

/// Reads the rows of the projection, their state parsed, and the awards into two maps.
fn bare_read(conn: &Connection) -> Done<usize> {
    let id = PLAYER.0.cast_signed();
    let mut query = conn.prepare_cached("SELECT objective, stage, state FROM objective WHERE player = ?1")?;
    let mut rows = query.query([id])?;
    let mut states = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let state: ObjectiveState = serde_json::from_str(row.get_ref(2)?.as_str()?)?;
        states.insert(row.get::<_, String>(0)?, (row.get::<_, i64>(1)?, state));
    }
    let mut awards = conn.prepare_cached("SELECT topic, band, level FROM award WHERE player = ?1")?;
    let awards = awards.query_map([id], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    let awards = awards.collect::<rusqlite::Result<BTreeMap<(String, i64), i64>>>()?;
    Ok(states.len() + awards.len())
}

/// Counts all attempts by objective.
fn scan(conn: &Connection) -> Done<usize> {
    let mut counts: BTreeMap<Box<str>, (i64, i64, i64)> = BTreeMap::new();
    let mut query = conn.prepare_cached("SELECT objective, verdict, at_ms FROM attempt")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let objective = row.get_ref(0)?.as_str()?;
        let (verdict, at): (i64, i64) = (row.get(1)?, row.get(2)?);
        match counts.get_mut(objective) {
            Some(count) => *count = (count.0 + 1, count.1 + verdict, at),
            None => {
                counts.insert(objective.into(), (1, verdict, at));
            }
        }
    }
    Ok(counts.len())
}
