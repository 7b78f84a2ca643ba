//! The rows of objectives, with what is kept of their scenarios.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::Activity;
use crate::answer::Attempt;
use crate::clock::ClockRun;
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId, ScenarioId};
use crate::moment::Day;
use crate::stage::{Due, ObjectiveState, ScenarioState, Stage};
use crate::store::attempts;
use crate::store::row::{StoredEnum, from_json, to_json};

const OBJECTIVE: &str = "SELECT objective, band, attempts, stage, first_right, second_right, right_risky, right_benign,
     learned_on, streak, due_day, due_interval_days, missed_last, last_scenario, last_day, last_at_ms, learned_seed,
     learned_position, scenarios, learned_run FROM objective WHERE player = ?1";

/// The last answers of an objective's scenarios.
pub type Scenarios = BTreeMap<ScenarioId, ScenarioState>;

/// What stands for an objective before its first attempt.
pub fn untried(attempt: &Attempt) -> (ObjectiveState, Scenarios) {
    (ObjectiveState::new(attempt.objective.clone(), attempt.band), Scenarios::new())
}

/// All objectives that were tried, the tail's too.
pub fn objectives(conn: &Connection, player: PlayerId) -> Result<BTreeMap<ObjectiveId, ObjectiveState>, Error> {
    let mut query = conn.prepare_cached(OBJECTIVE)?;
    let mut rows = query.query([player.0.cast_signed()])?;
    let mut states = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let state = objective_of(row)?;
        states.insert(state.objective.clone(), state);
    }
    let tail = attempts::tail(conn, player)?;
    if !tail.is_empty() {
        let mut clock = Activity::read_clock(conn, player)?;
        for attempt in tail {
            let state = states.entry(attempt.objective.clone());
            let state = state.or_insert_with(|| ObjectiveState::new(attempt.objective.clone(), attempt.band));
            state.apply(&attempt, clock.apply(attempt.order_ms, attempt.at_ms));
        }
    }
    Ok(states)
}

/// How far one objective came, if it was tried.
pub fn stage(conn: &Connection, player: PlayerId, id: &ObjectiveId) -> Result<Option<Stage>, Error> {
    let mut query = conn.prepare_cached("SELECT stage FROM objective WHERE player = ?1 AND objective = ?2")?;
    let code = query.query_row(params![player.0.cast_signed(), id.as_str()], |row| row.get(0)).optional()?;
    code.map(|code| StoredEnum::from_code("objective", "stage", code)).transpose()
}

/// One objective with its scenarios, if it was tried.
pub fn objective(
    conn: &Connection,
    player: PlayerId,
    id: &ObjectiveId,
) -> Result<Option<(ObjectiveState, Scenarios)>, Error> {
    let mut query = conn.prepare_cached(&format!("{OBJECTIVE} AND objective = ?2"))?;
    query.query_row(params![player.0.cast_signed(), id.as_str()], |row| Ok(with_scenarios(row))).optional()?.transpose()
}

/// One objective without its scenarios, if it was tried.
pub fn state(conn: &Connection, player: PlayerId, id: &ObjectiveId) -> Result<Option<ObjectiveState>, Error> {
    let mut query = conn.prepare_cached(&format!("{OBJECTIVE} AND objective = ?2"))?;
    query.query_row(params![player.0.cast_signed(), id.as_str()], |row| Ok(objective_of(row))).optional()?.transpose()
}

/// All objectives that were tried, with their scenarios.
pub fn rows(conn: &Connection, player: PlayerId) -> Result<BTreeMap<ObjectiveId, (ObjectiveState, Scenarios)>, Error> {
    let mut query = conn.prepare_cached(OBJECTIVE)?;
    let mut rows = query.query([player.0.cast_signed()])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (state, scenarios) = with_scenarios(row)?;
        found.insert(state.objective.clone(), (state, scenarios));
    }
    Ok(found)
}

fn with_scenarios(row: &Row<'_>) -> Result<(ObjectiveState, Scenarios), Error> {
    Ok((objective_of(row)?, scenarios_of(&row.get::<_, String>(18)?)?))
}

