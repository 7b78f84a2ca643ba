//! What a parent sees of a child. There is no answer in it, and no field that could hold one.

use std::collections::{BTreeMap, BTreeSet};

use crate::badge::BadgeLevel;
use crate::bank::{Bank, Topic};
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId, TopicId};
use crate::moment::Day;
use crate::path::playable_objectives;
use crate::player::{Band, Player};
use crate::stage::Stage;
use crate::store::{Effort, Store};

/// A child's progress as its parents see it: how far, how often, and what was talked about; never what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildProgress {
    /// The child's animal, band and settings.
    pub player: Player,
    /// The badges of every band.
    pub badges: BTreeMap<(TopicId, Band), BadgeLevel>,
    /// The stage of each objective that was tried; the others are new.
    pub stages: BTreeMap<ObjectiveId, Stage>,
    /// Days played and scenarios answered.
    pub effort: Effort,
    /// The topics that the child says to have talked about.
    pub talks: BTreeSet<TopicId>,
}

impl ChildProgress {
    /// The topic that a parent had best ask about next: the first on the path that was started and not talked about,
    /// else the first that is not earned, else the first of all. None when the bank has nothing for the band.
    pub fn topic_to_ask<'a>(&self, bank: &'a Bank) -> Option<&'a Topic> {
        let playable = || {
            let band = self.player.settings.band;
            bank.topics().iter().filter(move |topic| !playable_objectives(bank, topic, band).is_empty())
        };
        let level = |topic: &Topic| {
            self.badges.get(&(topic.id.clone(), self.player.settings.band)).copied().unwrap_or(BadgeLevel::None)
        };
        let untold = |topic: &&Topic| level(topic) > BadgeLevel::None && !self.talks.contains(&topic.id);
        playable()
            .find(untold)
            .or_else(|| playable().find(|topic| level(topic) < BadgeLevel::Earned))
            .or_else(|| playable().next())
    }
}

impl Store {
    /// What the parents of this player see on this date.
    pub fn child_progress(&self, player: PlayerId, today: Day) -> Result<ChildProgress, Error> {
        let found = self.player(player)?;
        let mut stages = BTreeMap::new();
        stages.extend(self.objective_states(player)?.into_iter().map(|(id, state)| (id, state.stage)));
        Ok(ChildProgress {
            badges: self.badges(player)?,
            stages,
            effort: self.effort(player, today)?,
            talks: self.talks(player)?,
            player: found,
        })
    }
}
