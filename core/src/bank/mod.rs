//! The structure of the content: topics on the path, their objectives, and the scenarios that teach them. No words.

mod types;

pub use types::{
    By, Message, Objective, Picture, Response, ResponseKind, Scenario, Side, Stance, Stimulus, Thing, Topic,
};

use std::collections::BTreeMap;

use crate::ids::{ObjectiveId, ScenarioId, TopicId};
use crate::player::Band;

/// All topics and scenarios, checked: every id that is named in it exists in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    topics: Vec<Topic>,
    scenarios: Vec<Scenario>,
    by_id: BTreeMap<ScenarioId, usize>,
    by_objective: BTreeMap<ObjectiveId, Vec<usize>>,
}

impl Bank {
    /// Puts parts together that were checked before: scenarios whose objective is in no topic are never found.
    pub fn new(topics: Vec<Topic>, scenarios: Vec<Scenario>) -> Self {
        let by_id = scenarios.iter().enumerate().map(|(place, s)| (s.id.clone(), place)).collect();
        let mut by_objective: BTreeMap<ObjectiveId, Vec<usize>> = BTreeMap::new();
        for (place, scenario) in scenarios.iter().enumerate() {
            match by_objective.get_mut(&scenario.objective) {
                Some(places) => places.push(place),
                None => drop(by_objective.insert(scenario.objective.clone(), vec![place])),
            }
        }
        Self { topics, scenarios, by_id, by_objective }
    }

    /// The topics, in the order of the path on the map.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// The topics that teach this band, in the order of the path; not every topic teaches every band.
    pub fn topics_of(&self, band: Band) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(move |topic| topic.objectives_of(band).next().is_some())
    }

    /// The topic with this id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }

    /// All scenarios, topic by topic, as in the files.
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The scenario with this id; none when content no longer knows it.
    pub fn scenario(&self, id: &ScenarioId) -> Option<&Scenario> {
        self.by_id.get(id).and_then(|place| self.scenarios.get(*place))
    }

    /// The scenarios of an objective, in the order of the file.
    pub fn of_objective(&self, id: &ObjectiveId) -> impl Iterator<Item = &Scenario> {
        self.by_objective.get(id).into_iter().flatten().filter_map(|place| self.scenarios.get(*place))
    }
}
