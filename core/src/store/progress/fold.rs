//! Taking one attempt in: everything that is folded from attempts changes here, and only here.

use rusqlite::{Transaction, params};

use super::states;
use crate::answer::Attempt;
use crate::badge::{Award, BadgeLevel, awards_after, badge_level};
use crate::bank::{Bank, Scenario};
use crate::error::Error;
use crate::ids::PlayerId;
use crate::path::playable_objectives;
use crate::stage::{ObjectiveState, ScenarioState, Stage};
use crate::store::row::Code;

/// Folds an attempt into its objective and scenario, and counts it. Tells the objective's stage before and after.
pub fn fold(tx: &Transaction<'_>, player: PlayerId, order_ms: i64, attempt: &Attempt) -> Result<(Stage, Stage), Error> {
    let found = states::objective(tx, player, &attempt.objective)?;
    let mut state = found.unwrap_or_else(|| ObjectiveState::new(attempt.objective.clone(), attempt.band));
    let before = state.stage;
    state.fold(attempt);
    states::write_objective(tx, player, &state)?;
    states::write_scenario(tx, player, &ScenarioState::new(attempt))?;
    count(tx, player, order_ms, attempt)?;
    Ok((before, state.stage))
}

fn count(tx: &Transaction<'_>, player: PlayerId, order_ms: i64, attempt: &Attempt) -> Result<(), Error> {
    let id = player.0.cast_signed();
    let day = attempt.at.day().0;
    let seen = tx
        .prepare_cached("UPDATE effort SET answered = answered + 1 WHERE player = ?1 AND day = ?2")?
        .execute(params![id, day])?;
    if seen == 0 {
        tx.execute("INSERT INTO effort (player, day, answered) VALUES (?1, ?2, 1)", params![id, day])?;
    }
    tx.prepare_cached(
        "UPDATE player SET newest_order_ms = ?3, answered = answered + 1, days_played = days_played + ?2 WHERE id = ?1",
    )?
    .execute(params![id, u32::from(seen == 0), order_ms])?;
    tx.prepare_cached("INSERT OR IGNORE INTO kind_met (player, kind) VALUES (?1, ?2)")?
        .execute(params![id, attempt.answer.kind()])?;
    Ok(())
}

/// Awards the steps of the badge that the scenario's topic and band reach now; tells the new ones.
pub fn award(
    tx: &Transaction<'_>,
    player: PlayerId,
    scenario: &Scenario,
    attempt: &Attempt,
    bank: &Bank,
) -> Result<Vec<Award>, Error> {
    let Some(topic) = bank.topic(&scenario.topic) else { return Ok(Vec::new()) };
    let id = player.0.cast_signed();
    let (topic_id, of_band) = (topic.id.as_str(), attempt.band);
    let highest: i64 = tx
        .prepare_cached("SELECT COALESCE(MAX(level), 0) FROM award WHERE player = ?1 AND topic = ?2 AND band = ?3")?
        .query_row(params![id, topic_id, of_band.code()], |row| row.get(0))?;
    let before: BadgeLevel = Code::from_code("award", "level", highest)?;
    let reached = badge_level(&playable_objectives(bank, topic, of_band), &states::objectives(tx, player)?);
    let steps = awards_after(before, reached);
    for level in &steps {
        tx.execute(
            "INSERT INTO award (player, topic, band, level, day, seed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, topic_id, of_band.code(), level.code(), attempt.at.day().0, attempt.seed.cast_signed()],
        )?;
    }
    let award = |level| Award { topic: topic.id.clone(), band: of_band, level, day: attempt.at.day() };
    Ok(steps.into_iter().map(award).collect())
}
