//! A card that waits for its answer.

use serde::{Deserialize, Serialize};

use super::Frame;

/// All that a card shows and says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct QuestionView {
    /// Set in the player's language; calm on sensitive cards.
    pub frame: Frame,
    /// The card's position in the round, from 0, for `answer`.
    pub position: u32,
    /// 1-based number among the `cards`, for the beads.
    pub number: u32,
    /// How many cards the round has.
    pub cards: u32,
    /// "Card 2 of 5"
    pub beads: String,
    /// The name of the cross, when read aloud.
    pub leave: String,
    /// The button to Help.
    pub help: String,
    /// The topic's number; with `frame.calm` it gives the colours of the stage and the lace, as [`super::BadgeView`]'s does.
    pub stage: u32,
    /// Where it happens and what is to be seen; a card that shows a message or a photo may have none.
    pub picture: Option<PictureView>,
    /// What is seen.
    pub stimulus: StimulusView,
    /// The stem: who and where, then the question.
    pub prompt: String,
    /// One line for the first card of its kind: how to answer.
    pub how_to: Option<String>,
    /// What can be done.
    pub response: ResponseView,
    /// The main button.
    pub check: String,
    /// What the edge above the main button says while choices go on beneath it.
    pub more: String,
    /// The name of the speaker button, when read aloud.
    pub speak: String,
    /// All of it, in the order to be read aloud.
    pub spoken: Vec<SpokenLine>,
    /// The bar that leads from a sensitive card to Help.
    pub stop: Option<String>,
}

/// One thing to be read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SpokenLine {
    /// What is said.
    pub text: String,
    /// The message, thing, option, card or step to mark while it is said, `nothing` for "Nothing here", `stop` and `go` for the
    /// baskets; none for the question and what stands around it.
    pub key: Option<String>,
}

/// A place and what is to be seen there; each name is a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PictureView {
    /// The place's picture.
    pub place: String,
    /// One to three things in front of it.
    pub items: Vec<String>,
}

/// What is seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct StimulusView {
    /// How to draw it.
    pub kind: StimulusKind,
    /// What kind of thing it is, in a word ("SMS"); empty for a scene.
    pub label: String,
    /// Who it comes from; none for scene, photo and popup.
    pub sender: Option<String>,
    /// What the phone knows of the sender, such as "not in the phone".
    pub note: Option<String>,
    /// The picture of the sender's face; none where nobody sends.
    pub face: Option<String>,
    /// Its messages, parts or sentences, in order; empty for a scene and a photo.
    pub messages: Vec<MessageView>,
    /// The photo, for the kind `Photo` alone.
    pub photo: Option<PhotoView>,
}

/// Things placed on a backdrop that is three wide and two high.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PhotoView {
    /// The backdrop's picture.
    pub backdrop: String,
    /// The things, in the order in which they are read out.
    pub things: Vec<PhotoThing>,
    /// The heading of the things as a list, where text is too large for touching them alone.
    pub listed: String,
}

/// A thing on a photo. Lengths are thousandths of the backdrop's width (`x`, `size`) and height (`y`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PhotoThing {
    /// What `Answer::Spot` names.
    pub key: String,
    /// Its picture.
    pub picture: String,
    /// What stands written on it.
    pub label: Option<String>,
    /// What it is, in words.
    pub text: String,
    /// The centre, from the left in both directions of writing.
    pub x: u32,
    /// The centre, from the top.
    pub y: u32,
    /// How wide and high it is.
    pub size: u32,
}

/// How a stimulus is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum StimulusKind {
    /// Only the picture.
    Scene,
    /// Things on a backdrop.
    Photo,
    /// Bubbles of two sides.
    Chat,
    /// A text message.
    Sms,
    /// A window over an app.
    Popup,
    /// A post in a feed.
    Post,
    /// What a caller says.
    Call,
}

/// A message or part of a stimulus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct MessageView {
    /// What `Answer::Spot` names.
    pub key: String,
    /// What it says.
    pub text: String,
    /// Written by the child of the story.
    pub by_me: bool,
    /// A picture of what it says.
    pub picture: Option<String>,
}

/// What can be done on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum ResponseView {
    /// Choose one.
    Choose {
        /// In the drawn order.
        options: Vec<ThingView>,
    },
    /// Mark the signs, or say that there are none.
    Spot {
        /// What can be marked, in the order of the stimulus.
        parts: Vec<PartView>,
        /// The button for "Nothing here".
        nothing: String,
        /// What is said for each number of marks, from none on.
        flagged: Vec<String>,
    },
    /// Put each card into a basket.
    Sort {
        /// In the drawn order.
        cards: Vec<ThingView>,
        /// For what needs care.
        stop: BasketView,
        /// For what is fine.
        go: BasketView,
        /// "Tap a card", then "Now tap a basket".
        hints: Vec<String>,
    },
    /// Put the steps in order.
    Order {
        /// In the drawn order; some may belong nowhere.
        steps: Vec<ThingView>,
        /// What each empty place says, from first to last: as many as an answer has steps.
        places: Vec<String>,
        /// What a placed step is called when read aloud: "out again".
        out: String,
        /// "Tap what comes next"
        hint: String,
    },
}

/// An option, card or step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ThingView {
    /// What an answer names.
    pub key: String,
    /// What it says.
    pub text: String,
    /// Its picture, where it has one.
    pub picture: Option<String>,
}

/// A part that can be marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PartView {
    /// What an answer names.
    pub key: String,
    /// What it says.
    pub text: String,
    /// To be read aloud once it is marked.
    pub spoken_flagged: String,
}

/// A basket of a sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct BasketView {
    /// Its name.
    pub title: String,
    /// What is said for each number of cards in it, from none on.
    pub counts: Vec<String>,
    /// What a tap on a card in it does: "Tap to take it out".
    pub out: String,
}
