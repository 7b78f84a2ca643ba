//! What the game teaches, embedded: the bank's structure, the words of each language, the helplines and the pictures.
//! A new language is one folder; nothing here names one.

mod helpline;
mod language;
mod words;

pub use helpline::{Helpline, HelplineWords, helplines};
pub use language::{Language, Limits, languages};
pub use words::{BandWords, ObjectiveWords, PartWords, ScenarioWords, ThingWords, TopicWords, Words, words};

use std::sync::LazyLock;

use mehfooz_core::bank::{Bank, Problem};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The bank, parsed once.
pub fn bank() -> &'static Bank {
    static BANK: LazyLock<Bank> = LazyLock::new(|| parse_bank().unwrap_or_else(|_| Bank::new(vec![], vec![])));
    &BANK
}

/// Parses the embedded structure.
///
/// # Errors
/// All problems of all files. The tests of this package see that a landed bank has none.
pub fn parse_bank() -> Result<Bank, Vec<Problem>> {
    Bank::parse(("topics.json", TOPICS), SCENARIOS)
}

/// A picture as PNG, 192 pixels square, by its name in `art/`.
pub fn picture(name: &str) -> Option<&'static [u8]> {
    PICTURES.binary_search_by(|(known, _)| (*known).cmp(name)).ok().and_then(|place| PICTURES.get(place)).map(|p| p.1)
}

/// The names of all pictures, sorted.
pub fn pictures() -> impl Iterator<Item = &'static str> {
    PICTURES.iter().map(|(name, _)| *name)
}

/// The text of an embedded file of a language, such as `en/codes.json`.
fn file(tag: &str, name: &str) -> Option<&'static str> {
    let path = format!("{tag}/{name}.json");
    WORDS.iter().find(|(known, _)| *known == path).map(|(_, text)| *text)
}
