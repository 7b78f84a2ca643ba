//! Attempts: written once, never changed.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::answer::Attempt;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::moment::Moment;
use crate::store::row::{Code, from_json, to_json};

/// Appends an attempt; tells its place in the order of arrival.
pub fn append(tx: &Transaction<'_>, player: PlayerId, attempt: &Attempt) -> Result<i64, Error> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO attempt (player, seed, position, at_ms, utc_offset_s, uptime_ms, scenario, objective, band, stance,
         both_stances, verdict, hits, misses, false_alarms, answer)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    )?;
    Ok(insert.insert(params![
        player.0.cast_signed(),
        attempt.seed.cast_signed(),
        attempt.position,
        attempt.at.unix_ms,
        attempt.at.utc_offset_s,
        attempt.at.uptime_ms,
        attempt.scenario.as_str(),
        attempt.objective.as_str(),
        attempt.band.code(),
        attempt.stance.code(),
        attempt.both_stances,
        attempt.verdict.code(),
        attempt.hits,
        attempt.misses,
        attempt.false_alarms,
        to_json("attempt", "answer", &attempt.answer)?,
    ])?)
}

/// The attempt at this place in the order of arrival.
pub fn read(conn: &Connection, seq: i64) -> Result<Option<Attempt>, Error> {
    let mut query = conn.prepare_cached(
        "SELECT seed, position, at_ms, utc_offset_s, uptime_ms, scenario, objective, band, stance, both_stances, verdict,
         hits, misses, false_alarms, answer FROM attempt WHERE seq = ?1",
    )?;
    query.query_row([seq], |row| Ok(attempt_of(row))).optional()?.transpose()
}

fn attempt_of(row: &Row<'_>) -> Result<Attempt, Error> {
    const TABLE: &str = "attempt";
    Ok(Attempt {
        seed: row.get::<_, i64>(0)?.cast_unsigned(),
        position: row.get(1)?,
        at: Moment { unix_ms: row.get(2)?, utc_offset_s: row.get(3)?, uptime_ms: row.get(4)? },
        scenario: row.get::<_, String>(5)?.into(),
        objective: row.get::<_, String>(6)?.into(),
        band: Code::from_code(TABLE, "band", row.get(7)?)?,
        stance: Code::from_code(TABLE, "stance", row.get(8)?)?,
        both_stances: row.get(9)?,
        verdict: Code::from_code(TABLE, "verdict", row.get(10)?)?,
        hits: row.get(11)?,
        misses: row.get(12)?,
        false_alarms: row.get(13)?,
        answer: from_json(TABLE, "answer", &row.get::<_, String>(14)?)?,
    })
}
