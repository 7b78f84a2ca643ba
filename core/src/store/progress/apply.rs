//! What an answer writes, and when its projection follows.
//!
//! An answer appends its attempt and nothing else. Its projection, and the steps of a badge that it reaches, are written when
//! its feedback is left (`settle`); until then every reader applies the tail to what it reads.

use std::collections::BTreeMap;

use rusqlite::{Transaction, params};

use super::{Projection, rebuild, states};
use crate::answer::{Attempt, Verdict};
use crate::badge::{BadgeLevel, awards_after, badge_level};
use crate::bank::{Bank, Topic};
use crate::clock::Clock;
use crate::error::Error;
use crate::ids::PlayerId;
use crate::path::playable_objectives;
use crate::stage::Stage;
use crate::store::attempts;
use crate::store::history::{AwardRow, HistoryRow, Seed};
use crate::store::row::StoredEnum;

/// Appends an attempt that comes after all others of the phone, if its card was not answered. Before it the tail is empty.
pub fn append(tx: &Transaction<'_>, player: PlayerId, attempt: &Attempt) -> Result<(), Error> {
    if !attempts::add(tx, player, attempt)? {
        return Err(Error::OutOfTurn { given: attempt.position, what: "was answered before" });
    }
    if attempt.order_ms == Clock::MAX_ORDER_MS {
        // At the end of the order, keys decide: this attempt need not come last.
        rebuild(tx, player)?;
    }
    Ok(())
}

/// Writes what the answers led to that the projection does not hold: called before the round moves on. `left` is the answer
/// whose feedback is left. A merge may have applied it already; the steps of a badge that it reaches are awarded all the same.
pub fn settle(tx: &Transaction<'_>, player: PlayerId, left: Option<&Attempt>, bank: &Bank) -> Result<(), Error> {
    let mut tail = attempts::tail(tx, player)?;
    if tail.is_empty() {
        tail.extend(left.cloned());
    }
    tail.iter().try_for_each(|attempt| settle_one(tx, player, attempt, bank))
}

fn settle_one(tx: &Transaction<'_>, player: PlayerId, attempt: &Attempt, bank: &Bank) -> Result<(), Error> {
    let mut projection = Projection::of_objective(tx, player, &attempt.objective)?;
    if projection.is_before(attempt) {
        projection.apply(attempt);
        projection.write(tx, player)?;
    }
    award(tx, player, attempt, projection.stage(&attempt.objective), bank)
}

/// Awards the steps of the badge that the attempt's topic and band reach now that its objective is at this stage.
fn award(
    tx: &Transaction<'_>,
    player: PlayerId,
    attempt: &Attempt,
    stage: Option<Stage>,
    bank: &Bank,
) -> Result<(), Error> {
    let has_objective = |topic: &&Topic| topic.objectives.iter().any(|of| of.id == attempt.objective);
    let Some(topic) = bank.topics().iter().find(has_objective) else { return Ok(()) };
    let id = player.0.cast_signed();
    let (topic_id, of_band) = (topic.id.as_str(), attempt.band);
    let highest: i64 = tx
        .prepare_cached("SELECT COALESCE(MAX(level), 0) FROM award WHERE player = ?1 AND topic = ?2 AND band = ?3")?
        .query_row(params![id, topic_id, of_band.code()], |row| row.get(0))?;
    let before: BadgeLevel = StoredEnum::from_code("award", "level", highest)?;
    // The topic is no further than this objective, and only a right answer takes it further than tried: most answers need
    // not look at the others.
    let furthest = match stage {
        Some(Stage::Kept) if attempt.verdict == Verdict::Right => BadgeLevel::Kept,
        Some(Stage::Learned) if attempt.verdict == Verdict::Right => BadgeLevel::Earned,
        None | Some(Stage::New | Stage::Practising | Stage::Learned | Stage::Kept) => BadgeLevel::Started,
    };
    if before >= furthest {
        return Ok(());
    }
    let objectives = playable_objectives(bank, topic, of_band);
    let mut stages = BTreeMap::new();
    for objective in &objectives {
        stages.insert(&objective.id, states::stage(tx, player, &objective.id)?);
    }
    for level in awards_after(before, badge_level(&objectives, |id| stages.get(id).copied().flatten())) {
        let (topic, seed) = (topic.id.clone(), Some(Seed(attempt.seed)));
        AwardRow { topic, band: of_band, level, day: attempt.day(), seed }.write(tx, player)?;
    }
    Ok(())
}
