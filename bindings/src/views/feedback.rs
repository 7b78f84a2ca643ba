//! What an answer led to.

use serde::{Deserialize, Serialize};

use super::{Frame, PhotoView};

/// The verdict, and why for each thing that mattered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct FeedbackView {
    /// Set in the player's language; calm on sensitive cards.
    pub frame: Frame,
    /// The card's position in the round, from 0, for `next`.
    pub position: u32,
    /// 1-based number among the `cards`, for the beads.
    pub number: u32,
    /// How many cards the round has.
    pub cards: u32,
    /// "Card 2 of 5"
    pub beads: String,
    /// What the cross is called when read aloud.
    pub leave: String,
    /// How good it was.
    pub verdict: Verdict,
    /// The verdict in words.
    pub title: String,
    /// The topic's number, for the stage's colours.
    pub stage: u32,
    /// What the child did: one option, or max four of the marks, cards or steps, those that went wrong first.
    pub done: Vec<WhyView>,
    /// One better way; none when right.
    pub better: Option<WhyView>,
    /// The one thing to take along.
    pub rule: Option<RuleView>,
    /// The button that opens `whys`.
    pub why_title: String,
    /// Why, for each thing that mattered: what the child chose first, then what would have been better.
    pub whys: Vec<WhyView>,
    /// The photo that was asked about, to be drawn again with a mark on each thing of `whys`.
    pub photo: Option<PhotoView>,
    /// "One like this comes back tomorrow."; none when right.
    pub comes_back: Option<String>,
    /// The main button.
    pub next: String,
    /// The button to Help.
    pub help: String,
    /// The name of the speaker button, when read aloud.
    pub speak: String,
    /// All of it, in the order to be read aloud.
    pub spoken: Vec<String>,
    /// The bar that leads from a sensitive card to Help.
    pub stop: Option<String>,
}

/// How good an answer was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum Verdict {
    /// Right.
    Right,
    /// Half right.
    Partly,
    /// Comes back tomorrow.
    NotYet,
}

/// One thing to take along: the rule of an objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RuleView {
    /// "Take this along"
    pub heading: String,
    /// At most ten words.
    pub text: String,
    /// Its picture.
    pub picture: String,
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
    /// What an answer names it.
    pub key: String,
    /// Its picture, where it has one.
    pub picture: Option<String>,
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
