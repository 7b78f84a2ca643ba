//! The words of one language.

use std::collections::BTreeMap;

use crate::Problem;
use mehfooz_core::{Band, Key, ObjectiveId, ScenarioId, TopicId};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{HelplineWords, Language};

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    language: Language,
    ui: BTreeMap<String, String>,
    topics: BTreeMap<TopicId, TopicWords>,
    scenarios: BTreeMap<ScenarioId, ScenarioWords>,
    helplines: BTreeMap<String, HelplineWords>,
}

/// The words of a topic.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWords {
    /// At most four words.
    pub title: String,
    /// The badge's name.
    pub badge: String,
    /// The place's name on the map.
    pub place: String,
    /// By band.
    pub bands: BTreeMap<Band, BandWords>,
}

impl TopicWords {
    /// The words of one band.
    pub fn band(&self, band: Band) -> Option<&BandWords> {
        self.bands.get(&band)
    }
}

/// The words of a topic in one band.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandWords {
    /// One good question for a parent.
    pub ask: String,
    /// One thing a parent had better not say, and why.
    pub avoid: String,
    /// What the child may tell or ask at home.
    pub talk: String,
    /// By objective.
    pub objectives: BTreeMap<ObjectiveId, ObjectiveWords>,
}

/// What a child can do.
#[derive(Debug, Clone, Deserialize)]
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
#[derive(Debug, Clone, Deserialize)]
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
    pub parts: BTreeMap<Key, PartWords>,
    /// Options, cards or steps, by letter.
    #[serde(rename = "options", alias = "cards", alias = "steps", default)]
    pub things: BTreeMap<Key, ThingWords>,
    /// The names of the two baskets of a sort.
    baskets: Option<Baskets>,
}

/// A part or message.
#[derive(Debug, Clone, Deserialize)]
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
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThingWords {
    /// What it says.
    pub text: String,
    /// What would happen.
    pub why: String,
}

#[derive(Debug, Clone, Deserialize)]
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
        self.baskets.as_ref().map_or(("", ""), |baskets| (&baskets.stop, &baskets.go))
    }
}

impl HelplineWords {
    /// What it is for and when it answers, in one line.
    pub fn about(&self) -> String {
        format!("{} {}", self.purpose, self.hours)
    }
}

impl Words {
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
    pub fn ui_texts(&self) -> &BTreeMap<String, String> {
        &self.ui
    }

    /// The words of all topics, by id.
    pub fn topics(&self) -> &BTreeMap<TopicId, TopicWords> {
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

    /// The words of a scenario.
    pub fn scenario(&self, id: &ScenarioId) -> Option<&ScenarioWords> {
        self.scenarios.get(id)
    }

    /// All scenarios that have words.
    pub fn scenarios(&self) -> &BTreeMap<ScenarioId, ScenarioWords> {
        &self.scenarios
    }

    /// The words of all helplines, by id.
    pub fn helplines(&self) -> &BTreeMap<String, HelplineWords> {
        &self.helplines
    }

    /// The words of a helpline.
    pub fn helpline(&self, id: &str) -> Option<&HelplineWords> {
        self.helplines.get(id)
    }

    /// Reads a language's files, each asked for by its path (`en/codes.json`). What cannot be read is told, and left out.
    pub fn read<'t>(language: Language, text: &impl Fn(&str) -> Option<&'t str>) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let path = |name: &str| format!("{}/{name}.json", language.tag);
        let topics: BTreeMap<TopicId, TopicWords> = file(&path("topics"), text, &mut problems);
        let mut scenarios = Vec::new();
        for topic in topics.keys() {
            let path = path(topic.as_str());
            if let Some(words) = text(&path).and_then(|text| serde_json::from_str(text).ok()) {
                scenarios.extend::<BTreeMap<_, _>>(words);
                continue;
            }
            // One by one: a fault in one scenario's words must not hide those of the others.
            for (id, words) in file::<BTreeMap<String, Value>>(&path, text, &mut problems) {
                match serde_json::from_value(words) {
                    Ok(words) => scenarios.push((ScenarioId::from(id), words)),
                    Err(error) => problems.push(Problem::new(&path, &id, error.to_string())),
                }
            }
        }
        let ui = file(&path("ui"), text, &mut problems);
        let helplines = file(&path("helplines"), text, &mut problems);
        // Put together once, since most of them come sorted.
        let scenarios = scenarios.into_iter().collect();
        (Self { language, ui, topics, scenarios, helplines }, problems)
    }
}

fn file<'t, T: DeserializeOwned + Default>(
    path: &str,
    text: &impl Fn(&str) -> Option<&'t str>,
    problems: &mut Vec<Problem>,
) -> T {
    let read = match text(path) {
        Some(text) => serde_json::from_str(text).map_err(|error| error.to_string()),
        None => Err("there is no such file".to_owned()),
    };
    read.unwrap_or_else(|fault| {
        problems.push(Problem::new(path, "", fault));
        T::default()
    })
}
