//! The files as they are written, before anything is checked (content/format.md, sections 3 to 6).

use std::collections::BTreeMap;

use mehfooz_core::{Band, Key, Message, Picture, Side, Stance, TopicId};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawTopics {
    pub topics: Vec<RawTopic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawTopic {
    pub id: TopicId,
    pub sensitive: bool,
    #[serde(default)]
    pub needs_signature: bool,
    pub picture: String,
    pub place: RawPlace,
    pub ukcis: Vec<String>,
    pub c4: Vec<String>,
    pub bands: BTreeMap<Band, RawBand>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPlace {
    pub id: String,
    pub picture: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawBand {
    pub objectives: Vec<String>,
    /// The pictures of rules, by objective.
    #[serde(default)]
    pub rules: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    pub id: String,
    #[serde(default)]
    pub family: Option<String>,
    pub objective: String,
    pub stance: Stance,
    #[serde(default)]
    pub sensitive: Option<bool>,
    #[serde(default)]
    pub picture: Option<Picture>,
    #[serde(default)]
    pub face: Option<String>,
    pub stimulus: RawStimulus,
    pub response: RawResponse,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RawStimulus {
    Scene {},
    Photo {
        backdrop: String,
        parts: Vec<RawThing>,
    },
    Chat {
        messages: Vec<Message>,
        #[serde(default)]
        pictures: BTreeMap<Key, String>,
    },
    Sms {
        parts: Vec<Key>,
        #[serde(default)]
        pictures: BTreeMap<Key, String>,
    },
    Popup {
        parts: Vec<Key>,
        #[serde(default)]
        pictures: BTreeMap<Key, String>,
    },
    Post {
        parts: Vec<Key>,
        #[serde(default)]
        pictures: BTreeMap<Key, String>,
    },
    Call {
        parts: Vec<Key>,
        #[serde(default)]
        pictures: BTreeMap<Key, String>,
    },
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RawResponse {
    Choose {
        options: Vec<Key>,
        right: Key,
        #[serde(default)]
        pictures: BTreeMap<Key, String>,
    },
    Spot {
        signs: Vec<Key>,
    },
    Sort {
        cards: BTreeMap<Key, Side>,
        #[serde(default)]
        pictures: BTreeMap<Key, String>,
    },
    Order {
        steps: Vec<Key>,
        #[serde(default)]
        tempting: Vec<Key>,
        #[serde(default)]
        pictures: BTreeMap<Key, String>,
    },
}

/// Fractions of the backdrop: of its width (`at` first, `size`), and of its height (`at` second).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawThing {
    pub id: Key,
    pub art: String,
    pub at: (f32, f32),
    pub size: f32,
}
