//! The screens before a child plays: Language, Players, NewPlayer.

use serde::{Deserialize, Serialize};

use super::Frame;

/// The first screen of a first start; every line stands in its own language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct LanguageView {
    /// One button for each language.
    pub languages: Vec<LanguageChoice>,
}

/// A language that the game can be played in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct LanguageChoice {
    /// Its tag, such as `ur`.
    pub tag: String,
    /// Its own name, such as "اردو".
    pub name: String,
    /// Written from right to left.
    pub right_to_left: bool,
    /// The game's name in this language.
    pub game: String,
    /// The mascot's greeting in this language.
    pub greeting: String,
    /// "You can change it later." in this language.
    pub note: String,
}

/// Who is playing?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PlayersView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// One tile for each player, oldest first.
    pub players: Vec<PlayerTile>,
    /// The button that adds a player; none when every animal is taken.
    pub new_player: Option<String>,
    /// The button to Help.
    pub help: String,
    /// The button to Language.
    pub language: String,
    /// The door for grown-ups, which leads to Gate.
    pub grown_ups: String,
}

/// One child on this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PlayerTile {
    /// The player's id, for `home` and rounds.
    pub player: u64,
    /// The animal's picture.
    pub picture: String,
    /// The animal's name.
    pub name: String,
    /// The band, such as "8–10 years".
    pub band: String,
    /// Both, to be read aloud.
    pub spoken: String,
}

/// A new player chooses an animal and an age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewPlayerView {
    /// Set in the phone's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// The name of the back button, when read aloud.
    pub back: String,
    /// The heading over the animals.
    pub animals_title: String,
    /// The animals that are still free.
    pub animals: Vec<AnimalChoice>,
    /// The heading over the ages.
    pub bands_title: String,
    /// The three bands, youngest first.
    pub bands: Vec<BandChoice>,
    /// The main button.
    pub play: String,
    /// The Help button.
    pub help: String,
}

/// An animal that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct AnimalChoice {
    /// What `add_player` takes; also the picture's name.
    pub avatar: String,
    /// Its name.
    pub name: String,
}

/// A band that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct BandChoice {
    /// What `add_player` takes: `5-7`, `8-10` or `11-13`.
    pub band: String,
    /// As shown: "8–10".
    pub label: String,
    /// As read aloud: "8–10 years".
    pub spoken: String,
    /// A child's picture.
    pub picture: String,
}
