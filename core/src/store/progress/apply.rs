//! Applying attempts: everything that is derived from them changes here, and only here.
//!
//! An answer appends its attempt and nothing else, so that it writes one page. Its projection is written when its feedback
//! is left (`settle`); until then every reader applies the tail, at most one attempt, to what it reads.

use std::collections::BTreeMap;

use rusqlite::{Transaction, params};

use super::{Activity, rebuild, states};
use crate::answer::Attempt;
use crate::badge::{BadgeLevel, awards_after, badge_level};
use crate::bank::{Bank, Scenario};
use crate::clock::{MAX_ORDER_MS, order_after};
use crate::error::Error;
use crate::ids::PlayerId;
use crate::path::playable_objectives;
use crate::stage::{ScenarioState, Stage};
use crate::store::row::StoredEnum;
use crate::store::{attempts, players};

/// Appends an attempt after all others of the phone, and returns the stage that its objective then has.
pub fn append(tx: &Transaction<'_>, player: PlayerId, attempt: &mut Attempt) -> Result<Stage, Error> {
    attempt.order_ms = order_after(players::newest_order_ms(tx)?, attempt.at_ms);
    attempts::write(tx, player, attempt)?;
    if attempt.order_ms == MAX_ORDER_MS {
        // At the end of the order, keys decide: this attempt need not come last.
        rebuild(tx, player)?;
        return Ok(states::stage(tx, player, &attempt.objective)?.unwrap_or(Stage::New));
    }
    let run = Activity::read_clock(tx, player)?.apply(attempt.order_ms, attempt.at_ms);
    let found = states::state(tx, player, &attempt.objective)?;
    let mut state = found.unwrap_or_else(|| states::untried(attempt).0);
    state.apply(attempt, run);
    Ok(state.stage)
}

/// Writes the projection of the attempt whose feedback was not left yet, if there is one. Called before the round moves on.
pub fn settle(tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
    let tail = attempts::tail(tx, player)?;
    if tail.is_empty() {
        return Ok(());
    }
    let mut activity = Activity::stored(tx, player)?;
    for attempt in &tail {
        let found = states::objective(tx, player, &attempt.objective)?;
        let (mut state, mut scenarios) = found.unwrap_or_else(|| states::untried(attempt));
        state.apply(attempt, activity.apply(attempt));
        scenarios.insert(attempt.scenario.clone(), ScenarioState::new(attempt));
        states::write(tx, player, &state, &scenarios)?;
    }
    activity.write(tx, player)
}

/// Awards the steps of the badge that the scenario's topic and band reach now that its objective is at this stage.
pub fn award(
    tx: &Transaction<'_>,
    player: PlayerId,
    scenario: &Scenario,
    attempt: &Attempt,
    stage: Stage,
    bank: &Bank,
) -> Result<(), Error> {
    let Some(topic) = bank.topic(&scenario.topic) else { return Ok(()) };
    let id = player.0.cast_signed();
    let (topic_id, of_band) = (topic.id.as_str(), attempt.band);
    let highest: i64 = tx
        .prepare_cached("SELECT COALESCE(MAX(level), 0) FROM award WHERE player = ?1 AND topic = ?2 AND band = ?3")?
        .query_row(params![id, topic_id, of_band.code()], |row| row.get(0))?;
    let before: BadgeLevel = StoredEnum::from_code("award", "level", highest)?;
    // The topic is no further than this objective: most answers need not look at the others.
    let furthest = match stage {
        Stage::New | Stage::Practising => BadgeLevel::Started,
        Stage::Learned => BadgeLevel::Earned,
        Stage::Kept => BadgeLevel::Kept,
    };
    if before >= furthest {
        return Ok(());
    }
    let objectives = playable_objectives(bank, topic, of_band);
    let mut stages = BTreeMap::new();
    for objective in &objectives {
        if let Some(stage) = states::stage(tx, player, &objective.id)? {
            stages.insert(&objective.id, stage);
        }
    }
    // Its row does not say so before the feedback is left.
    stages.insert(&attempt.objective, stage);
    for level in awards_after(before, badge_level(&objectives, |id| stages.get(id).copied())) {
        tx.execute(
            "INSERT INTO award (player, topic, band, level, day, seed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, topic_id, of_band.code(), level.code(), attempt.day().0, attempt.seed.cast_signed()],
        )?;
    }
    Ok(())
}