fn objective_of(row: &Row<'_>) -> Result<ObjectiveState, Error> {
    let text = |column: usize| row.get::<_, Option<String>>(column);
    let learned_by = row.get::<_, Option<i64>>(16)?.zip(row.get::<_, Option<u32>>(17)?);
    let due = row.get::<_, Option<i32>>(10)?.zip(row.get::<_, Option<i32>>(11)?);
    Ok(ObjectiveState {
        objective: row.get::<_, String>(0)?.into(),
        band: StoredEnum::from_code("objective", "band", row.get(1)?)?,
        attempts: row.get(2)?,
        stage: StoredEnum::from_code("objective", "stage", row.get(3)?)?,
        first_right: text(4)?.map(ScenarioId::from),
        second_right: text(5)?.map(ScenarioId::from),
        right_risky: row.get(6)?,
        right_benign: row.get(7)?,
        learned_on: row.get::<_, Option<i32>>(8)?.map(Day),
        learned_run: row.get::<_, Option<i64>>(19)?.map(ClockRun),
        learned_by: learned_by.map(|(seed, position)| (seed.cast_unsigned(), position)),
        streak: row.get(9)?,
        due: due.map(|(day, interval_days)| Due { day: Day(day), interval_days }),
        missed_last: row.get(12)?,
        last_scenario: text(13)?.map(ScenarioId::from),
        last_day: row.get::<_, Option<i32>>(14)?.map(Day),
        last_at_ms: row.get(15)?,
    })
}

/// Writes an objective's row in the place of the one before.
pub fn write(
    tx: &Transaction<'_>,
    player: PlayerId,
    state: &ObjectiveState,
    scenarios: &Scenarios,
) -> Result<(), Error> {
    let scenarios: Vec<StoredScenario<'_>> = scenarios.values().map(stored).collect();
    let mut upsert = tx.prepare_cached(
        "INSERT OR REPLACE INTO objective (player, objective, band, attempts, stage, first_right, second_right,
         right_risky, right_benign, learned_on, streak, due_day, due_interval_days, missed_last, last_scenario, last_day,
         last_at_ms, learned_seed, learned_position, scenarios, learned_run)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
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
        state.learned_by.map(|(seed, _)| seed.cast_signed()),
        state.learned_by.map(|(_, position)| position),
        to_json("objective", "scenarios", &scenarios)?,
        state.learned_run.map(|run| run.0),
    ])?;
    Ok(())
}

/// All scenarios that were answered. Of one that content moved to another objective the later answer stands.
pub fn scenarios(conn: &Connection, player: PlayerId) -> Result<Scenarios, Error> {
    let mut query = conn.prepare_cached("SELECT scenarios FROM objective WHERE player = ?1")?;
    let mut rows = query.query([player.0.cast_signed()])?;
    let mut all = Scenarios::new();
    while let Some(row) = rows.next()? {
        for (id, state) in scenarios_of(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)? {
            if all.get(&id).is_none_or(|other| other.last_at_ms < state.last_at_ms) {
                all.insert(id, state);
            }
        }
    }
    for attempt in attempts::tail(conn, player)? {
        all.insert(attempt.scenario.clone(), ScenarioState::new(&attempt));
    }
    Ok(all)
}

/// A scenario's last answer as it stands in `objective.scenarios`: id, day, time, seed, position, verdict.
type StoredScenario<'a> = (Cow<'a, str>, Day, i64, u64, u32, i64);

fn stored(state: &ScenarioState) -> StoredScenario<'_> {
    let ScenarioState { scenario, last_day, last_at_ms, last_seed, last_position, last_verdict } = state;
    (Cow::Borrowed(scenario.as_str()), *last_day, *last_at_ms, *last_seed, *last_position, last_verdict.code())
}

fn scenarios_of(text: &str) -> Result<Scenarios, Error> {
    let stored: Vec<StoredScenario<'_>> = from_json("objective", "scenarios", text)?;
    let of = |(id, last_day, last_at_ms, last_seed, last_position, verdict): StoredScenario<'_>| {
        let scenario = ScenarioId::from(id.into_owned());
        let last_verdict = StoredEnum::from_code("objective", "scenarios", verdict)?;
        let id = scenario.clone();
        Ok((id, ScenarioState { scenario, last_day, last_at_ms, last_seed, last_position, last_verdict }))
    };
    stored.into_iter().map(of).collect()
}
