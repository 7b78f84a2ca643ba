//! The languages that there are: one folder with a `language.json` each.

#[cfg(feature = "check")]
use std::collections::BTreeMap;

#[cfg(feature = "check")]
use mehfooz_core::Band;
use serde::{Deserialize, Serialize};

/// A language as the game knows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Language {
    /// The folder's name, such as `ur`.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// Written from right to left.
    pub rtl: bool,
    /// What the system's voice is asked for, such as `ur-PK`.
    pub speech: String,
    /// What its texts must keep to; does not ship.
    #[cfg(feature = "check")]
    #[serde(skip)]
    pub writing: Writing,
}

/// What the texts of a language must keep to (content/format.md, section 7).
#[cfg(feature = "check")]
#[derive(Debug, Clone, Default)]
pub struct Writing {
    /// The language's name in English, for authors.
    pub english: String,
    /// Most words of each kind of text, by band.
    pub limits: BTreeMap<Band, Limits>,
    /// Most words in a sentence of `i_can`.
    pub i_can_sentence: usize,
    /// Word lists of the bots: adult, negation, hedge, absolute, caution, excuse, pronoun, threat, cheer, `all_or_none`.
    pub lists: BTreeMap<String, Vec<String>>,
    /// What may be written, for a human reader.
    pub letters: String,
    /// Letters and marks that are typing faults in this language, and what is written instead; nothing when it is only left out.
    pub never: BTreeMap<String, String>,
    /// Whole words and phrases that nobody says so, or that a voice reads as another word, and what is written instead.
    pub instead: BTreeMap<String, String>,
}

/// Most words of each kind of text (content/guide.md, section 5).
#[cfg(feature = "check")]
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

#[cfg(feature = "check")]
impl Language {
    /// Reads `language.json`.
    pub fn read(text: &str) -> serde_json::Result<Self> {
        let File { tag, name, english, direction, speech, limits, i_can_sentence, lists, letters, never, instead } =
            serde_json::from_str(text)?;
        let writing = Writing { english, limits, i_can_sentence, lists, letters, never, instead };
        Ok(Self { tag, name, rtl: matches!(direction, Direction::Rtl), speech, writing })
    }
}

/// The file as authors write it.
#[cfg(feature = "check")]
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    tag: String,
    name: String,
    english: String,
    direction: Direction,
    speech: String,
    limits: BTreeMap<Band, Limits>,
    i_can_sentence: usize,
    lists: BTreeMap<String, Vec<String>>,
    letters: String,
    never: BTreeMap<String, String>,
    #[serde(default)]
    instead: BTreeMap<String, String>,
}

#[cfg(feature = "check")]
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Direction {
    Ltr,
    Rtl,
}
