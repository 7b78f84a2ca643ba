//! The numbers that a child may call (content/format.md, section 6).

use serde::{Deserialize, Serialize};

/// A helpline, without its words.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
    /// With `dialled`: the role of who called.
    pub by: Option<String>,
    /// With `dialled`: the network that it was called from.
    pub network: Option<String>,
    /// With `dialled`: where.
    pub province: Option<String>,
    /// Where it was read.
    pub source: String,
}

/// What one language says of a helpline.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
