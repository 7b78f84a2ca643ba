//! Help: calm, offline, two taps away from everywhere.

use serde::{Deserialize, Serialize};

use super::Frame;

/// What to do, and whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct HelpView {
    /// Set in the phone's language, always calm.
    pub frame: Frame,
    /// The page's name, in the header.
    pub page: String,
    /// The name of the back button, when read aloud.
    pub back: String,
    /// "You are not in trouble."
    pub title: String,
    /// "It is good that you came here."
    pub subtitle: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// The heading over the numbers.
    pub call_title: String,
    /// The numbers.
    pub lines: Vec<HelplineView>,
    /// The heading over what they will ask.
    pub they_ask_title: String,
    /// The name of the speaker button, when read aloud.
    pub speak: String,
    /// All of it, in the order to be read aloud.
    pub spoken: Vec<String>,
}

/// A helpline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct HelplineView {
    /// What the dialler is given.
    pub digits: String,
    /// Who answers.
    pub name: String,
    /// What for, and when.
    pub about: String,
    /// What they will ask.
    pub they_ask: String,
    /// "Call 1121, child helpline"; the digits one by one.
    pub spoken: String,
}
