//! Who signed the words of a topic, and whether they still are the words that were signed (content/format.md, section 8).

use std::collections::BTreeMap;

use mehfooz_core::TopicId;
use serde::{Deserialize, Serialize};

use crate::{Files, Json};

/// What `signed.json` of a language holds.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatures {
    /// By topic; one that nobody signed is not in it.
    pub topics: BTreeMap<TopicId, Signature>,
}

/// A signature under the words of a topic in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The hash of what was signed; see `hash_of`.
    pub words: String,
    /// The role of who signed, never a name.
    pub by: String,
    /// The day, `YYYY-MM-DD`.
    pub on: String,
}

/// How a topic's words stand in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// Nobody signed.
    Not,
    /// Signed, and edited since.
    Stale,
    /// Signed as it is.
    Yes,
}

impl Signatures {
    /// How a topic stands with the files as they are.
    pub fn state(&self, files: &Files, tag: &str, topic: &str) -> Signed {
        match self.topics.get(topic) {
            None => Signed::Not,
            Some(signature) if signature.words == hash_of(files, tag, topic) => Signed::Yes,
            Some(_) => Signed::Stale,
        }
    }
}

/// A hash of a topic's structure and of its words in one language, eight hexadecimal digits. Neither layout nor the order
/// of names counts, so that formatting leaves a signature whole. FNV-1a: it shows edits, and is no proof against forgers.
pub fn hash_of(files: &Files, tag: &str, topic: &str) -> String {
    let json = |path: &str| serde_json::from_str::<Json>(files.text(path).unwrap_or_default()).ok();
    let titles = json(&format!("{tag}/topics.json"));
    let parts = [
        json(&format!("scenarios/{topic}.json")),
        json(&format!("{tag}/{topic}.json")),
        titles.and_then(|titles| titles.get(topic).cloned()),
    ];
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let texts = parts.into_iter().map(|part| part.map(|json| json.sorted().to_string()).unwrap_or_default());
    let hash = texts.flat_map(String::into_bytes).fold(0x811c_9dc5, step);
    format!("{hash:08x}")
}
