//! Bringing two histories of one player together: the same state in either order, and nothing when nothing is new (ADR 6).

use std::collections::BTreeMap;

use rusqlite::{Transaction, params};

use crate::answer::Attempt;
use crate::badge::{BadgeLevel, awards_after, badge_level};
use crate::bank::{Bank, Topic};
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId, TopicId};
use crate::path::playable_objectives;
use crate::player::{Avatar, Band, Player, Settings};
use crate::store::history::{AwardRow, History, HistoryRow, readable_rows};
use crate::store::progress::Projection;
use crate::store::row::{StoredEnum, to_json};
use crate::store::{attempts, players, progress};

/// What a merge did.
#[derive(Debug, PartialEq, Eq)]
pub struct Merged {
    /// The player was not here.
    pub added: bool,
    /// Something was new.
    pub changed: bool,
    /// Attempts that were not here.
    pub attempts: u32,
}

/// Merges a history. Attempts, awards and ticks of both stand; of two settings the newer. A player who is here keeps
/// the animal; one who comes, at `added_at_ms`, gets the animal of the history or the next free one. Awards nothing: a third
/// history may show that an answer was not at first sight, and another order of merges would then give another badge.
pub fn merge(tx: &Transaction<'_>, history: &History, added_at_ms: i64) -> Result<Merged, Error> {
    let player = history.player;
    let here = players::find(tx, player)?;
    let added = here.is_none();
    let newer_settings = if let Some(here) = here {
        merge_settings(tx, history, &here.settings)?
    } else {
        let avatar = free_avatar(tx, history.avatar)?;
        let settings = history.settings.clone();
        players::add(tx, &Player { id: player, avatar, settings }, history.settings_at_ms, added_at_ms)?;
        false
    };
    let newer_rows = merge_rows(tx, player, &history.talks)? | merge_rows(tx, player, &history.awards)?;
    let (attempts, replaced) = merge_attempts(tx, player, &history.attempts)?;
    let new_attempts = replaced || attempts > 0;
    if new_attempts {
        progress::rebuild(tx, player)?;
    }
    let changed = added || newer_settings || newer_rows || new_attempts;
    Ok(Merged { added, changed, attempts })
}

fn merge_settings(tx: &Transaction<'_>, history: &History, here: &Settings) -> Result<bool, Error> {
    let coming = (history.settings_at_ms, settings_key(&history.settings));
    let newer = coming > (players::settings_at_ms(tx, history.player)?, settings_key(here));
    if newer {
        players::write_settings(tx, history.player, &history.settings, history.settings_at_ms)?;
    }
    Ok(newer)
}

fn settings_key(settings: &Settings) -> (i64, &str, bool, bool, bool) {
    let Settings { band, language, reads_aloud, sounds, calmer_motion } = settings;
    (band.code(), &language.0, *reads_aloud, *sounds, *calmer_motion)
}

fn free_avatar(tx: &Transaction<'_>, wanted: Avatar) -> Result<Avatar, Error> {
    let taken: Vec<Avatar> = players::all(tx)?.into_iter().map(|player| player.avatar).collect();
    let free = |avatar: &Avatar| !taken.contains(avatar);
    std::iter::once(wanted).chain(Avatar::ALL).find(free).ok_or(Error::NoAvatarLeft)
}

/// Writes the rows that are not here, or stand over those here; returns whether there are any.
fn merge_rows<T: HistoryRow>(tx: &Transaction<'_>, player: PlayerId, coming: &[T]) -> Result<bool, Error> {
    let mut here = BTreeMap::new();
    here.extend(readable_rows(tx, player)?.into_iter().map(|row: T| (row.key(), row)));
    let mut changed = false;
    for row in coming.iter().filter(|row| here.get(&row.key()).is_none_or(|here| row.stands_over(here))) {
        row.write(tx, player)?;
        changed = true;
    }
    Ok(changed)
}

/// Writes the attempts that are not here. Two phones that shared a file may have answered the same card
/// of the same round: the earlier answer stands, ties by value. Returns the number of new ones, and whether one that was here was replaced.
fn merge_attempts(tx: &Transaction<'_>, player: PlayerId, coming: &[Attempt]) -> Result<(u32, bool), Error> {
    let (mut new, mut replaced) = (0_u32, false);
    for attempt in coming {
        let Attempt { seed, position, .. } = *attempt;
        match attempts::read(tx, player, seed, position)? {
            Some(here) if here == *attempt => continue,
            Some(here) if (here.order_ms, value(&here)?) <= (attempt.order_ms, value(attempt)?) => continue,
            Some(_) => replaced = true,
            None => new = new.saturating_add(1),
        }
        attempts::write(tx, player, attempt)?;
        // The round that is being played cannot go on with answers that came from elsewhere.
        tx.prepare_cached("UPDATE round SET state = 'closed' WHERE player = ?1 AND seed = ?2 AND state = 'open'")?
            .execute(params![player.0.cast_signed(), seed.cast_signed()])?;
    }
    Ok((new, replaced))
}

fn value(attempt: &Attempt) -> Result<String, Error> {
    to_json("attempt", "answer", attempt)
}

/// Awards the steps that the attempts reach and no award says: on the day of the answer that reaches them when all are
/// applied again in their order, and in no round.
pub fn award_again(tx: &Transaction<'_>, player: PlayerId, bank: &Bank) -> Result<(), Error> {
    let mut here = BTreeMap::new();
    here.extend(readable_rows(tx, player)?.into_iter().map(|award: AwardRow| (award.key(), award)));
    for award in replay(tx, player, bank)? {
        if here.get(&award.key()).is_none_or(|here| here.seed.is_none() && *here != award) {
            award.write(tx, player)?;
        }
    }
    Ok(())
}

/// All steps of badges that the player's attempts reach in their order.
fn replay(tx: &Transaction<'_>, player: PlayerId, bank: &Bank) -> Result<Vec<AwardRow>, Error> {
    let mut places: BTreeMap<&ObjectiveId, (&Topic, Band)> = BTreeMap::new();
    for topic in bank.topics() {
        places.extend(topic.objectives.iter().map(|objective| (&objective.id, (topic, objective.band))));
    }
    let mut projection = Projection::default();
    let mut highest: BTreeMap<(&TopicId, Band), BadgeLevel> = BTreeMap::new();
    let mut reached = Vec::new();
    attempts::for_each(tx, player, |attempt| {
        projection.apply(&attempt);
        let Some((topic, band)) = places.get(&attempt.objective).copied() else { return };
        let before = highest.entry((&topic.id, band)).or_insert(BadgeLevel::None);
        for level in
            awards_after(*before, badge_level(&playable_objectives(bank, topic, band), |id| projection.stage(id)))
        {
            *before = level;
            reached.push(AwardRow { topic: topic.id.clone(), band, level, day: attempt.day(), seed: None });
        }
    })?;
    Ok(reached)
}
