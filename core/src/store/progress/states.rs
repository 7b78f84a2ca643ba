//! The rows of objectives and scenarios.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId, ScenarioId};
use crate::moment::Day;
use crate::stage::{Due, ObjectiveState, ScenarioState};
use crate::store::row::Code;

const OBJECTIVE: &str = "SELECT objective, band, attempts, stage, first_right, second_right, right_risky, right_benign,
     learned_on, streak, due_day, due_interval_days, missed_last, last_scenario, last_day, last_at_ms
     FROM objective WHERE player = ?1";

/// All objectives that were tried.
pub fn objectives(conn: &Connection, player: PlayerId) -> Result<BTreeMap<ObjectiveId, ObjectiveState>, Error> {
    let mut query = conn.prepare_cached(OBJECTIVE)?;
    let mut rows = query.query([player.0.cast_signed()])?;
    let mut states = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let state = objective_of(row)?;
        states.insert(state.objective.clone(), state);
    }
    Ok(states)
}

/// One objective, if it was tried.
pub fn objective(conn: &Connection, player: PlayerId, id: &ObjectiveId) -> Result<Option<ObjectiveState>, Error> {
    let mut query = conn.prepare_cached(&format!("{OBJECTIVE} AND objective = ?2"))?;
    query.query_row(params![player.0.cast_signed(), id.as_str()], |row| Ok(objective_of(row))).optional()?.transpose()
}

fn objective_of(row: &Row<'_>) -> Result<ObjectiveState, Error> {
    let text = |column: usize| row.get::<_, Option<String>>(column);
    let due = row.get::<_, Option<i32>>(10)?.zip(row.get::<_, Option<i32>>(11)?);
    Ok(ObjectiveState {
        objective: row.get::<_, String>(0)?.into(),
        band: Code::from_code("objective", "band", row.get(1)?)?,
        attempts: row.get(2)?,
        stage: Code::from_code("objective", "stage", row.get(3)?)?,
        first_right: text(4)?.map(ScenarioId::from),
        second_right: text(5)?.map(ScenarioId::from),
        right_risky: row.get(6)?,
        right_benign: row.get(7)?,
        learned_on: row.get::<_, Option<i32>>(8)?.map(Day),
        streak: row.get(9)?,
        due: due.map(|(day, interval_days)| Due { day: Day(day), interval_days }),
        missed_last: row.get(12)?,
        last_scenario: text(13)?.map(ScenarioId::from),
        last_day: row.get::<_, Option<i32>>(14)?.map(Day),
        last_at_ms: row.get(15)?,
    })
}

/// Writes an objective's row in the place of the one before.
pub fn write_objective(tx: &Transaction<'_>, player: PlayerId, state: &ObjectiveState) -> Result<(), Error> {
    let mut upsert = tx.prepare_cached(
        "INSERT OR REPLACE INTO objective (player, objective, band, attempts, stage, first_right, second_right,
         right_risky, right_benign, learned_on, streak, due_day, due_interval_days, missed_last, last_scenario, last_day,
         last_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
    )?;
    upsert.execute(params![
        player.0.cast_signed(),
        state.objective.as_str(),
        state.band.code(),
        state.attempts,
        state.stage.code(),
        state.first_right.as_ref().map(ScenarioId::as_str),
        state.second_right.as_ref().map(ScenarioId::as_str),
        state.right_risky,
        state.right_benign,
        state.learned_on.map(|day| day.0),
        state.streak,
        state.due.map(|due| due.day.0),
        state.due.map(|due| due.interval_days),
        state.missed_last,
        state.last_scenario.as_ref().map(ScenarioId::as_str),
        state.last_day.map(|day| day.0),
        state.last_at_ms,
    ])?;
    Ok(())
}

/// All scenarios that were answered.
pub fn scenarios(conn: &Connection, player: PlayerId) -> Result<BTreeMap<ScenarioId, ScenarioState>, Error> {
    let mut query = conn.prepare_cached(
        "SELECT scenario, last_day, last_at_ms, last_seed, last_position, last_verdict FROM scenario WHERE player = ?1",
    )?;
    let mut rows = query.query([player.0.cast_signed()])?;
    let mut states = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let scenario = ScenarioId::from(row.get::<_, String>(0)?);
        let state = ScenarioState {
            scenario: scenario.clone(),
            last_day: Day(row.get(1)?),
            last_at_ms: row.get(2)?,
            last_seed: row.get::<_, i64>(3)?.cast_unsigned(),
            last_position: row.get(4)?,
            last_verdict: Code::from_code("scenario", "last_verdict", row.get(5)?)?,
        };
        states.insert(scenario, state);
    }
    Ok(states)
}

/// Writes a scenario's row in the place of the one before.
pub fn write_scenario(tx: &Transaction<'_>, player: PlayerId, state: &ScenarioState) -> Result<(), Error> {
    let mut upsert = tx.prepare_cached(
        "INSERT OR REPLACE INTO scenario (player, scenario, last_day, last_at_ms, last_seed, last_position, last_verdict)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    upsert.execute(params![
        player.0.cast_signed(),
        state.scenario.as_str(),
        state.last_day.0,
        state.last_at_ms,
        state.last_seed.cast_signed(),
        state.last_position,
        state.last_verdict.code(),
    ])?;
    Ok(())
}
