//! What ships: the types of this package as postcard writes them, without names of fields.

use mehfooz_core::{Band, Scenario, Topic};
use serde::{Deserialize, Serialize};

use crate::{Helpline, Language, Table};

/// Everything that ships but words and pictures.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Structure {
    /// In the order of the path on the map.
    pub topics: Vec<Topic>,
    /// Topic by topic, as in the files.
    pub scenarios: Vec<Scenario>,
    /// In the order in which they are shown.
    pub helplines: Vec<Helpline>,
    /// Sorted by tag.
    pub languages: Vec<Language>,
}

/// The words of one language, as bytes in bytes: the game reads those of a card when it is shown.
#[derive(Debug, Serialize, Deserialize)]
pub struct PackedWords<'a> {
    /// `Words<()>`, compressed.
    #[serde(borrow)]
    pub screens: &'a [u8],
    /// By topic and band: [`PackedScenarios`], compressed.
    #[serde(borrow)]
    pub scenarios: Table<(&'a str, Band), &'a [u8]>,
}

/// The words of a topic's scenarios in one band: ids, and the packed [`ScenarioWords`](crate::ScenarioWords) of each.
pub type PackedScenarios<'a> = Vec<(&'a str, &'a [u8])>;

/// The bytes that ship.
///
/// # Errors
/// The value has a part whose length is not known beforehand.
#[cfg(feature = "check")]
pub fn pack<T: Serialize>(value: &T) -> postcard::Result<Vec<u8>> {
    postcard::to_allocvec(value)
}

/// The value in bytes that [`pack`] made; none of others.
pub fn unpack<'a, T: Deserialize<'a>>(packed: &'a [u8]) -> Option<T> {
    postcard::from_bytes(packed).ok()
}
