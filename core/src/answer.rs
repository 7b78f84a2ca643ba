//! A card of a round, what a child did with it, and what is kept of that.

use serde::{Deserialize, Serialize};

use crate::bank::{ResponseKind, Stance};
use crate::ids::{Key, ObjectiveId, ScenarioId, hex};
use crate::moment::{Day, Moment};
use crate::player::Band;

/// A scenario's position in a round, with the drawn order of what can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What is asked.
    pub scenario: ScenarioId,
    /// Options, cards or steps in the order in which they are first shown; empty for spot, whose parts keep their order.
    pub shown: Vec<Key>,
}

/// What the child did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// One option was chosen.
    Choose {
        /// Its letter.
        option: Key,
    },
    /// These parts were marked; none means "Nothing here".
    Spot {
        /// Each at most once, in any order.
        parts: Vec<Key>,
    },
    /// Every card was put into a basket.
    Sort {
        /// Cards in the basket of what needs care.
        stop: Vec<Key>,
        /// Cards in the basket of what is fine.
        go: Vec<Key>,
    },
    /// Every step was put into a place.
    Order {
        /// From first to last.
        steps: Vec<Key>,
    },
}

impl Answer {
    /// The kind of response that it answers.
    pub fn kind(&self) -> ResponseKind {
        match self {
            Self::Choose { .. } => ResponseKind::Choose,
            Self::Spot { .. } => ResponseKind::Spot,
            Self::Sort { .. } => ResponseKind::Sort,
            Self::Order { .. } => ResponseKind::Order,
        }
    }
}

/// How good an answer was. Time never enters it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Wrong; it comes back.
    NotYet,
    /// Half right; counts as a miss for stages.
    Partly,
    /// Right.
    Right,
}

/// An answer as it is stored: append-only, with all that stages and badges are derived from as it was at the time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The round's seed; with `position` it is the attempt's key, the same on every phone.
    #[serde(with = "hex")]
    pub seed: u64,
    /// The card's position in the round, from 0.
    pub position: u32,
    /// Its place in the order in which attempts are applied, before seed and position (ADR 6). The store sets it: the
    /// clock's time, or a millisecond more than the phone's newest attempt where the clock is behind it.
    pub order_ms: i64,
    /// When it was answered, in unix milliseconds. No uptime is kept: beside the time, it would identify the phone.
    pub at_ms: i64,
    /// Seconds east of UTC then.
    pub utc_offset_s: i32,
    /// What was asked.
    pub scenario: ScenarioId,
    /// The objective that the scenario belonged to then.
    pub objective: ObjectiveId,
    /// The band it was drawn for.
    pub band: Band,
    /// The scenario's stance.
    pub stance: Stance,
    /// Whether the bank had both stances for this objective and band then: if so, learning takes a right one of each.
    pub both_stances: bool,
    /// How good the answer was.
    pub verdict: Verdict,
    /// The edition of the rules that it was made under.
    #[serde(default = "first_edition")]
    pub edition: u32,
    /// What the child did, so that feedback can be shown again after a restart.
    pub answer: Answer,
}

impl Attempt {
    /// The edition of the rules by which new attempts count; older ones keep theirs.
    pub const EDITION: u32 = 2;

    /// The local date on which it was answered.
    pub fn day(&self) -> Day {
        Moment { unix_ms: self.at_ms, utc_offset_s: self.utc_offset_s, uptime_ms: 0 }.day()
    }
}

fn first_edition() -> u32 {
    1
}
