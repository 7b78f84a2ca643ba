//! Attempts: written once, never changed by playing.

use rusqlite::{Connection, Row, Transaction, params};

use crate::answer::Attempt;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::sort::sort_by_key;
use crate::store::row::{self, StoredEnum, from_json, is_plain, readable, to_json, unreadable};

macro_rules! insert {
    ($or:literal) => {
        concat!(
            "INSERT OR ",
            $or,
            " INTO attempt (order_ms, seed, position, at_ms, utc_offset_s, scenario, objective, band, stance,
             both_stances, verdict, edition, answer, player) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
    };
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT order_ms, seed, position, at_ms, utc_offset_s, scenario, objective, band, stance, both_stances, verdict,
             edition, answer FROM attempt WHERE player = ?1 ",
            $which
        )
    };
}

/// Adds an attempt. Returns false when there is one with the same key; one that cannot be read is replaced.
pub fn add(tx: &Transaction<'_>, player: PlayerId, attempt: &Attempt) -> Result<bool, Error> {
    if insert(tx, insert!("IGNORE"), player, attempt)? > 0 {
        return Ok(true);
    }
    let is_free = read(tx, player, attempt.seed, attempt.position)?.is_none();
    if is_free {
        write(tx, player, attempt)?;
    }
    Ok(is_free)
}

/// Writes an attempt; one with the same key is replaced in its place.
pub fn write(tx: &Transaction<'_>, player: PlayerId, attempt: &Attempt) -> Result<(), Error> {
    insert(tx, insert!("REPLACE"), player, attempt)?;
    Ok(())
}

fn insert(tx: &Transaction<'_>, sql: &str, player: PlayerId, attempt: &Attempt) -> Result<usize, Error> {
    Ok(tx.prepare_cached(sql)?.execute(params![
        attempt.order_ms,
        attempt.seed.cast_signed(),
        attempt.position,
        attempt.at_ms,
        attempt.utc_offset_s,
        attempt.scenario.as_str(),
        attempt.objective.as_str(),
        attempt.band.code(),
        attempt.stance.code(),
        attempt.both_stances,
        attempt.verdict.code(),
        attempt.edition,
        to_json("attempt", "answer", &attempt.answer)?,
        player.0.cast_signed(),
    ])?)
}

/// The player's attempt with this key, if it can be read.
pub fn read(conn: &Connection, player: PlayerId, seed: u64, position: u32) -> Result<Option<Attempt>, Error> {
    let key = params![player.0.cast_signed(), seed.cast_signed(), position];
    Ok(row::first(conn, select!("AND seed = ?2 AND position = ?3"), key, maybe)?.flatten())
}

/// Whether the player answered a card of a round with this seed.
pub fn has_seed(conn: &Connection, player: PlayerId, seed: u64) -> Result<bool, Error> {
    let mut query = conn.prepare_cached("SELECT 1 FROM attempt WHERE player = ?1 AND seed = ?2")?;
    Ok(query.exists(params![player.0.cast_signed(), seed.cast_signed()])?)
}

/// Gives the player's attempts to `each`, in the order in which they are applied, and skips those that cannot be read.
pub fn for_each(conn: &Connection, player: PlayerId, mut each: impl FnMut(Attempt)) -> Result<(), Error> {
    let mut query = conn.prepare_cached(select!("ORDER BY order_ms, seed, position"))?;
    let mut rows = query.query([player.0.cast_signed()])?;
    while let Some(row) = rows.next()? {
        maybe(row)?.map(&mut each);
    }
    Ok(())
}

/// The newest attempts of the player, at most `limit`, in the order in which they are applied.
pub fn newest(conn: &Connection, player: PlayerId, limit: Option<u32>) -> Result<Vec<Attempt>, Error> {
    // A negative limit is none.
    let which = params![player.0.cast_signed(), limit.map_or(-1, i64::from)];
    let sql = select!("ORDER BY order_ms DESC, seed DESC, position DESC LIMIT ?2");
    Ok(row::all(conn, sql, which, maybe)?.into_iter().rev().flatten().collect())
}

/// How many attempts of the player's open round, or of the last one, cannot be read.
pub fn unreadable_of_last_round(conn: &Connection, player: PlayerId) -> Result<u32, Error> {
    let sql = select!("AND seed = (SELECT seed FROM round WHERE player = ?1)");
    let attempts = row::all(conn, sql, [player.0.cast_signed()], maybe)?;
    Ok(attempts.iter().map(|attempt| u32::from(attempt.is_none())).sum())
}

/// The attempts of the player's round with this seed, in the order of positions.
pub fn of_round(conn: &Connection, player: PlayerId, seed: u64) -> Result<Vec<Attempt>, Error> {
    let round = params![player.0.cast_signed(), seed.cast_signed()];
    Ok(row::all(conn, select!("AND seed = ?2 ORDER BY position"), round, maybe)?.into_iter().flatten().collect())
}

/// The tail: attempts of the player's round that the projection does not hold yet. By the rules of turns that is the answer
/// whose feedback was not left. There are more where feedback was left in memory: saving brings the round as it stands, but
/// no projection when the file has all attempts.
pub fn tail(conn: &Connection, player: PlayerId) -> Result<Vec<Attempt>, Error> {
    let sql = select!(
        "AND seed = (SELECT seed FROM round WHERE player = ?1)
         AND order_ms > COALESCE((SELECT newest_order_ms FROM player WHERE id = ?1), -1 << 62)"
    );
    let mut tail: Vec<_> = row::all(conn, sql, [player.0.cast_signed()], maybe)?.into_iter().flatten().collect();
    sort_by_key(&mut tail, |attempt| attempt.order_ms);
    Ok(tail)
}

/// None for one that cannot be read.
fn maybe(row: &Row<'_>) -> Result<Option<Attempt>, Error> {
    readable(attempt_of(row))
}

const TABLE: &str = "attempt";

fn attempt_of(row: &Row<'_>) -> Result<Attempt, Error> {
    Ok(Attempt {
        order_ms: row.get(0)?,
        seed: row.get::<_, i64>(1)?.cast_unsigned(),
        position: row.get(2)?,
        at_ms: row.get(3)?,
        utc_offset_s: row.get(4)?,
        scenario: id(row, 5, "scenario")?.into(),
        objective: id(row, 6, "objective")?.into(),
        band: StoredEnum::from_code(TABLE, "band", row.get(7)?)?,
        stance: StoredEnum::from_code(TABLE, "stance", row.get(8)?)?,
        both_stances: row.get(9)?,
        verdict: StoredEnum::from_code(TABLE, "verdict", row.get(10)?)?,
        edition: row.get(11)?,
        answer: from_json(TABLE, "answer", &row.get::<_, String>(12)?)?,
    })
}

fn id(row: &Row<'_>, at: usize, column: &'static str) -> Result<String, Error> {
    let id: String = row.get(at)?;
    if is_plain(&id) { Ok(id) } else { Err(unreadable(TABLE, column, &id)) }
}
