//! What the game teaches, embedded: the bank's structure, the words of each language, the helplines and the pictures.
//! The build checked all of it (`build.rs`), so nothing here can be missing. A new language is one folder.

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use mehfooz_content::{
    BandWords, Helpline, HelplineWords, Language, Limits, ObjectiveWords, PartWords, ScenarioWords, ThingWords,
    TopicWords, Words,
};
use mehfooz_core::Bank;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The bank, parsed once.
pub fn bank() -> &'static Bank {
    static BANK: LazyLock<Bank> = LazyLock::new(parse_bank);
    &BANK
}

/// Parses the bank: what [`bank`] does once.
pub fn parse_bank() -> Bank {
    mehfooz_content::bank::read_checked(TOPICS, SCENARIOS)
}

/// All languages, sorted by tag.
pub fn languages() -> &'static [Language] {
    static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
        let files = WORDS.iter().filter(|(path, _)| path.ends_with("/language.json"));
        files.filter_map(|(_, text)| serde_json::from_str(text).ok()).collect()
    });
    &LANGUAGES
}

/// The words of a language by its tag, parsed at the first call; none when there is no such language.
pub fn words(tag: &str) -> Option<&'static Words> {
    static PARSED: LazyLock<BTreeMap<&'static str, LazyLock<Words, Parse>>> = LazyLock::new(|| {
        let lazy = |language: &'static Language| {
            let parse: Parse = Box::new(move || parse_words(language));
            (language.tag.as_str(), LazyLock::new(parse))
        };
        languages().iter().map(lazy).collect()
    });
    PARSED.get(tag).map(|words| &**words)
}

/// Parses the words of a language: what [`words`] does once for each.
pub fn parse_words(language: &Language) -> Words {
    Words::read(language.clone(), &file).0
}

type Parse = Box<dyn FnOnce() -> Words + Send>;

/// The helplines, in the order in which they are shown.
pub fn helplines() -> &'static [Helpline] {
    static LINES: LazyLock<Vec<Helpline>> = LazyLock::new(|| serde_json::from_str(HELPLINES).unwrap_or_default());
    &LINES
}

/// A picture as PNG by its name: 288 pixels square, or a backdrop (`backdrop-<name>`), 720 wide and 480 high.
pub fn picture(name: &str) -> Option<&'static [u8]> {
    PICTURES.binary_search_by(|(known, _)| (*known).cmp(name)).ok().and_then(|place| PICTURES.get(place)).map(|p| p.1)
}

/// The names of all pictures, sorted.
pub fn pictures() -> impl Iterator<Item = &'static str> {
    PICTURES.iter().map(|(name, _)| *name)
}

/// All embedded texts, for measuring.
pub fn texts() -> impl Iterator<Item = &'static str> {
    let files = SCENARIOS.iter().chain(WORDS).map(|(_, text)| *text);
    [TOPICS, HELPLINES].into_iter().chain(files)
}

/// The text of a file of a language by its path, such as `en/codes.json`.
fn file(path: &str) -> Option<&'static str> {
    WORDS.iter().find(|(known, _)| *known == path).map(|(_, text)| *text)
}
