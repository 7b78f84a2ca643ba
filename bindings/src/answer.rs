//! What the shells pass in.

use mehfooz_core::{Answer, Key, Moment};
use serde::{Deserialize, Serialize};

/// The phone's clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Now {
    /// Milliseconds since 1970-01-01T00:00Z, as the wall clock says.
    pub unix_ms: i64,
    /// Seconds east of UTC at this instant.
    pub utc_offset_s: i32,
    /// Milliseconds since the phone was switched on, sleep included.
    pub uptime_ms: i64,
}

impl From<Now> for Moment {
    fn from(now: Now) -> Self {
        let Now { unix_ms, utc_offset_s, uptime_ms } = now;
        Self { unix_ms, utc_offset_s, uptime_ms }
    }
}

/// What the child did on a card; keys are those of the view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum AnswerInput {
    /// One option was chosen.
    Choose {
        /// Its key.
        option: String,
    },
    /// These parts were marked; none means "Nothing here".
    Spot {
        /// Their keys, each once, in any order.
        parts: Vec<String>,
    },
    /// Every card was put into a basket.
    Sort {
        /// Keys of the cards that need care.
        stop: Vec<String>,
        /// Keys of the cards that are fine.
        go: Vec<String>,
    },
    /// Every step was put into a place.
    Order {
        /// Keys from first to last.
        steps: Vec<String>,
    },
}

/// One setting of a player, and what it becomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
pub enum PlayerChange {
    /// Which questions are asked.
    Band {
        /// `5-7`, `8-10` or `11-13`.
        band: String,
    },
    /// The language of the player's own screens.
    Language {
        /// Its tag.
        tag: String,
    },
    /// Questions are read aloud without asking.
    ReadsAloud {
        /// Whether they are.
        on: bool,
    },
    /// Sounds are played.
    Sounds {
        /// Whether they are.
        on: bool,
    },
    /// Pictures keep still.
    CalmerMotion {
        /// Whether they do.
        on: bool,
    },
}

impl From<AnswerInput> for Answer {
    fn from(answer: AnswerInput) -> Self {
        let keys = |texts: Vec<String>| texts.into_iter().map(Key::from).collect();
        match answer {
            AnswerInput::Choose { option } => Self::Choose { option: option.into() },
            AnswerInput::Spot { parts } => Self::Spot { parts: keys(parts) },
            AnswerInput::Sort { stop, go } => Self::Sort { stop: keys(stop), go: keys(go) },
            AnswerInput::Order { steps } => Self::Order { steps: keys(steps) },
        }
    }
}
