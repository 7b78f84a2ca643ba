//! What the game teaches, embedded: the bank's structure, the words of each language, the helplines and the pictures.
//! The build checked all of it (`build.rs`), so nothing here can be missing. A new language is one folder.

use std::sync::LazyLock;

use lz4_flex::block::decompress_size_prepended;
pub use mehfooz_content::packed::Structure;
use mehfooz_content::packed::{PackedScenarios, PackedWords, unpack};
pub use mehfooz_content::{Helpline, Language, ScenarioWords};
use mehfooz_content::{Table, Words as WordsWith};
use mehfooz_core::{Band, Bank, Scenario, ScenarioId};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The words of one language.
pub type Words = WordsWith<ScenarioTexts>;

/// The words of a language's scenarios, compressed by topic and band: those of a card are read when it is shown, and not kept.
#[derive(Debug, Clone)]
pub struct ScenarioTexts(Table<(&'static str, Band), &'static [u8]>);

impl ScenarioTexts {
    /// The words of a scenario.
    pub fn get(&self, scenario: &Scenario) -> Option<ScenarioWords> {
        let texts = decompress_size_prepended(self.0.get(&(scenario.topic.as_str(), scenario.band))?).ok()?;
        let (_, words) =
            unpack::<PackedScenarios<'_>>(&texts)?.into_iter().find(|(id, _)| *id == scenario.id.as_str())?;
        unpack(words)
    }

    /// Reads the words of all scenarios, for tests and measurements.
    pub fn read_all(&self) -> Vec<(ScenarioId, ScenarioWords)> {
        let mut all = Vec::new();
        for texts in self.0.values().filter_map(|compressed| decompress_size_prepended(compressed).ok()) {
            for (id, words) in unpack::<PackedScenarios<'_>>(&texts).unwrap_or_default() {
                all.extend(unpack(words).map(|words| (ScenarioId::from(id), words)));
            }
        }
        all
    }
}

struct Loaded {
    bank: Bank,
    helplines: Vec<Helpline>,
    languages: Vec<Language>,
}

static LOADED: LazyLock<Loaded> = LazyLock::new(|| {
    let Structure { topics, scenarios, helplines, languages } = load_structure();
    Loaded { bank: Bank::new(topics, scenarios), helplines, languages }
});

/// Loads everything but words and pictures: what [`bank`], [`languages`] and [`helplines`] do once.
pub fn load_structure() -> Structure {
    let packed = decompress_size_prepended(STRUCTURE).unwrap_or_default();
    unpack(&packed).unwrap_or_default()
}

/// Loads the words of a language: what [`words`] does once for each.
pub fn load_words(tag: &str) -> Option<Words> {
    let (_, packed) = WORDS.iter().find(|(known, _)| *known == tag)?;
    let PackedWords { screens, scenarios } = unpack(packed)?;
    let screens: WordsWith<()> = unpack(&decompress_size_prepended(screens).ok()?)?;
    Some(screens.with_scenarios(ScenarioTexts(scenarios)))
}

/// The bank.
pub fn bank() -> &'static Bank {
    &LOADED.bank
}

/// All languages, sorted by tag.
pub fn languages() -> &'static [Language] {
    &LOADED.languages
}

/// The helplines, in the order in which they are shown.
pub fn helplines() -> &'static [Helpline] {
    &LOADED.helplines
}

/// The words of a language by its tag, loaded at the first call; none when there is no such language.
pub fn words(tag: &str) -> Option<&'static Words> {
    type Lazy = LazyLock<Option<Words>, Box<dyn FnOnce() -> Option<Words> + Send>>;
    static LOADED: LazyLock<Vec<(&str, Lazy)>> = LazyLock::new(|| {
        let lazy = |(tag, _): &(&'static str, _)| {
            let tag = *tag;
            (tag, Lazy::new(Box::new(move || load_words(tag))))
        };
        WORDS.iter().map(lazy).collect()
    });
    LOADED.iter().find(|(known, _)| *known == tag).and_then(|(_, words)| words.as_ref())
}

/// A picture as PNG by its name: 288 pixels square, or a backdrop (`backdrop-<name>`), 720 wide and 480 high.
pub fn picture(name: &str) -> Option<&'static [u8]> {
    PICTURES.binary_search_by(|(known, _)| (*known).cmp(name)).ok().and_then(|place| PICTURES.get(place)).map(|p| p.1)
}

/// The names of all pictures, sorted.
pub fn pictures() -> impl Iterator<Item = &'static str> {
    PICTURES.iter().map(|(name, _)| *name)
}

/// All that is embedded but pictures, as it ships, for measuring.
pub fn compressed() -> impl Iterator<Item = &'static [u8]> {
    WORDS.iter().map(|(_, words)| *words).chain([STRUCTURE])
}
