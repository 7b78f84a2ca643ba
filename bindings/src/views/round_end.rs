//! The end of a round.

use serde::{Deserialize, Serialize};

use super::{BadgeTile, Frame};

/// What the round brought, and one thing to talk about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RoundEndView {
    /// Set in the player's language; calm when the last card was.
    pub frame: Frame,
    /// The heading.
    pub title: String,
    /// Badges that were earned, or kept, in this round; one that was only started is no news.
    pub badges: Vec<BadgeTile>,
    /// The heading over what was learned.
    pub can_title: String,
    /// What the child can do now: objectives learned in this round.
    pub can: Vec<String>,
    /// One thing to tell somebody at home.
    pub talk: Option<TalkView>,
    /// Half feathers of the round, from 0 to twice its cards.
    pub half_feathers: u32,
    /// How many cards the round had.
    pub cards: u32,
    /// The feathers in words.
    pub feathers: String,
    /// The main button.
    pub back: String,
    /// What the speaker is called.
    pub speak: String,
    /// All of it, in the order to be read aloud.
    pub spoken: Vec<String>,
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
