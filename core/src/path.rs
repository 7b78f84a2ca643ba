//! The way through the topics: what is due, and what comes next.

use std::collections::BTreeMap;

use crate::bank::{Bank, Objective, Scenario, Topic};
use crate::ids::ObjectiveId;
use crate::moment::Day;
use crate::player::Band;
use crate::sort::sort_by_key;
use crate::stage::{ObjectiveState, Stage};

/// The first topic on the path with an objective that is not learned and a story of it that may count today. Without the
/// latter a child who missed would be given the same stories until none of them can count.
pub(crate) fn next_topic<'a>(
    bank: &'a Bank,
    band: Band,
    objectives: &BTreeMap<ObjectiveId, ObjectiveState>,
    today: Day,
) -> Option<&'a Topic> {
    let has_next = |objective: &Objective| {
        let state = objectives.get(&objective.id);
        let may_count = |scenario: &Scenario| state.is_none_or(|state| state.may_count(&scenario.id, today));
        !is_learned(state) && bank.of_objective(&objective.id).any(may_count)
    };
    bank.topics().iter().find(|topic| topic.objectives_of(band).any(has_next))
}

pub(crate) fn is_learned(state: Option<&ObjectiveState>) -> bool {
    state.is_some_and(|state| state.stage >= Stage::Learned)
}

/// The objectives of a topic and band for which the bank has a scenario.
pub(crate) fn playable_objectives<'a>(bank: &'a Bank, topic: &'a Topic, band: Band) -> Vec<&'a Objective> {
    topic.objectives_of(band).filter(|objective| bank.of_objective(&objective.id).next().is_some()).collect()
}

/// What is due today and can be played: misses before reviews, oldest due day first.
pub(crate) fn due_objectives<'a>(
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
    sort_by_key(&mut due, |(review, day, _)| (*review, *day));
    due.into_iter().map(|(_, _, objective)| objective).collect()
}
