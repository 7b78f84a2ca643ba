//! What ships: the types of this package as postcard writes them, without names of fields, for the game to read in place.

use std::borrow::Borrow;
use std::fmt;

use mehfooz_core::{Scenario, Topic};
use serde::{Deserialize, Serialize};

use crate::{Helpline, Language};

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

/// The bytes that ship.
///
/// # Errors
/// The value has a part whose length is not known beforehand.
#[cfg(feature = "check")]
pub fn pack<T: Serialize>(value: &T) -> postcard::Result<Vec<u8>> {
    postcard::to_allocvec(value)
}

/// The value in bytes that [`pack`] made; none of others. Texts stay where they are.
pub fn unpack<'a, T: Deserialize<'a>>(packed: &'a [u8]) -> Option<T> {
    postcard::from_bytes(packed).ok()
}

/// A text in packed bytes. Whether it is UTF-8 is checked when it is read: a screen reads a dozen of ten thousand.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text<'a>(#[serde(borrow)] &'a [u8]);

impl<'a> Text<'a> {
    /// The text; empty when it is not UTF-8, which [`pack`] does not write.
    pub fn as_str(self) -> &'a str {
        str::from_utf8(self.0).unwrap_or_default()
    }
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Text<'_> {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}
