//! The words of one language, parsed when that language is first asked for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use mehfooz_core::{Band, Key, ObjectiveId, ScenarioId, TopicId};
use serde::Deserialize;

use crate::file;
use crate::helpline::HelplineWords;
use crate::language::{Language, languages};

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    language: &'static Language,
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
}

/// The words of a scenario.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioWords {
    /// Who and where, then the question.
    pub stem: String,
    /// Who it comes from, as the phone would show it.
    pub sender: Option<String>,
    /// Parts or messages, by key.
    #[serde(default)]
    pub parts: BTreeMap<Key, PartWords>,
    /// Options, cards or steps, by letter.
    #[serde(alias = "options", alias = "cards", alias = "steps", default)]
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
    pub fn language(&self) -> &'static Language {
        self.language
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

    /// The words of a helpline.
    pub fn helpline(&self, id: &str) -> Option<&HelplineWords> {
        self.helplines.get(id)
    }

    /// Reads a language's embedded files.
    ///
    /// # Errors
    /// The first file that cannot be read, with the place and the reason.
    pub fn parse(language: &'static Language) -> Result<Self, String> {
        let tag = language.tag.as_str();
        let topics: BTreeMap<TopicId, TopicWords> = read(tag, "topics")?;
        let mut scenarios = BTreeMap::new();
        for topic in topics.keys() {
            scenarios.extend(read::<BTreeMap<ScenarioId, ScenarioWords>>(tag, topic.as_str())?);
        }
        Ok(Self { language, ui: read(tag, "ui")?, helplines: read(tag, "helplines")?, topics, scenarios })
    }
}

fn read<T: serde::de::DeserializeOwned>(tag: &str, name: &str) -> Result<T, String> {
    let text = file(tag, name).ok_or_else(|| format!("{tag}/{name}.json: there is no such file"))?;
    serde_json::from_str(text).map_err(|error| format!("{tag}/{name}.json: {error}"))
}

/// The words of a language by its tag, parsed at the first call; none when there is no such language.
pub fn words(tag: &str) -> Option<&'static Words> {
    static PARSED: LazyLock<BTreeMap<&'static str, LazyLock<Option<Words>, Parse>>> = LazyLock::new(|| {
        let lazy = |language: &'static Language| {
            let parse: Parse = Box::new(move || Words::parse(language).ok());
            (language.tag.as_str(), LazyLock::new(parse))
        };
        languages().iter().map(lazy).collect()
    });
    PARSED.get(tag)?.as_ref()
}

type Parse = Box<dyn FnOnce() -> Option<Words> + Send>;
