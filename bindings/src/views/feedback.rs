//! What an answer led to.

use serde::{Deserialize, Serialize};

use super::Frame;

/// The verdict, and why for each thing that mattered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct FeedbackView {
    /// Set in the player's language; calm on sensitive cards.
    pub frame: Frame,
    /// The card's place in the round, from 0: `next` takes it back.
    pub position: u32,
    /// The how-manieth card it is, from 1, for the beads.
    pub number: u32,
    /// How many cards the round has.
    pub cards: u32,
    /// How good it was.
    pub verdict: Verdict,
    /// The verdict in words.
    pub title: String,
    /// What the child chose first, then what would have been better.
    pub whys: Vec<WhyView>,
    /// Half feathers won: 2, 1 or 0.
    pub half_feathers: u32,
    /// The feathers in words; empty on sensitive cards, and where none was won.
    pub feathers: String,
    /// "One like this comes back tomorrow."; none when right.
    pub comes_back: Option<String>,
    /// The main button.
    pub next: String,
    /// The button to Help.
    pub help: String,
    /// What the speaker is called.
    pub speak: String,
    /// All of it, in the order to be read aloud.
    pub spoken: Vec<String>,
    /// The bar that leads from a sensitive card to Help.
    pub stop: Option<String>,
}

/// How good an answer was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum Verdict {
    /// A whole feather.
    Right,
    /// Half a feather.
    Partly,
    /// Comes back tomorrow.
    NotYet,
}

/// One thing of the card, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct WhyView {
    /// How to mark it.
    pub mark: Mark,
    /// "You chose", "A better way" …
    pub heading: String,
    /// The option, part, card or step.
    pub text: String,
    /// What would happen.
    pub why: String,
}

/// How a thing of the card is marked in feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum Mark {
    /// Chosen, and right.
    Right,
    /// Chosen, and not the best.
    NotYet,
    /// Not chosen, and would have been right.
    Missed,
}
