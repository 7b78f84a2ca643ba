//! Taking one attempt in: everything that is folded from attempts changes here, and only here.

use std::collections::BTreeMap;

use rusqlite::{Transaction, params};

use super::{Played, refold, states};
use crate::answer::Attempt;
use crate::badge::{Award, BadgeLevel, awards_after, badge_level};
use crate::bank::{Bank, Scenario};
use crate::clock::order_after;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::path::playable_objectives;
use crate::stage::{ScenarioState, Stage};
use crate::store::row::Code;
use crate::store::{attempts, players};

/// Appends an attempt after all others of the player, and folds it. Tells the objective's stage before and after.
pub fn take(tx: &Transaction<'_>, player: PlayerId, attempt: &Attempt) -> Result<(Stage, Stage), Error> {
    let mut played = Played::read(tx, player)?;
    let order_ms = order_after(players::newest_order_ms(tx)?, attempt.at.unix_ms);
    attempts::write(tx, player, order_ms, attempt)?;
    let found = states::objective(tx, player, &attempt.objective)?;
    let (mut state, mut scenarios) = found.unwrap_or_else(|| states::untried(attempt));
    let before = state.stage;
    if played.newest_order_ms == Some(order_ms) {
        // At the end of the order, keys decide: this attempt need not come last.
        refold(tx, player)?;
        return Ok((before, states::stage(tx, player, &attempt.objective)?.unwrap_or(before)));
    }
    let run = played.take(order_ms, attempt);
    played.write(tx, player)?;
    state.fold(attempt, run);
    scenarios.insert(attempt.scenario.clone(), ScenarioState::new(attempt));
    states::write(tx, player, &state, &scenarios)?;
    Ok((before, state.stage))
}

/// Awards the steps of the badge that the scenario's topic and band reach now that its objective is
/// at this stage; tells the new ones.
pub fn award(
    tx: &Transaction<'_>,
    player: PlayerId,
    scenario: &Scenario,
    attempt: &Attempt,
    stage: Stage,
    bank: &Bank,
) -> Result<Vec<Award>, Error> {
    let Some(topic) = bank.topic(&scenario.topic) else { return Ok(Vec::new()) };
    let id = player.0.cast_signed();
    let (topic_id, of_band) = (topic.id.as_str(), attempt.band);
    let highest: i64 = tx
        .prepare_cached("SELECT COALESCE(MAX(level), 0) FROM award WHERE player = ?1 AND topic = ?2 AND band = ?3")?
        .query_row(params![id, topic_id, of_band.code()], |row| row.get(0))?;
    let before: BadgeLevel = Code::from_code("award", "level", highest)?;
    // The topic is no further than this objective: most answers need not look at the others.
    let furthest = match stage {
        Stage::New | Stage::Practising => BadgeLevel::Started,
        Stage::Learned => BadgeLevel::Earned,
        Stage::Kept => BadgeLevel::Kept,
    };
    if before >= furthest {
        return Ok(Vec::new());
    }
    let objectives = playable_objectives(bank, topic, of_band);
    let mut stages = BTreeMap::new();
    for objective in &objectives {
        if let Some(stage) = states::stage(tx, player, &objective.id)? {
            stages.insert(&objective.id, stage);
        }
    }
    let reached = badge_level(&objectives, |id| stages.get(id).copied());
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
