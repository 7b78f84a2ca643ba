//! The structure of the content: topics on the path, their objectives, and the scenarios that teach them. No words.

mod types;

pub use types::{
    By, Message, Objective, Picture, Response, ResponseKind, Scenario, Side, Stance, Stimulus, Thing, Topic,
};

use crate::ids::{ObjectiveId, ScenarioId, TopicId};
use crate::player::Band;

/// All topics and scenarios, checked: every id that is named in it exists in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    topics: Vec<Topic>,
    scenarios: Vec<Scenario>,
    /// Positions in `scenarios`, sorted by the scenario's id.
    by_id: Vec<usize>,
    /// Positions in `scenarios`, sorted by the objective, then by position.
    by_objective: Vec<usize>,
}

impl Bank {
    /// Puts parts together that were checked before: scenarios whose objective is in no topic are never found.
    pub fn new(topics: Vec<Topic>, scenarios: Vec<Scenario>) -> Self {
        let (by_id, by_objective) =
            (sorted(&scenarios, |of| of.id.as_str()), sorted(&scenarios, |of| of.objective.as_str()));
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
        let first = self.by_id.partition_point(|position| self.at(*position).is_some_and(|of| of.id < *id));
        self.by_id.get(first).and_then(|position| self.at(*position)).filter(|of| of.id == *id)
    }

    /// The scenarios of an objective, in the order of the file.
    pub fn of_objective(&self, id: &ObjectiveId) -> impl Iterator<Item = &Scenario> {
        let first =
            self.by_objective.partition_point(|position| self.at(*position).is_some_and(|of| of.objective < *id));
        let from = self.by_objective.iter().skip(first).filter_map(|position| self.at(*position));
        from.take_while(|of| of.objective == *id)
    }

    fn at(&self, position: usize) -> Option<&Scenario> {
        self.scenarios.get(position)
    }
}

/// Positions sorted by a key, equals in their order. Inserts one by one: files come nearly sorted ([`crate::sort`]).
fn sorted(scenarios: &[Scenario], key: fn(&Scenario) -> &str) -> Vec<usize> {
    let mut positions = Vec::with_capacity(scenarios.len());
    for (position, scenario) in scenarios.iter().enumerate() {
        let before = |other: &usize| scenarios.get(*other).is_some_and(|other| key(other) <= key(scenario));
        positions.insert(positions.partition_point(before), position);
    }
    positions
}
