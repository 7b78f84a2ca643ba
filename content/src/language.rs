//! The languages that there are: one folder with a `language.json` each.

use std::collections::BTreeMap;

use mehfooz_core::Band;
use serde::Deserialize;

/// A language, and what its texts must keep to (content/format.md, section 7).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// The folder's name, such as `ur`.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// Its name in English, for authors.
    pub english: String,
    /// Written from right to left.
    #[serde(rename = "direction", deserialize_with = "is_rtl")]
    pub rtl: bool,
    /// What the system's voice is asked for, such as `ur-PK`.
    pub speech: String,
    /// Most words of each kind of text, by band.
    pub limits: BTreeMap<Band, Limits>,
    /// Word lists of the bots: adult, negation, hedge, absolute, caution, threat, cheer, `all_or_none`.
    pub lists: BTreeMap<String, Vec<String>>,
    /// What may be written, for a human reader.
    pub letters: String,
    /// Letters and marks that are typing faults in this language, and what is written instead; nothing when it is only left out.
    pub never: BTreeMap<String, String>,
}

/// Most words of each kind of text (content/guide.md, section 5).
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Who and where, then the question.
    pub stem: usize,
    /// An option, card or step.
    pub option: usize,
    /// A sentence of any text.
    pub sentence: usize,
    /// A part or message of a stimulus.
    pub part: usize,
    /// What would happen.
    pub why: usize,
}

fn is_rtl<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "rtl" => Ok(true),
        "ltr" => Ok(false),
        other => Err(serde::de::Error::custom(format!("direction is \"{other}\"; it is ltr or rtl"))),
    }
}
