//! The end of a round.

use serde::{Deserialize, Serialize};

use super::{BadgeTile, Frame, RuleView};

/// What the round brought, and one thing to talk about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RoundEndView {
    /// Set in the player's language; calm when the last card was.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// Badges that were earned, or kept, in this round; one that was only started is no news.
    pub badges: Vec<BadgeTile>,
    /// The badges of the round's topics and how they grew, those that grew most first.
    pub growing: Vec<GrowingBadge>,
    /// The heading over the rules.
    pub rules_title: String,
    /// The rules of the round's objectives, each once.
    pub rules: Vec<RuleView>,
    /// One thing to tell somebody at home.
    pub talk: Option<TalkView>,
    /// The button to the map.
    pub back: String,
    /// The button that begins another round.
    pub again: String,
    /// The button to Help.
    pub help: String,
    /// The name of the speaker button, when read aloud.
    pub speak: String,
    /// All of it, in the order to be read aloud.
    pub spoken: Vec<String>,
}

/// A badge on its way: a flower whose petals grow with what was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct GrowingBadge {
    /// The badge as it stands.
    pub tile: BadgeTile,
    /// How many of 16 petals have grown.
    pub petals: u32,
    /// How many of them grew in this round.
    pub grown: u32,
    /// The same in words: "3 new petals on “Prizes”".
    pub text: String,
}

/// A card that asks the child to tell an adult something learned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct TalkView {
    /// The topic, for `tick_talk`.
    pub topic: String,
    /// The heading.
    pub title: String,
    /// What to ask or tell.
    pub text: String,
    /// The box's label.
    pub tick: String,
    /// Whether it is ticked.
    pub ticked: bool,
}
