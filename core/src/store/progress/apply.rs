//! What an answer writes, and when its projection follows.
//!
//! An answer appends its attempt, and the steps of a badge that it reaches. Its projection is written when its feedback is
//! left (`settle`); until then every reader applies the tail, at most one attempt, to what it reads.

use std::collections::BTreeMap;

use rusqlite::{Transaction, params};

use super::{Projection, rebuild, states};
use crate::answer::{Attempt, Verdict};
use crate::badge::{BadgeLevel, awards_after, badge_level};
use crate::bank::{Bank, Scenario};
use crate::clock::Clock;
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId};
use crate::path::playable_objectives;
use crate::stage::Stage;
use crate::store::row::StoredEnum;
use crate::store::{attempts, players};

/// Appends an attempt after all others of the phone, and the steps of the badge that it reaches. Before it the tail is empty.
pub fn append(
    tx: &Transaction<'_>,
    player: PlayerId,
    attempt: &mut Attempt,
    scenario: &Scenario,
    bank: &Bank,
) -> Result<(), Error> {
    attempt.order_ms = Clock::order_after(players::newest_order_ms(tx)?, attempt.at_ms);
    attempts::write(tx, player, attempt)?;
    if attempt.order_ms == Clock::MAX_ORDER_MS {
        // At the end of the order, keys decide: this attempt need not come last.
        rebuild(tx, player)?;
        return award(tx, player, scenario, attempt, &[], bank);
    }
    award(tx, player, scenario, attempt, std::slice::from_ref(attempt), bank)
}

/// Writes the projection of the attempt whose feedback was not left yet, if there is one. Called before the round moves on.
pub fn settle(tx: &Transaction<'_>, player: PlayerId) -> Result<(), Error> {
    let tail = attempts::tail(tx, player)?;
    if tail.is_empty() { Ok(()) } else { Projection::after(tx, player, &tail)?.write(tx, player) }
}

/// Awards the steps of the badge that the scenario's topic and band reach with this attempt, which was just appended and
/// left this tail.
fn award(
    tx: &Transaction<'_>,
    player: PlayerId,
    scenario: &Scenario,
    attempt: &Attempt,
    tail: &[Attempt],
    bank: &Bank,
) -> Result<(), Error> {
    let Some(topic) = bank.topic(&scenario.topic) else { return Ok(()) };
    let id = player.0.cast_signed();
    let (topic_id, of_band) = (topic.id.as_str(), attempt.band);
    let highest: i64 = tx
        .prepare_cached("SELECT COALESCE(MAX(level), 0) FROM award WHERE player = ?1 AND topic = ?2 AND band = ?3")?
        .query_row(params![id, topic_id, of_band.code()], |row| row.get(0))?;
    let before: BadgeLevel = StoredEnum::from_code("award", "level", highest)?;
    // Only a right answer takes an objective further than tried.
    let furthest = if attempt.verdict == Verdict::Right { BadgeLevel::Kept } else { BadgeLevel::Started };
    if before >= furthest {
        return Ok(());
    }
    let after = Projection::after(tx, player, tail)?;
    let stage = |id: &ObjectiveId| match after.stage(id) {
        Some(stage) => Ok(Some(stage)),
        None => states::stage(tx, player, id),
    };
    // The topic is no further than this objective: most answers need not look at the others.
    let furthest = match stage(&attempt.objective)? {
        None | Some(Stage::New | Stage::Practising) => BadgeLevel::Started,
        Some(Stage::Learned) => BadgeLevel::Earned,
        Some(Stage::Kept) => BadgeLevel::Kept,
    };
    if before >= furthest {
        return Ok(());
    }
    let objectives = playable_objectives(bank, topic, of_band);
    let mut stages = BTreeMap::new();
    for objective in &objectives {
        stages.insert(&objective.id, stage(&objective.id)?);
    }
    for level in awards_after(before, badge_level(&objectives, |id| stages.get(id).copied().flatten())) {
        tx.execute(
            "INSERT INTO award (player, topic, band, level, day, seed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, topic_id, of_band.code(), level.code(), attempt.day().0, attempt.seed.cast_signed()],
        )?;
    }
    Ok(())
}
