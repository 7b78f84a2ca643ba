//! The words of one language.

#[cfg(feature = "check")]
mod read;

use mehfooz_core::{Band, Key, ObjectiveId, ScenarioId, TopicId};
use serde::{Deserialize, Serialize};

use crate::{HelplineWords, Language, Table};

/// All words of one language. Those of scenarios, `T`, are a table for authors; the game keeps them compressed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Words<T = Table<ScenarioId, ScenarioWords>> {
    language: Language,
    ui: Table<String, String>,
    topics: Table<TopicId, TopicWords>,
    helplines: Table<String, HelplineWords>,
    scenarios: T,
}

/// The words of a topic.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWords {
    /// At most four words.
    pub title: String,
    /// The badge's name.
    pub badge: String,
    /// The place's name on the map.
    pub place: String,
    /// By band.
    pub bands: Table<Band, BandWords>,
}

impl TopicWords {
    /// The words of one band.
    pub fn band(&self, band: Band) -> Option<&BandWords> {
        self.bands.get(&band)
    }
}

/// The words of a topic in one band.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandWords {
    /// One good question for a parent.
    pub ask: String,
    /// One thing a parent had better not say, and why.
    pub avoid: String,
    /// What the child may tell or ask at home.
    pub talk: String,
    /// By objective.
    pub objectives: Table<ObjectiveId, ObjectiveWords>,
}

/// What a child can do.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveWords {
    /// For adults: "Can …".
    pub can: String,
    /// For the child: "I can …".
    pub i_can: String,
    /// The one thing to take along, at most ten words.
    pub rule: Option<String>,
    /// The one question of all its spots, with which their stems end.
    pub spot: Option<String>,
}

/// The words of a scenario.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioWords {
    /// Who and where, then the question.
    pub stem: String,
    /// Who it comes from, as the phone would show it.
    pub sender: Option<String>,
    /// What the phone knows of the sender, such as "not in the phone".
    pub note: Option<String>,
    /// Parts or messages, by key.
    #[serde(default)]
    pub parts: Table<Key, PartWords>,
    /// Options, cards or steps, by letter.
    #[serde(rename = "options", alias = "cards", alias = "steps", default)]
    pub things: Table<Key, ThingWords>,
    /// The names of the two baskets of a sort.
    baskets: Option<Baskets>,
}

/// A part or message.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartWords {
    /// What it says.
    pub text: String,
    /// What stands written on a thing of a photo.
    pub label: Option<String>,
    /// With spot: why it is a sign, or none.
    pub why: Option<String>,
}

/// An option, card or step.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThingWords {
    /// What it says.
    pub text: String,
    /// What would happen.
    pub why: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Baskets {
    stop: String,
    go: String,
}

impl ScenarioWords {
    /// What a part or message says.
    pub fn part(&self, key: &Key) -> &str {
        self.parts.get(key).map_or("", |part| &part.text)
    }

    /// What stands written on a thing of a photo.
    pub fn label(&self, key: &Key) -> Option<&str> {
        self.parts.get(key).and_then(|part| part.label.as_deref())
    }

    /// Why a part is a sign, or none; empty outside spot.
    pub fn part_why(&self, key: &Key) -> &str {
        self.parts.get(key).and_then(|part| part.why.as_deref()).unwrap_or_default()
    }

    /// What an option, card or step says.
    pub fn thing(&self, key: &Key) -> &str {
        self.things.get(key).map_or("", |thing| &thing.text)
    }

    /// What would happen after an option, card or step.
    pub fn thing_why(&self, key: &Key) -> &str {
        self.things.get(key).map_or("", |thing| &thing.why)
    }

    /// Every text that says what would happen.
    pub fn whys(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.values().filter_map(|part| part.why.as_deref());
        parts.chain(self.things.values().map(|thing| thing.why.as_str()))
    }

    /// The names of the baskets: for what needs care, for what is fine.
    pub fn baskets(&self) -> (&str, &str) {
        self.baskets.as_ref().map_or(("", ""), |of| (&of.stop, &of.go))
    }
}

impl HelplineWords {
    /// What it is for and when it answers, in one line.
    pub fn about(&self) -> String {
        format!("{} {}", self.purpose, self.hours)
    }
}

impl<T> Words<T> {
    /// The language itself.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// A text of the interface; the key itself where it is missing, which the content check does not let land.
    pub fn ui<'a>(&'a self, key: &'a str) -> &'a str {
        self.ui.get(key).map_or(key, String::as_str)
    }

    /// A text of the interface with its variables put in: `{name}` becomes the value given for `name`.
    pub fn ui_with(&self, key: &str, variables: &[(&str, &str)]) -> String {
        let replace = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{{name}}}"), value);
        variables.iter().fold(self.ui(key).to_owned(), replace)
    }

    /// All keys of the interface with their texts, sorted.
    pub fn ui_texts(&self) -> &Table<String, String> {
        &self.ui
    }

    /// The words of all topics, by id.
    pub fn topics(&self) -> &Table<TopicId, TopicWords> {
        &self.topics
    }

    /// The words of a topic.
    pub fn topic(&self, id: &TopicId) -> Option<&TopicWords> {
        self.topics.get(id)
    }

    /// The words of an objective.
    pub fn objective(&self, id: &ObjectiveId) -> Option<&ObjectiveWords> {
        self.topics.values().flat_map(|topic| topic.bands.values()).find_map(|band| band.objectives.get(id))
    }

    /// The words of scenarios.
    pub fn scenarios(&self) -> &T {
        &self.scenarios
    }

    /// The same words with others of scenarios.
    pub fn with_scenarios<U>(self, scenarios: U) -> Words<U> {
        let Self { language, ui, topics, helplines, scenarios: _ } = self;
        Words { language, ui, topics, helplines, scenarios }
    }

    /// The words of all helplines, by id.
    pub fn helplines(&self) -> &Table<String, HelplineWords> {
        &self.helplines
    }

    /// The words of a helpline.
    pub fn helpline(&self, id: &str) -> Option<&HelplineWords> {
        self.helplines.get(id)
    }
}

impl Words {
    /// The words of a scenario.
    pub fn scenario(&self, id: &ScenarioId) -> Option<&ScenarioWords> {
        self.scenarios.get(id)
    }
}
