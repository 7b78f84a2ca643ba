//! What home offers a child, and where the child stands on the map.

use std::collections::BTreeMap;

use crate::bank::{Bank, Topic};
use crate::error::Error;
use crate::ids::{ObjectiveId, PlayerId, TopicId};
use crate::moment::Day;
use crate::path::{due_objectives, is_learned, next_topic, playable_objectives};
use crate::player::Band;
use crate::stage::ObjectiveState;
use crate::store::Store;

/// What home offers, and where the child stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home<'a> {
    /// The one next thing.
    pub next: NextThing,
    /// The place of the child on the map: the topic that comes next or, while the stories of all unfinished ones rest, the
    /// first of these; none when all is learned.
    pub here: Option<&'a Topic>,
}

/// What home offers: one thing, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextThing {
    /// The open round goes on.
    Resume,
    /// Something learned before comes back.
    Due,
    /// The first place on the path with something to learn today.
    Topic(TopicId),
    /// All is learned, or rests, and nothing is due: a round from what was longest unseen.
    Anything,
}

impl<'a> Home<'a> {
    /// For a player of this band with these objectives; `waits` when a round is open, or its end was not left.
    pub fn new(
        bank: &'a Bank,
        band: Band,
        objectives: &BTreeMap<ObjectiveId, ObjectiveState>,
        waits: bool,
        today: Day,
    ) -> Self {
        let topic = next_topic(bank, band, objectives, today);
        let next = if waits {
            NextThing::Resume
        } else if due_objectives(bank, band, objectives, today).is_empty() {
            topic.map_or(NextThing::Anything, |topic| NextThing::Topic(topic.id.clone()))
        } else {
            NextThing::Due
        };
        let is_unfinished = |topic: &&Topic| {
            playable_objectives(bank, topic, band).iter().any(|objective| !is_learned(objectives.get(&objective.id)))
        };
        Self { next, here: topic.or_else(|| bank.topics().iter().find(is_unfinished)) }
    }
}

impl Store {
    /// What home offers this player on this date.
    pub fn home<'a>(&self, player: PlayerId, bank: &'a Bank, today: Day) -> Result<Home<'a>, Error> {
        let band = self.player(player)?.settings.band;
        Ok(Home::new(bank, band, &self.objective_states(player)?, self.has_round(player, bank)?, today))
    }
}
