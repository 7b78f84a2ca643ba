//! The words of one language. `S` is how a text is held: `String` for authors, `Text` in the game.

#[cfg(feature = "check")]
mod read;

use std::borrow::Borrow;

use mehfooz_core::{Band, Key, ObjectiveId, ScenarioId, TopicId};
use serde::{Deserialize, Serialize};

use crate::{HelplineWords, Language, Table};

/// All words of one language.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de> + Default + Ord"))]
pub struct Words<S = String> {
    language: Language,
    ui: Table<S, S>,
    topics: Table<TopicId, TopicWords<S>>,
    scenarios: Table<ScenarioId, ScenarioWords<S>>,
    helplines: Table<S, HelplineWords<S>>,
}

/// The words of a topic.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWords<S = String> {
    /// At most four words.
    pub title: S,
    /// The badge's name.
    pub badge: S,
    /// The place's name on the map.
    pub place: S,
    /// By band.
    pub bands: Table<Band, BandWords<S>>,
}

impl<S> TopicWords<S> {
    /// The words of one band.
    pub fn band(&self, band: Band) -> Option<&BandWords<S>> {
        self.bands.get(&band)
    }
}

/// The words of a topic in one band.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandWords<S = String> {
    /// One good question for a parent.
    pub ask: S,
    /// One thing a parent had better not say, and why.
    pub avoid: S,
    /// What the child may tell or ask at home.
    pub talk: S,
    /// By objective.
    pub objectives: Table<ObjectiveId, ObjectiveWords<S>>,
}

/// What a child can do.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveWords<S = String> {
    /// For adults: "Can …".
    pub can: S,
    /// For the child: "I can …".
    pub i_can: S,
    /// The one thing to take along, at most ten words.
    pub rule: Option<S>,
    /// The one question of all its spots, with which their stems end.
    pub spot: Option<S>,
}

/// The words of a scenario.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioWords<S = String> {
    /// Who and where, then the question.
    pub stem: S,
    /// Who it comes from, as the phone would show it.
    pub sender: Option<S>,
    /// What the phone knows of the sender, such as "not in the phone".
    pub note: Option<S>,
    /// Parts or messages, by key.
    #[serde(default)]
    pub parts: Table<Key, PartWords<S>>,
    /// Options, cards or steps, by letter.
    #[serde(rename = "options", alias = "cards", alias = "steps", default)]
    pub things: Table<Key, ThingWords<S>>,
    /// The names of the two baskets of a sort.
    baskets: Option<Baskets<S>>,
}

/// A part or message.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartWords<S = String> {
    /// What it says.
    pub text: S,
    /// What stands written on a thing of a photo.
    pub label: Option<S>,
    /// With spot: why it is a sign, or none.
    pub why: Option<S>,
}

/// An option, card or step.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThingWords<S = String> {
    /// What it says.
    pub text: S,
    /// What would happen.
    pub why: S,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Baskets<S> {
    stop: S,
    go: S,
}

impl<S: AsRef<str>> ScenarioWords<S> {
    /// What a part or message says.
    pub fn part(&self, key: &Key) -> &str {
        self.parts.get(key).map_or("", |part| part.text.as_ref())
    }

    /// What stands written on a thing of a photo.
    pub fn label(&self, key: &Key) -> Option<&str> {
        self.parts.get(key).and_then(|part| part.label.as_ref()).map(AsRef::as_ref)
    }

    /// Why a part is a sign, or none; empty outside spot.
    pub fn part_why(&self, key: &Key) -> &str {
        self.parts.get(key).and_then(|part| part.why.as_ref()).map_or("", AsRef::as_ref)
    }

    /// What an option, card or step says.
    pub fn thing(&self, key: &Key) -> &str {
        self.things.get(key).map_or("", |thing| thing.text.as_ref())
    }

    /// What would happen after an option, card or step.
    pub fn thing_why(&self, key: &Key) -> &str {
        self.things.get(key).map_or("", |thing| thing.why.as_ref())
    }

    /// Every text that says what would happen.
    pub fn whys(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.values().filter_map(|part| part.why.as_ref());
        parts.chain(self.things.values().map(|thing| &thing.why)).map(AsRef::as_ref)
    }

    /// The names of the baskets: for what needs care, for what is fine.
    pub fn baskets(&self) -> (&str, &str) {
        self.baskets.as_ref().map_or(("", ""), |of| (of.stop.as_ref(), of.go.as_ref()))
    }
}

impl<S: AsRef<str>> HelplineWords<S> {
    /// What it is for and when it answers, in one line.
    pub fn about(&self) -> String {
        format!("{} {}", self.purpose.as_ref(), self.hours.as_ref())
    }
}

impl<S: AsRef<str> + Borrow<str> + Ord> Words<S> {
    /// The language itself.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// A text of the interface; the key itself where it is missing, which the content check does not let land.
    pub fn ui<'a>(&'a self, key: &'a str) -> &'a str {
        self.ui.get(key).map_or(key, AsRef::as_ref)
    }

    /// A text of the interface with its variables put in: `{name}` becomes the value given for `name`.
    pub fn ui_with(&self, key: &str, variables: &[(&str, &str)]) -> String {
        let replace = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{{name}}}"), value);
        variables.iter().fold(self.ui(key).to_owned(), replace)
    }

    /// All keys of the interface with their texts, sorted.
    pub fn ui_texts(&self) -> &Table<S, S> {
        &self.ui
    }

    /// The words of all topics, by id.
    pub fn topics(&self) -> &Table<TopicId, TopicWords<S>> {
        &self.topics
    }

    /// The words of a topic.
    pub fn topic(&self, id: &TopicId) -> Option<&TopicWords<S>> {
        self.topics.get(id)
    }

    /// The words of an objective.
    pub fn objective(&self, id: &ObjectiveId) -> Option<&ObjectiveWords<S>> {
        self.topics.values().flat_map(|topic| topic.bands.values()).find_map(|band| band.objectives.get(id))
    }

    /// The words of a scenario.
    pub fn scenario(&self, id: &ScenarioId) -> Option<&ScenarioWords<S>> {
        self.scenarios.get(id)
    }

    /// All scenarios that have words.
    pub fn scenarios(&self) -> &Table<ScenarioId, ScenarioWords<S>> {
        &self.scenarios
    }

    /// The words of all helplines, by id.
    pub fn helplines(&self) -> &Table<S, HelplineWords<S>> {
        &self.helplines
    }

    /// The words of a helpline.
    pub fn helpline(&self, id: &str) -> Option<&HelplineWords<S>> {
        self.helplines.get(id)
    }
}
