//! The way through the topics, and the one thing that home offers next.

use std::collections::BTreeMap;

use crate::badge::{BadgeLevel, badge_level};
use crate::bank::{Bank, Objective, Topic};
use crate::ids::{ObjectiveId, TopicId};
use crate::moment::Day;
use crate::player::Band;
use crate::stage::ObjectiveState;

/// What home offers: one thing, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextThing {
    /// The open round goes on.
    Resume,
    /// Something learned before comes back.
    Due {
        /// How many objectives are due.
        count: u32,
    },
    /// The first place on the path that is not finished.
    Topic(TopicId),
    /// All is finished and nothing is due: a round from what was longest unseen.
    Anything,
}

/// The one next thing for a player of this band.
pub fn next_thing(
    bank: &Bank,
    band: Band,
    objectives: &BTreeMap<ObjectiveId, ObjectiveState>,
    has_open_round: bool,
    today: Day,
) -> NextThing {
    if has_open_round {
        return NextThing::Resume;
    }
    let due = due_objectives(bank, band, objectives, today).len();
    if due > 0 {
        return NextThing::Due { count: u32::try_from(due).unwrap_or(u32::MAX) };
    }
    first_unfinished(bank, band, objectives).map_or(NextThing::Anything, |topic| NextThing::Topic(topic.id.clone()))
}

/// The first topic on the path with something to play in this band that is not learned yet.
pub fn first_unfinished<'a>(
    bank: &'a Bank,
    band: Band,
    objectives: &BTreeMap<ObjectiveId, ObjectiveState>,
) -> Option<&'a Topic> {
    bank.topics().iter().find(|topic| {
        let playable = playable_objectives(bank, topic, band);
        !playable.is_empty()
            && badge_level(&playable, |id| objectives.get(id).map(|state| state.stage)) < BadgeLevel::Earned
    })
}

/// The objectives of a topic and band for which the bank has a scenario.
pub fn playable_objectives<'a>(bank: &'a Bank, topic: &'a Topic, band: Band) -> Vec<&'a Objective> {
    topic.objectives_of(band).filter(|objective| bank.of_objective(&objective.id).next().is_some()).collect()
}

/// What is due today and can be played: misses before reviews, oldest due day first.
pub fn due_objectives<'a>(
    bank: &'a Bank,
    band: Band,
    objectives: &BTreeMap<ObjectiveId, ObjectiveState>,
    today: Day,
) -> Vec<&'a Objective> {
    let mut due: Vec<(bool, Day, &Objective)> = bank
        .topics()
        .iter()
        .flat_map(|topic| playable_objectives(bank, topic, band))
        .filter_map(|objective| {
            let state = objectives.get(&objective.id).filter(|state| state.is_due(today))?;
            Some((!state.missed_last, state.due?.day, objective))
        })
        .collect();
    // A stable sort: equals stay in the order of the path.
    due.sort_by_key(|(review, day, _)| (*review, *day));
    due.into_iter().map(|(_, _, objective)| objective).collect()
}
