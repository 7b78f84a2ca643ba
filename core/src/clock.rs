//! How far the clock of a phone can be trusted (ADR 13), and the one order in which attempts are applied (ADR 6).

use serde::{Deserialize, Serialize};

/// Clocks are clamped to this, before and after 1970: far outside any date, near enough that numbers stay exact in every JSON reader.
const CLOCK_MS: i64 = 1 << 52;

/// How far a clock may stand behind the newest known time and still be right: networks set clocks by seconds or minutes.
const MAX_LAG_MS: i64 = 3_600_000;

/// Longer than this between two attempts is taken for a clock that was set, not for a child who was away.
const MAX_LEAP_MS: i64 = 60 * 86_400_000;

/// The same where the clock stands behind the newest known time: less than the week to kept, so that setting such a clock
/// once gives nothing away, and enough for a child who plays at weekends.
const MAX_LEAP_BEHIND_MS: i64 = 6 * 86_400_000;

/// A stretch of attempts whose clock did not jump, named by the order of the first of them. Days are only counted from one
/// attempt to another of the same run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClockRun(pub i64);

/// What a player's attempts, in their order, say about the clock. Attempts that stand at the newest known time are of
/// one run until the clock leaps; those that stand behind it are of another, which ends when the clock is back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    newest: Option<Hand>,
    behind: Option<Hand>,
}

/// Where the clock stood last in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Hand(i64, ClockRun);

impl Clock {
    /// The end of the order: an attempt after one that stands here stands here as well.
    pub const MAX_ORDER_MS: i64 = (1 << 53) - 1;

    /// Where an attempt at this time comes in the order, after the newest that the phone knows.
    pub fn order_after(newest_ms: Option<i64>, unix_ms: i64) -> i64 {
        let clock_ms = clock_ms(unix_ms);
        newest_ms.map_or(clock_ms, |newest| clock_ms.max(newest.saturating_add(1)).min(Self::MAX_ORDER_MS))
    }

    /// Applies the next attempt and returns the run that it belongs to.
    pub fn apply(&mut self, order_ms: i64, unix_ms: i64) -> ClockRun {
        let at_ms = clock_ms(unix_ms);
        let (hand, max_leap_ms) = if order_ms.saturating_sub(at_ms) > MAX_LAG_MS {
            (&mut self.behind, MAX_LEAP_BEHIND_MS)
        } else {
            self.behind = None;
            (&mut self.newest, MAX_LEAP_MS)
        };
        let run = match *hand {
            // A step back takes days away and gives none.
            Some(Hand(before_ms, run)) if at_ms.saturating_sub(before_ms) <= max_leap_ms => run,
            Some(_) | None => ClockRun(order_ms),
        };
        *hand = Some(Hand(at_ms, run));
        run
    }
}

/// The clock's time where it decides which of two changes is newer.
pub(crate) fn clock_ms(unix_ms: i64) -> i64 {
    unix_ms.clamp(-CLOCK_MS, CLOCK_MS)
}
