//! The files as they are written, before anything is checked (content/format.md, sections 3 to 6).

use std::collections::BTreeMap;

use mehfooz_core::bank::{Message, Picture, Side, Stance};
use mehfooz_core::{Band, Key, TopicId};
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
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    pub id: String,
    pub objective: String,
    pub stance: Stance,
    #[serde(default)]
    pub sensitive: Option<bool>,
    pub picture: Picture,
    pub stimulus: RawStimulus,
    pub response: RawResponse,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RawStimulus {
    Scene {},
    Chat { messages: Vec<Message> },
    Sms { parts: Vec<Key> },
    Popup { parts: Vec<Key> },
    Post { parts: Vec<Key> },
    Call { parts: Vec<Key> },
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
        pictures: BTreeMap<Key, String>,
    },
}
