//! The structure of the content: topics on the path, their objectives, and the scenarios that teach them. No words.

mod types;

pub use types::{
    By, Message, Objective, Picture, Response, ResponseKind, Scenario, Side, Stance, Stimulus, Thing, Topic,
};

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

use crate::ids::{ObjectiveId, ScenarioId, TopicId};
use crate::player::Band;

/// All topics and scenarios, checked: every id that is named in it exists in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    topics: Vec<Topic>,
    scenarios: Vec<Scenario>,
    /// Positions in `scenarios`.
    by_id: Index<ScenarioId, usize>,
    by_objective: Index<ObjectiveId, Vec<usize>>,
}

/// Hashed without a random key: ids are content.
type Index<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

impl Bank {
    /// Puts parts together that were checked before: scenarios whose objective is in no topic are never found.
    pub fn new(topics: Vec<Topic>, scenarios: Vec<Scenario>) -> Self {
        let (mut by_id, mut by_objective) = (Index::default(), Index::<_, Vec<_>>::default());
        for (position, scenario) in scenarios.iter().enumerate() {
            by_id.entry(scenario.id.clone()).or_insert(position);
            by_objective.entry(scenario.objective.clone()).or_default().push(position);
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
        self.by_id.get(id).and_then(|position| self.scenarios.get(*position))
    }

    /// The scenarios of an objective, in the order of the file.
    pub fn of_objective(&self, id: &ObjectiveId) -> impl Iterator<Item = &Scenario> {
        self.by_objective.get(id).into_iter().flatten().filter_map(|position| self.scenarios.get(*position))
    }
}
