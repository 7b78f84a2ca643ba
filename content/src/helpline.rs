//! The numbers that a child may call (content/format.md, section 6).

use std::sync::LazyLock;

use serde::Deserialize;

use crate::HELPLINES;

/// A helpline, without its words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// What its words are found by.
    pub id: String,
    /// As dialled and shown.
    pub digits: String,
    /// `always`, `not-stated`, or from and to.
    pub hours: String,
    /// Whether the call costs nothing; none when not known.
    pub free: Option<bool>,
    /// The day when it was last verified, `YYYY-MM-DD`.
    pub verified_on: String,
    /// `published` or `dialled`.
    pub verified_by: String,
    /// Where it was read.
    pub source: String,
}

/// What one language says of a helpline.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelplineWords {
    /// Who answers.
    pub name: String,
    /// What it is for.
    #[serde(rename = "for")]
    pub purpose: String,
    /// When it answers, and what to do if nobody does.
    pub hours: String,
    /// What the child will be asked.
    pub they_ask: String,
}

/// The helplines, in the order in which they are shown.
pub fn helplines() -> &'static [Helpline] {
    static LINES: LazyLock<Vec<Helpline>> = LazyLock::new(|| serde_json::from_str(HELPLINES).unwrap_or_default());
    &LINES
}
