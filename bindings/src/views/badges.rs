//! Badges, wherever they are drawn, and the book of them.

use serde::{Deserialize, Serialize};

use super::{Frame, RuleView};

/// How far a badge has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum BadgeLevel {
    /// Nothing answered there yet.
    None,
    /// Something answered there.
    Started,
    /// Every objective learned.
    Earned,
    /// Every objective kept for a week.
    Kept,
}

/// A badge to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct BadgeView {
    /// The topic's place on the path, from 1; with `calm` it gives the colours.
    pub number: u32,
    /// A sensitive topic's badge.
    pub calm: bool,
    /// The topic's picture.
    pub picture: String,
    /// How far it has come.
    pub level: BadgeLevel,
}

/// All badges of a player.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct BadgeBookView {
    /// Set in the player's language.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// The name of the back button, when read aloud.
    pub back: String,
    /// What each level is called and means, from started to kept: name, meaning.
    pub legend: Vec<String>,
    /// What grown-ups at home see of it.
    pub parents_see: String,
    /// What the speaker of an opened badge is called.
    pub speak: String,
    /// Under an opened badge: that it may be shown at home.
    pub show_at_home: String,
    /// One tile for each topic in the player's band.
    pub tiles: Vec<BadgeTile>,
    /// Badges that were started, earned or kept in other bands, oldest band last; empty when there are none.
    pub other_bands: Vec<BandBadges>,
}

/// Badges of a band that the player is not in now. They stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct BandBadges {
    /// The heading: which band.
    pub title: String,
    /// The badges that were started, earned or kept there, in the order of the path.
    pub tiles: Vec<BadgeTile>,
}

/// A badge in the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct BadgeTile {
    /// What to draw.
    pub badge: BadgeView,
    /// The badge's name.
    pub name: String,
    /// Its level in a word.
    pub state: String,
    /// Both, to be read aloud.
    pub spoken: String,
    /// What the child can do there: "I can …", one for each objective learned.
    pub can: Vec<String>,
    /// The rules of its objectives that were tried.
    pub rules: Vec<RuleView>,
}
