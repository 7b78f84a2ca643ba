//! One child on this phone: an animal, a band and a language. No name, no birth date, no free text.

use serde::{Deserialize, Serialize};

use crate::ids::PlayerId;

/// The age band whose scenarios a player is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    /// Cannot read yet: pictures, voice, two options.
    #[serde(rename = "5-7")]
    FiveToSeven,
    /// Reads a little.
    #[serde(rename = "8-10")]
    EightToTen,
    /// Reads; may have accounts of their own.
    #[serde(rename = "11-13")]
    ElevenToThirteen,
}

impl Band {
    /// All bands, youngest first.
    pub const ALL: [Self; 3] = [Self::FiveToSeven, Self::EightToTen, Self::ElevenToThirteen];

    /// The band as content and the store write it: `5-7`, `8-10`, `11-13`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FiveToSeven => "5-7",
            Self::EightToTen => "8-10",
            Self::ElevenToThirteen => "11-13",
        }
    }

    /// Reads what [`Band::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.as_str() == text)
    }
}

macro_rules! avatars {
    ($($name:ident = $text:literal),+ $(,)?) => {
        /// The animal that stands for a player; each is taken once on a phone.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Avatar { $(#[doc = $text] #[serde(rename = $text)] $name),+ }

        impl Avatar {
            /// All animals, in the order in which they are offered.
            pub const ALL: [Self; 12] = [$(Self::$name),+];

            /// The animal as the store writes it, which is also its picture's name.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }
        }
    };
}

avatars! {
    Lion = "lion", Tiger = "tiger-face", Cat = "cat-face", Rabbit = "rabbit-face", Panda = "panda",
    Elephant = "elephant", Camel = "camel", Peacock = "peacock", Turtle = "turtle", Deer = "deer",
    Horse = "horse-face", Dolphin = "dolphin",
}

impl Avatar {
    /// Reads what [`Avatar::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|avatar| avatar.as_str() == text)
    }
}

/// A language of the content, by its tag (`en`, `ur`). Which ones exist is content's to say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(pub String);

impl Language {
    /// The language of the phone's own screens, and of new players, until one was chosen: Urdu.
    pub fn first() -> Self {
        Self("ur".to_owned())
    }
}

/// What a player may change about the game.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Which scenarios are drawn.
    pub band: Band,
    /// The language of this player's own screens.
    pub language: Language,
    /// Questions are read aloud without asking.
    pub reads_aloud: bool,
    /// Sounds are played.
    pub sounds: bool,
    /// Pictures keep still.
    pub calmer_motion: bool,
}

impl Settings {
    /// Those of a new player: who cannot read yet is read to.
    pub fn new(band: Band, language: Language) -> Self {
        Self { band, language, reads_aloud: band == Band::FiveToSeven, sounds: true, calmer_motion: false }
    }
}

/// One child on this phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Player {
    /// Random; never shown.
    pub id: PlayerId,
    /// The animal that stands for this child.
    pub avatar: Avatar,
    /// What this child may change.
    pub settings: Settings,
}
